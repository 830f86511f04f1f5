package org.folkmoot.risk;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.folkmoot.foundation.Evidence;
import org.folkmoot.web.Words;
import org.springframework.stereotype.Component;

/** How far risks are dealt with; always today's state. */
@Component
class RiskEvidence implements Evidence {

    private static final String CLOSED = "risk.dealt-with";
    private static final String PROFILES = "risk.profiles";

    private final Risks risks;
    private final Words words;

    RiskEvidence(Risks risks, Words words) {
        this.risks = risks;
        this.words = words;
    }

    @Override
    public List<Topic> topics() {
        return List.of(
                new Topic(CLOSED, words.of(CLOSED), List.of("risk", "risks", "identify")),
                new Topic(PROFILES, words.of(PROFILES), List.of("fake", "profiles", "personal")));
    }

    @Override
    public Progress progress(String topic, LocalDate on) {
        return switch (topic) {
            case CLOSED -> of(topic, null, "/risks");
            case PROFILES -> of(topic, Hazard.R1, "/risks?hazard=r1");
            default -> throw new IllegalArgumentException(topic);
        };
    }

    private Progress of(String topic, org.folkmoot.risk.@org.jspecify.annotations.Nullable Hazard hazard, String href) {
        var name = hazard == null ? null : hazard.name();
        var all = risks.count(new RiskFilter("", null, null, name, null, null, null, null, null, null, null, null));
        var open = risks.count(new RiskFilter("", true, null, name, null, null, null, null, null, null, null, null));
        return new Progress(
                all - open, all, words.of(topic + ".sentence", Map.of("done", all - open, "total", all)), href);
    }
}
