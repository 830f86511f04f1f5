package org.folkmoot.publishing;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** What a time on the organisation's wall clock means; twice a year that is a question. */
sealed interface LocalMoment {

    record Exact(Instant instant) implements LocalMoment {}

    /** The clocks go forward over it. {@code next} is the first time that exists again. */
    record Skipped(LocalDateTime next) implements LocalMoment {}

    /** The clocks go back over it, so it comes twice. */
    record Twice(Instant earlier, Instant later) implements LocalMoment {}

    static LocalMoment of(LocalDateTime local, ZoneId zone) {
        var offsets = zone.getRules().getValidOffsets(local);
        return switch (offsets.size()) {
            case 0 -> new Skipped(zone.getRules().getTransition(local).getDateTimeAfter());
            case 1 -> new Exact(at(local, offsets.getFirst()));
            default -> new Twice(at(local, offsets.getFirst()), at(local, offsets.getLast()));
        };
    }

    private static Instant at(LocalDateTime local, ZoneOffset offset) {
        return local.toInstant(offset);
    }
}
