package org.folkmoot.distribution;

/** Which people of an account a list asks for. */
public enum ContactRole {
    OWNER,
    DEPUTY,
    ESCALATION
}
