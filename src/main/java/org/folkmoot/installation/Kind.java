package org.folkmoot.installation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a data folder and a database hold; the two never mix. */
enum Kind {
    /** Dunmere on practice networks. */
    DEMONSTRATION,
    /** A council's own work. */
    REAL;

    /** How it stands in the marker file and in the database. */
    String mark() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Kind> of(String mark) {
        return Arrays.stream(values())
                .filter(kind -> kind.mark().equals(mark.strip()))
                .findFirst();
    }
}
