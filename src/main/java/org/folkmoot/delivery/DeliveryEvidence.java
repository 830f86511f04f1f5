package org.folkmoot.delivery;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.folkmoot.foundation.Evidence;
import org.folkmoot.web.Dates;
import org.folkmoot.web.Words;
import org.springframework.stereotype.Component;

/** How far the last 90 days' deliveries have an outcome that is known. */
@Component
class DeliveryEvidence implements Evidence {

    private static final Period SPAN = Period.ofDays(90);

    private final Loads loads;
    private final Dates dates;
    private final Words words;

    DeliveryEvidence(Loads loads, Dates dates, Words words) {
        this.loads = loads;
        this.dates = dates;
        this.words = words;
    }

    @Override
    public List<Topic> topics() {
        return List.of(new Topic(
                "delivery.known",
                words.of("delivery.evidence.known"),
                List.of("schedule", "posts", "software", "publish")));
    }

    @Override
    public Progress progress(String topic, LocalDate on) {
        var end = on.plusDays(1).atStartOfDay(dates.zone()).toInstant();
        var start = on.minus(SPAN).atStartOfDay(dates.zone()).toInstant();
        var total = loads.dueBetween(start, end, false);
        var known = loads.dueBetween(start, end, true);
        return new Progress(
                known,
                total,
                words.of("delivery.evidence.sentence", Map.of("done", known, "total", total)),
                "/calendar");
    }
}
