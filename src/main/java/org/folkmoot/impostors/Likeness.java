package org.folkmoot.impostors;

import org.folkmoot.register.Account;

/**
 * In what a name or a handle is like one of ours.
 *
 * @param distance how many letters are different; 0 where only look-alike letters are
 */
public record Likeness(Account account, Kind kind, String text, int distance) {

    public enum Kind {
        /** Letters of another alphabet that look the same. */
        HOMOGLYPH,
        /** The very same. */
        SAME,
        /** One or two letters are different. */
        SPELLING,
        /** Ours with a word that should make it trusted, such as "official". */
        BAIT;

        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
