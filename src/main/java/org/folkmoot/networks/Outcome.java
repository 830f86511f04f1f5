package org.folkmoot.networks;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What became of a step. The HTTP status is not the classification: each connector judges its network's own answers. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "outcome")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Outcome.Published.class, name = "published"),
    @JsonSubTypes.Type(value = Outcome.Accepted.class, name = "accepted"),
    @JsonSubTypes.Type(value = Outcome.StepDone.class, name = "step-done"),
    @JsonSubTypes.Type(value = Outcome.Rejected.class, name = "rejected"),
    @JsonSubTypes.Type(value = Outcome.RateLimited.class, name = "rate-limited"),
    @JsonSubTypes.Type(value = Outcome.RetryLater.class, name = "retry-later"),
    @JsonSubTypes.Type(value = Outcome.AuthExpired.class, name = "auth-expired"),
    @JsonSubTypes.Type(value = Outcome.Unknown.class, name = "unknown")
})
public sealed interface Outcome {

    /** It did not happen, or nobody knows; reads fail with these too. */
    sealed interface Failure extends Outcome {}

    /**
     * It is there.
     *
     * @param adopted true when an earlier attempt of the same order had put it there
     */
    record Published(List<RemoteRef> refs, boolean adopted) implements Outcome {}

    /** The network took it and works on it; ask again with {@link Publishes#poll}. */
    record Accepted(Handle handle, Instant pollAt) implements Outcome {}

    /** On to the next step, with these handles kept first. */
    record StepDone(List<Handle> handles) implements Outcome {}

    /** The network said no and will say so again. */
    record Rejected(Reason reason, Diagnostics diagnostics) implements Failure {}

    /**
     * Not executed, since too much was asked.
     *
     * @param exact true when the network named the time itself
     */
    record RateLimited(Instant until, boolean exact, Diagnostics diagnostics) implements Failure {}

    /** Provably not executed: it may be sent again after {@code hint}. */
    record RetryLater(Duration hint, Diagnostics diagnostics) implements Failure {}

    /** Not executed, since the credentials no longer hold. */
    record AuthExpired(AuthKind kind, Diagnostics diagnostics) implements Failure {}

    /** It may or may not have happened. A COMMIT is never sent again before reconciliation. */
    record Unknown(Diagnostics diagnostics) implements Failure {}

    enum Reason {
        VALIDATION,
        MEDIA_REJECTED,
        /** The network has the same content already: look for our own earlier attempt before giving up. */
        DUPLICATE,
        PERMISSION,
        POLICY_BLOCKED,
        WINDOW_CLOSED,
        CAPABILITY_GONE,
        VERSION_SUNSET,
        /** The network wants to be paid first. */
        BILLING,
        GONE,
        CONFLICT
    }

    enum AuthKind {
        /** {@link RenewsAccess} can put it right without a person. */
        REFRESHABLE,
        /** Somebody has to connect the account again. */
        RELOGIN,
        REVOKED,
        DATA_ACCESS_EXPIRED
    }
}
