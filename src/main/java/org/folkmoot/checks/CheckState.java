package org.folkmoot.checks;

/** What is known of a check today. */
public enum CheckState {
    PASSED("good", "tick-circle"),
    FAILED("bad", "cross-octagon"),
    /** Nobody has looked yet, or it could not be judged. */
    UNKNOWN("quiet", "question"),
    /** Somebody attested it, longer ago than an attestation holds. */
    EXPIRED("wait", "hourglass");

    private final String tone;
    private final String icon;

    CheckState(String tone, String icon) {
        this.tone = tone;
        this.icon = icon;
    }

    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    public String tone() {
        return tone;
    }

    public String icon() {
        return icon;
    }
}
