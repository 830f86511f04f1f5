package org.folkmoot.risk;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What the detectors look for: R1 to R18, and R19 to R22 of business portfolios. Their words stand in {@code messages/}
 * under {@code risk.hazard}.
 */
public enum Hazard {
    R1(Category.IDENTITY, 4, 5),
    R2(Category.CONTINUITY, 3, 4),
    R3(Category.ACCESS, 3, 5),
    R4(Category.ACCESS, 3, 5),
    R5(Category.ACCESS, 2, 3),
    R6(Category.CONTINUITY, 4, 3),
    R7(Category.CONTINUITY, 4, 4),
    R8(Category.ACCESS, 4, 4),
    R9(Category.ACCESS, 3, 4),
    R10(Category.CONTINUITY, 4, 3),
    R11(Category.IDENTITY, 2, 2),
    R12(Category.IDENTITY, 4, 4),
    R13(Category.SERVICE, 4, 3),
    R14(Category.CONDUCT, 3, 2),
    R15(Category.SERVICE, 3, 2),
    R16(Category.CONDUCT, 3, 4),
    R17(Category.CONDUCT, 3, 3),
    R18(Category.INFORMATION, 3, 3),
    R19(Category.ACCESS, 3, 5),
    R20(Category.ACCESS, 3, 4),
    R21(Category.ACCESS, 3, 4),
    R22(Category.ACCESS, 3, 3);

    private final Category category;
    private final Weight weight;

    Hazard(Category category, int likelihood, int impact) {
        this.category = category;
        this.weight = new Weight(likelihood, impact);
    }

    public Category category() {
        return category;
    }

    public Weight weight() {
        return weight;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Hazard> of(String key) {
        return Arrays.stream(values())
                .filter(hazard -> hazard.key().equals(key))
                .findFirst();
    }
}
