package org.folkmoot.requests;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.folkmoot.foundation.Evidence;
import org.folkmoot.web.Dates;
import org.folkmoot.web.Words;
import org.springframework.stereotype.Component;

/** The new-account process: whether requests are decided in the promised time. */
@Component
class RequestsEvidence implements Evidence {

    private static final String DECIDED = "requests.in-time";

    private final Steps steps;
    private final Dates dates;
    private final Words words;

    RequestsEvidence(Steps steps, Dates dates, Words words) {
        this.steps = steps;
        this.dates = dates;
        this.words = words;
    }

    @Override
    public List<Topic> topics() {
        return List.of(new Topic(
                DECIDED,
                words.of(DECIDED),
                List.of(
                        "new account process",
                        "asking for a new account",
                        "request for a new account",
                        "new accounts policy")));
    }

    @Override
    public Progress progress(String topic, LocalDate on) {
        var figures =
                steps.decidedInTime(on.plusDays(1).atStartOfDay(dates.zone()).toInstant());
        var sentence = words.of(DECIDED + ".sentence", Map.of("done", figures[0], "total", figures[1]));
        return new Progress(figures[0], figures[1], sentence, "/requests?view=decided");
    }
}
