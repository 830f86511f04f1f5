package org.folkmoot.plan;

/** How a point stands. Screens show the word with its icon and tone, never the colour alone. */
public enum Rag {
    DONE("good", "tick"),
    GREEN("good", "tick-circle"),
    AMBER("wait", "warning"),
    RED("bad", "flag"),
    NOT_DUE("quiet", "clock"),
    /** No due date has passed, and no room measures it nor has anybody said how far it is. */
    NOT_MEASURED("quiet", "minus"),
    /** The words of its timeframe are not understood, so that nothing can be late. */
    NO_DATE("wait", "question");

    private final String tone;
    private final String icon;

    Rag(String tone, String icon) {
        this.tone = tone;
        this.icon = icon;
    }

    public String tone() {
        return tone;
    }

    public String icon() {
        return icon;
    }

    /** The end of the message key: {@code plan.rag.not_due}. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    public boolean behind() {
        return this == RED || this == AMBER;
    }
}
