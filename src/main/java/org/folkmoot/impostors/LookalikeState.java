package org.folkmoot.impostors;

/** Where a look-alike stands. */
public enum LookalikeState {
    SUSPECTED("wait", "question"),
    /** Reported to its network. */
    REPORTED("info", "hourglass"),
    TAKEN_DOWN("good", "tick-circle"),
    /** It harms nobody: a namesake, satire, a fan page. */
    DISMISSED("quiet", "minus");

    private final String tone;
    private final String icon;

    LookalikeState(String tone, String icon) {
        this.tone = tone;
        this.icon = icon;
    }

    public boolean open() {
        return this == SUSPECTED || this == REPORTED;
    }

    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    public String tone() {
        return tone;
    }

    public String icon() {
        return icon;
    }
}
