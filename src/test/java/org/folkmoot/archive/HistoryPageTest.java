package org.folkmoot.archive;

import static org.assertj.core.api.Assertions.assertThat;

import org.folkmoot.foundation.Change;
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
    void aNameStaysAsItIsWritten() {
        assertThat(HistoryPage.plain("DunmereDC")).isEqualTo("DunmereDC");
        assertThat(HistoryPage.plain("BBC")).isEqualTo("BBC");
        assertThat(HistoryPage.plain("46 followers")).isEqualTo("46 followers");
    }
}
