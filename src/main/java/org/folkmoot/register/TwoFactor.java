package org.folkmoot.register;

/** Whether whoever signs in to the account on the network needs a second factor. */
public enum TwoFactor {
    REQUIRED,
    OFF,
    /** The network has none. */
    NOT_OFFERED,
    UNKNOWN
}
