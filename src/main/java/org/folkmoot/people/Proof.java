package org.folkmoot.people;

/** What a session has proved. */
enum Proof {
    /** The password, while the person has an authenticator: opens the page that asks for the code and nothing else. */
    CODE_DUE,
    /** The password; the person has no authenticator yet. */
    ONE_FACTOR,
    TWO_FACTORS,
    /** The practice door, which counts as two factors as long as there is practice only. */
    PRACTICE;

    boolean twoFactors() {
        return this == TWO_FACTORS || this == PRACTICE;
    }
}
