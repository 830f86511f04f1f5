package org.folkmoot.checks;

import java.text.Normalizer;
import java.util.Locale;

/** Whether a name has the council's word in it, whatever its capitals, accents and separators. */
final class NamingRule {

    private NamingRule() {}

    static boolean has(String name, String wanted) {
        return folded(name).contains(folded(wanted));
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("[^\\p{L}\\p{N}]", "")
                .toLowerCase(Locale.ROOT);
    }
}
