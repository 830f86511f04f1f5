package org.folkmoot.register;

/** What the network calls it; a person's profile cannot be connected on most networks. */
public enum AccountKind {
    PAGE,
    PROFILE,
    PERSON,
    GROUP,
    CHANNEL,
    OTHER
}
