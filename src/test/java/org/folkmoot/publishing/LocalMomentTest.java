package org.folkmoot.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** The clocks of the United Kingdom change at 01:00 UTC on the last Sundays of March and October. */
class LocalMomentTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Test
    void anOrdinaryTimeIsOneInstant() {
        assertThat(at("2026-05-08T09:00")).isEqualTo(new LocalMoment.Exact(Instant.parse("2026-05-08T08:00:00Z")));
        assertThat(at("2026-01-08T09:00")).isEqualTo(new LocalMoment.Exact(Instant.parse("2026-01-08T09:00:00Z")));
    }

    @Test
    void aTimeThatTheClocksSkipNamesTheNextOneThatExists() {
        assertThat(at("2027-03-28T01:30")).isEqualTo(new LocalMoment.Skipped(LocalDateTime.parse("2027-03-28T02:00")));
        assertThat(at("2027-03-28T02:00")).isEqualTo(new LocalMoment.Exact(Instant.parse("2027-03-28T01:00:00Z")));
        assertThat(at("2027-03-28T00:59")).isEqualTo(new LocalMoment.Exact(Instant.parse("2027-03-28T00:59:00Z")));
    }

    @Test
    void aTimeThatComesTwiceAsksWhich() {
        assertThat(at("2026-10-25T01:30"))
                .isEqualTo(new LocalMoment.Twice(
                        Instant.parse("2026-10-25T00:30:00Z"), Instant.parse("2026-10-25T01:30:00Z")));
        assertThat(at("2026-10-25T02:00")).isEqualTo(new LocalMoment.Exact(Instant.parse("2026-10-25T02:00:00Z")));
    }

    private static LocalMoment at(String local) {
        return LocalMoment.of(LocalDateTime.parse(local), LONDON);
    }
}
