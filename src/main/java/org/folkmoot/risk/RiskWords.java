package org.folkmoot.risk;

import java.util.Map;
import org.folkmoot.web.Words;
import org.springframework.stereotype.Component;

/** The words of hazards. */
@Component
class RiskWords {

    private final Words words;

    RiskWords(Words words) {
        this.words = words;
    }

    /** @param part {@code title}, {@code cause}, {@code effect} or {@code controls} */
    String of(Hazard hazard, String part) {
        return words.of("risk.hazard." + hazard.key() + "." + part);
    }

    String event(Hazard hazard, String name) {
        return words.of("risk.hazard." + hazard.key() + ".event", Map.of("name", name));
    }
}
