package org.folkmoot.checks;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.folkmoot.foundation.Evidence;
import org.folkmoot.web.Words;
import org.springframework.stereotype.Component;

/** How far the accounts are set up as they should be; always today's state. */
@Component
class ChecksEvidence implements Evidence {

    private static final String CORRECT = "checks.correct";
    private static final String FILTER = "checks.filter-on";

    private final Checks checks;
    private final Words words;

    ChecksEvidence(Checks checks, Words words) {
        this.checks = checks;
        this.words = words;
    }

    @Override
    public List<Topic> topics() {
        return List.of(
                new Topic(CORRECT, words.of(CORRECT), List.of("set up", "correctly", "pages", "settings", "audit")),
                new Topic(FILTER, words.of(FILTER), List.of("profanity", "filter", "filters", "language")));
    }

    @Override
    public Progress progress(String topic, LocalDate on) {
        return switch (topic) {
            case CORRECT -> of(topic, sheet -> sheet.score().rag() == Score.Rag.GREEN, "/checks");
            case FILTER ->
                of(
                        topic,
                        sheet -> sheet.line(Check.PROFANITY)
                                .map(CheckLine::passed)
                                .orElse(true),
                        "/checks/findings");
            default -> throw new IllegalArgumentException(topic);
        };
    }

    private Progress of(String topic, Predicate<CheckSheet> inOrder, String href) {
        var sheets = checks.sheets();
        var done = (int) sheets.stream().filter(inOrder).count();
        var sentence = words.of(topic + ".sentence", Map.of("done", done, "total", sheets.size()));
        return new Progress(done, sheets.size(), sentence, href);
    }
}
