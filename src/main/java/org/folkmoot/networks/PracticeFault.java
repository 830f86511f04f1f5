package org.folkmoot.networks;

/** What can go wrong on the way to a network and back; armed with {@link PracticeControl#fault}. */
public enum PracticeFault {
    /** The request arrived, nothing was done, no answer. */
    DROP_BEFORE_COMMIT,
    /** It was done, no answer. */
    DROP_AFTER_COMMIT,
    /** It was done, half of the answer came. */
    TRUNCATED_ANSWER,
    /** It was done, and the answer is a 500. */
    ERROR_AFTER_COMMIT,
    /** Nothing was done, and the answer is a 503. */
    UNAVAILABLE,
    /** It was done, no answer, and reading back does not show it for a while. */
    DELAYED_VISIBILITY,
    /** Too much was asked, in the network's own form. */
    RATE_LIMITED,
    /** The access token ends at this request; a page token of Facebook until {@link PracticeControl#account} is called again. */
    TOKEN_EXPIRED,
    /** Status 200 with an error in the body; nothing was done. */
    ERROR_WITH_STATUS_200,
    /** The network says that it has this text already; nothing was done. */
    DUPLICATE_STATUS,
    /** The next webhook is delivered twice. */
    WEBHOOK_TWICE,
    /** The next webhook waits until the one after it was delivered. */
    WEBHOOK_OUT_OF_ORDER
}
