package org.folkmoot.adoption;

/** What the council thinks of a network. */
public enum Stance {
    ADOPTED("good", "tick-circle"),
    /** Tried until a day on which somebody decides. */
    PILOT("wait", "hourglass"),
    /** Its handles are kept so that nobody else takes them; it is not used. */
    DORMANT("quiet", "moon"),
    PROHIBITED("bad", "cross-octagon");

    private final String tone;
    private final String icon;

    Stance(String tone, String icon) {
        this.tone = tone;
        this.icon = icon;
    }

    public String tone() {
        return tone;
    }

    public String icon() {
        return icon;
    }

    /** New accounts may be asked for. */
    public boolean open() {
        return this == ADOPTED || this == PILOT;
    }
}
