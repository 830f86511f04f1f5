package org.folkmoot.elections;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.folkmoot.foundation.Subject;

/**
 * A poll and the pre-election period before it.
 *
 * @param area whose voters are called; empty for the whole council
 * @param beginsOn first day of the pre-election period
 * @param noticeOn when the notice of election is published, at which the period begins at the latest
 * @param pollOn last day of the period
 */
public record Election(
        UUID id,
        String poll,
        String area,
        LocalDate beginsOn,
        LocalDate noticeOn,
        LocalDate pollOn,
        String by,
        Instant at) {

    public enum State {
        RUNNING("wait", "hourglass"),
        AHEAD("quiet", "clock"),
        OVER("quiet", "tick-circle");

        private final String tone;
        private final String icon;

        State(String tone, String icon) {
            this.tone = tone;
            this.icon = icon;
        }

        public String tone() {
            return tone;
        }

        public String icon() {
            return icon;
        }
    }

    public State on(LocalDate day) {
        return day.isBefore(beginsOn) ? State.AHEAD : day.isAfter(pollOn) ? State.OVER : State.RUNNING;
    }

    Subject subject() {
        return new Subject("election", id, poll);
    }
}
