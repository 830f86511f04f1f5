package org.folkmoot.archive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A history is read by people, whatever the trail calls its states. */
class HistoryPageTest {

    @Test
    void aCodeIsReadAsWords() {
        assertThat(HistoryPage.plain("BASELINE_CHECKS")).isEqualTo("baseline checks");
        assertThat(HistoryPage.plain("CLOSING")).isEqualTo("closing");
    }

    @Test
    void aNameStaysAsItIsWritten() {
        assertThat(HistoryPage.plain("DunmereDC")).isEqualTo("DunmereDC");
        assertThat(HistoryPage.plain("BBC")).isEqualTo("BBC");
        assertThat(HistoryPage.plain("46 followers")).isEqualTo("46 followers");
    }
}
