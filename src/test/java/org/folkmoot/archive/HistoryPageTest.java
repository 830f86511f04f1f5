package org.folkmoot.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Slice;
import org.folkmoot.foundation.Subject;
import org.junit.jupiter.api.Test;

/** A history is read by people, whatever the trail calls its states. */
class HistoryPageTest {

    @Test
    void aCodeIsReadAsWords() {
        assertThat(HistoryPage.plain("BASELINE_CHECKS")).isEqualTo("baseline checks");
        assertThat(HistoryPage.plain("CLOSING")).isEqualTo("closing");
    }

    @Test
    void aStateStandsWithoutItsDigest() {
        assertThat(HistoryPage.plain("SCHEDULED 1a2b3c4d5e6f")).isEqualTo("scheduled");
    }

    @Test
    void aFirstDigestTellsNothing() {
        assertThat(HistoryPage.telling(Change.of("hash", null, "ab".repeat(32))))
                .isFalse();
        assertThat(HistoryPage.telling(Change.of("hash", "ab".repeat(32), "cd".repeat(32))))
                .as("that it changed")
                .isTrue();
        assertThat(HistoryPage.telling(Change.of("due", null, "2026-03-03"))).isTrue();
    }

    @Test
    void theNewestStandOpenAndTheRestIsAClickAway() {
        var entries =
                IntStream.range(0, 11).mapToObj(hour -> approved(hour * 60)).toList();
        var page = new HistoryPage(new Slice<>(entries, null), Map.of());

        assertThat(page.newest()).hasSize(8);
        assertThat(page.earlier()).hasSize(3);
    }

    @Test
    void whatOnePersonDoesAtOnceIsOneEntry() {
        var page = new HistoryPage(
                new Slice<>(List.of(approved(0), approved(0), approved(0), approved(60)), null), Map.of());

        assertThat(page.newest()).extracting(HistoryPage.Told::times).containsExactly(3, 1);
    }

    private static TrailEntry approved(int minute) {
        return new TrailEntry(
                new UUID(0, minute),
                1,
                Instant.EPOCH.plusSeconds(minute * 60L),
                "person",
                "Helen Ashdown",
                null,
                "variant approved",
                new Subject("variant", new UUID(0, 2), "Bins"),
                List.of(),
                null,
                true);
    }

    @Test
    void aNameStaysAsItIsWritten() {
        assertThat(HistoryPage.plain("DunmereDC")).isEqualTo("DunmereDC");
        assertThat(HistoryPage.plain("BBC")).isEqualTo("BBC");
        assertThat(HistoryPage.plain("46 followers")).isEqualTo("46 followers");
    }
}
