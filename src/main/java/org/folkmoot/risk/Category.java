package org.folkmoot.risk;

/** What a risk is about. */
public enum Category {
    ACCESS,
    IDENTITY,
    CONTINUITY,
    SERVICE,
    CONDUCT,
    INFORMATION;

    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
