package org.folkmoot.people;

public enum PersonStatus {
    /** Has not followed the invitation yet. */
    INVITED,
    ACTIVE,
    /** May not sign in; their sessions and tokens are at an end. */
    DISABLED
}
