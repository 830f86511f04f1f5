package org.folkmoot.networks;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Private messages between the account and one person. An answer is a publication of its own kind: its target ({@link
 * PublishOrder#replyTo()}) is the person, by {@link RemoteComment#authorId()}, and it is read back like a post.
 */
public interface Messages extends Publishes, Reconciles {

    /** What an answer takes. */
    MeasuresText text();

    /** How long after somebody's last message they may be answered; empty where the network sets no end. */
    Optional<Window> window();

    /** The cursor that begins at this moment. */
    String from(Instant since);

    /**
     * Messages of both sides, as comments of kind {@link RemoteComment.Kind#MESSAGE}.
     *
     * @param cursor as with {@link ReadsComments#comments}
     */
    Answer<Page<RemoteComment>> messages(Session session, String cursor);

    /**
     * @param open counted from the person's last message
     * @param source where the network says so
     * @param read when that was read
     */
    record Window(Duration open, URI source, LocalDate read) {}
}
