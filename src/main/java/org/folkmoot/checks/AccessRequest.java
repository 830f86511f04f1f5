package org.folkmoot.checks;

import java.time.Instant;
import java.util.UUID;
import org.folkmoot.connections.ConnectionId;
import org.folkmoot.foundation.Subject;
import org.folkmoot.networks.Portfolio;

/**
 * That the portfolio may work on somebody else's page, which its owner grants on the network.
 *
 * @param portfolio its id on the network
 * @param page its id on the network
 * @param pageName empty until the network has told it
 */
public record AccessRequest(
        UUID id,
        ConnectionId connection,
        String portfolio,
        String page,
        String pageName,
        String reason,
        String by,
        Instant at,
        State state,
        Instant stateAt) {

    public enum State {
        /** The network has taken it. */
        ASKED("wait", "hourglass"),
        /** It was seen among those that wait. */
        WAITING("wait", "hourglass"),
        GRANTED("good", "tick-circle"),
        /** It waits no more and was not granted: refused or taken back. */
        GONE("bad", "cross-octagon");

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

        public String key() {
            return "checks.access.request." + name().toLowerCase(java.util.Locale.ROOT);
        }

        boolean open() {
            return this == ASKED || this == WAITING;
        }
    }

    public Subject subject() {
        return new Subject("access-request", id, pageName.isEmpty() ? page : pageName);
    }

    /** What a new reading of the portfolio says of it. One that was never seen may not show yet. */
    AccessRequest seen(PortfolioReading reading, Instant now) {
        for (var held : reading.pages()) {
            if (held.id().equals(page) && held.hold() == Portfolio.Hold.CLIENT) {
                return now(State.GRANTED, held.name(), now);
            }
            if (held.id().equals(page) && held.hold() == Portfolio.Hold.PENDING_CLIENT) {
                return now(State.WAITING, held.name(), now);
            }
        }
        var whole = reading.lacks().stream()
                .noneMatch(lack -> lack.part() == Portfolio.Part.CLIENT || lack.part() == Portfolio.Part.PENDING);
        return whole && state == State.WAITING ? now(State.GONE, pageName, now) : this;
    }

    private AccessRequest now(State then, String name, Instant at) {
        return state == then
                ? this
                : new AccessRequest(id, connection, portfolio, page, name, reason, by, this.at, then, at);
    }
}
