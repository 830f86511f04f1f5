package org.folkmoot.connections;

import java.time.Duration;
import org.folkmoot.foundation.Actor;
import org.folkmoot.networks.Answer;
import org.folkmoot.networks.Availability;
import org.folkmoot.networks.Identifies;
import org.folkmoot.networks.Networks;
import org.folkmoot.networks.Outcome;
import org.springframework.stereotype.Component;

/** Compares whose sign-in a connection is with what was connected: a handle can change hands, a permanent id cannot. */
@Component
class Identification {

    private static final Duration ALLOWED = Duration.ofSeconds(30);

    private final Book book;
    private final Sessions sessions;
    private final Networks networks;

    Identification(Book book, Sessions sessions, Networks networks) {
        this.book = book;
        this.sessions = sessions;
        this.networks = networks;
    }

    /**
     * A new name of the same account is written down.
     *
     * @return false when it is another account, or none any more, which is then written down
     */
    boolean itself(Actor actor, Connection connection) {
        return switch (networks.connector(connection.network()).get(Identifies.class)) {
            case Availability.Missing<Identifies> missing -> true;
            case Availability.Present<Identifies>(var identifies) -> asked(actor, connection, identifies);
        };
    }

    private boolean asked(Actor actor, Connection connection, Identifies identifies) {
        return switch (identifies.identify(sessions.open(connection, ALLOWED))) {
            case Answer.Got<Identifies.Identity>(var found) -> compared(actor, connection, found);
            case Answer.Failed<Identifies.Identity>(Outcome.Rejected(var reason, var said))
            when reason == Outcome.Reason.GONE -> {
                book.gone(actor, connection.id(), said.body());
                yield false;
            }
            case Answer.Failed<Identifies.Identity> unclear -> true;
        };
    }

    private boolean compared(Actor actor, Connection connection, Identifies.Identity found) {
        if (!found.remoteId().equals(connection.remoteId())) {
            book.otherAccount(actor, connection.id(), found.name() + " (" + found.remoteId() + ")");
            return false;
        }
        book.renamed(actor, connection, found.handle(), found.name());
        return true;
    }
}
