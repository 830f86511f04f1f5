package org.folkmoot.register;

import java.util.List;

/**
 * For whom an account speaks, and to whom.
 *
 * @param partner the body that runs it or shares it; empty where the council does so alone
 * @param member the elected Member whose official account it is; empty for all others. Personal accounts of Members are
 *     never in the register
 * @param languages ISO 639 codes, such as {@code en} and {@code cy}
 * @param underEighteen people under 18 take part in it
 * @param listed shown in the public register
 */
public record Remit(
        Brand brand, String partner, String member, List<String> languages, boolean underEighteen, boolean listed) {

    public static Remit usual() {
        return new Remit(Brand.COUNCIL, "", "", List.of("en"), false, true);
    }

    public boolean partnerRun() {
        return !partner.isBlank();
    }
}
