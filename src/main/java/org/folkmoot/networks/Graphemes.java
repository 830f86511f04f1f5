package org.folkmoot.networks;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;

/** Characters as readers count them: an emoji made of five code points is one. The JDK's own tables differ from version to version. */
public final class Graphemes {

    private Graphemes() {}

    public static int in(String text) {
        var breaks = BreakIterator.getCharacterInstance(ULocale.ROOT);
        breaks.setText(text);
        var count = 0;
        while (breaks.next() != BreakIterator.DONE) {
            count++;
        }
        return count;
    }
}
