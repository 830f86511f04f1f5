package org.folkmoot.adoption;

import java.util.Locale;

/** What a network is judged by, each from 0 (poor) to 5 (good); its usual weight counts until the council sets another. */
public enum Criterion {
    AUDIENCE(3),
    ACCESSIBILITY(3),
    MODERATION(2),
    ARCHIVE(2),
    VERIFICATION(2),
    DATA_PROTECTION(3),
    SECURITY(3),
    COST(1),
    CAPACITY(3),
    EXIT(1);

    private final int usualWeight;

    Criterion(int usualWeight) {
        this.usualWeight = usualWeight;
    }

    public int usualWeight() {
        return usualWeight;
    }

    /** In forms and in the API: {@code data-protection}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
