package org.folkmoot.risk;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What to do about a kind of risk, step by step; each step is done with evidence, one after the other. */
public enum PlaybookKind {
    /** A person-profile is used as if it were the council's page. */
    FAKE_PROFILE(Set.of(Hazard.R1), "confirm", "administrators", "transfer", "export", "delete"),
    /** Somebody pretends to be the council. */
    TAKE_DOWN(Set.of(Hazard.R12), "capture", "report", "warn", "chase", "gone"),
    /** Nobody who answers for the account is left, or nobody knows who gets in. */
    WON_BACK(
            Set.of(Hazard.R2, Hazard.R3, Hazard.R6, Hazard.R7, Hazard.R8, Hazard.R9),
            "people",
            "access",
            "remove",
            "recovery",
            "register");

    private final Set<Hazard> hazards;
    private final List<String> steps;

    PlaybookKind(Set<Hazard> hazards, String... steps) {
        this.hazards = hazards;
        this.steps = List.of(steps);
    }

    public List<String> steps() {
        return steps;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The playbook for this hazard, if there is one. */
    static Optional<PlaybookKind> against(org.folkmoot.risk.@org.jspecify.annotations.Nullable Hazard hazard) {
        return Arrays.stream(values())
                .filter(kind -> hazard != null && kind.hazards.contains(hazard))
                .findFirst();
    }
}
