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
            case CORRECT -> of(topic, checks.sheets(), sheet -> sheet.score().rag() == Score.Rag.GREEN, "/checks");
            case FILTER -> of(topic, withFilter(), ChecksEvidence::filtered, "/checks/findings");
            default -> throw new IllegalArgumentException(topic);
        };
    }

    /** Accounts on networks that have one, as far as the council asks for it. */
    private List<CheckSheet> withFilter() {
        return checks.sheets().stream()
                .filter(sheet -> sheet.line(Check.PROFANITY).isPresent())
                .toList();
    }

    private static boolean filtered(CheckSheet sheet) {
        return sheet.line(Check.PROFANITY).filter(CheckLine::passed).isPresent();
    }

    private Progress of(String topic, List<CheckSheet> sheets, Predicate<CheckSheet> inOrder, String href) {
        var done = (int) sheets.stream().filter(inOrder).count();
        var sentence = words.of(topic + ".sentence", Map.of("done", done, "total", sheets.size()));
        return new Progress(done, sheets.size(), sentence, href);
    }
}
