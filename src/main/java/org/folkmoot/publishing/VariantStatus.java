package org.folkmoot.publishing;

/** Where a variant stands. Who brought it there, and when, stands in its decisions and in its delivery. */
public enum VariantStatus {
    /** Being written. */
    DRAFT,
    /** Waits for somebody else's approval. */
    SUBMITTED,
    /** Approved; its delivery waits for its time. */
    SCHEDULED,
    /** On its way to the network; too late to change anything. */
    PUBLISHING,
    /** Its time has come, and a person has to post it. */
    BY_HAND,
    PUBLISHED,
    /** Sent, and the network did not say whether it took it. */
    UNKNOWN,
    /** The network refused it. */
    FAILED,
    /** Its time passed before it could be sent. */
    MISSED,
    /** Approved, but something stands against sending it. */
    HELD,
    /** Called off by a person. */
    WITHDRAWN,
    /** It was published, and removed from the network from here. */
    TAKEN_DOWN;

    /** Its words, pictures and time may still be changed; what was submitted or approved goes back to draft. */
    public boolean open() {
        return switch (this) {
            case DRAFT, SUBMITTED, SCHEDULED, FAILED, MISSED, HELD -> true;
            case PUBLISHING, BY_HAND, PUBLISHED, UNKNOWN, WITHDRAWN, TAKEN_DOWN -> false;
        };
    }

    /** Nothing will happen before somebody acts. */
    public boolean needsSomebody() {
        return switch (this) {
            case SUBMITTED, BY_HAND, UNKNOWN, FAILED, MISSED, HELD -> true;
            case DRAFT, SCHEDULED, PUBLISHING, PUBLISHED, WITHDRAWN, TAKEN_DOWN -> false;
        };
    }
}
