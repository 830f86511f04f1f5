package org.folkmoot.checks;

/** How an answer to a check comes about. */
public enum Way {
    /** The network's API says it. */
    READ,
    /** The account's entry in the register says it, which its owner confirms. */
    REGISTER,
    /** A public page says it. */
    OBSERVED,
    /** A person has looked, and shows what they saw. */
    ATTESTED;

    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
