package org.folkmoot.networks;

/** What a connection may do on its account. */
public enum Right {
    PUBLISH,
    READ_POSTS,
    READ_COMMENTS,
    REPLY,
    MEASURE,
    /** Hide or remove what others wrote under our posts. */
    MODERATE,
    /** Read private messages and answer them. */
    MESSAGE
}
