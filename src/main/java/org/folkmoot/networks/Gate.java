package org.folkmoot.networks;

/**
 * Who may answer and quote a post, where the network lets its author say so. It holds for the whole thread.
 *
 * @param quotes false where nobody may quote it
 */
public record Gate(Answers answers, boolean quotes) {

    public enum Answers {
        EVERYBODY,
        /** Who follows the account. */
        FOLLOWERS,
        /** Whom the account follows. */
        FOLLOWED,
        /** Whom the post names. */
        MENTIONED,
        NOBODY
    }
}
