package org.folkmoot.networks;

import java.time.Duration;
import java.time.Instant;

/** Polls what people wrote to the account: replies, comments, mentions. */
public interface ReadsComments extends Capability {

    /** How much time there should be between two polls, where the network counts them. */
    default Duration rhythm() {
        return Duration.ZERO;
    }

    /** The cursor that begins at this moment. */
    String from(Instant since);

    /**
     * @param cursor what the last page gave as {@link Page#next()}; at the first poll what {@link #from} gives
     * @return the new ones, oldest first within the page. Neighbouring polls overlap on purpose: know them by their id
     */
    Answer<Page<RemoteComment>> comments(Session session, String cursor);
}
