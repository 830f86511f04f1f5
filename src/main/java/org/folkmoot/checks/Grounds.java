package org.folkmoot.checks;

/** How sure it is where a setting stands. */
enum Grounds {
    /** The network's own documentation or program says it. */
    CONFIRMED,
    /** Somebody else says it, or the network did some years ago. */
    SEEN,
    /** No page about it could be read. */
    UNSOURCED,
    /** There is no menu to look up. */
    GENERAL;

    String key() {
        return "checks.grounds." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
