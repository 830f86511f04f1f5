package org.folkmoot.installation;

import java.nio.file.Path;
import java.util.Optional;

/** Which data folder is meant: one for the demonstration, another for real work, beside each other by default. */
final class Folders {

    private Folders() {}

    static Path of(Options options) {
        return options.data().orElseGet(() -> usual().resolve(options.empty() ? "real" : "demonstration"));
    }

    /** The practice networks alone, without the application. */
    static Path practice(Options options) {
        return options.data().orElseGet(() -> usual().resolve("practice"));
    }

    /** A folder that holds real work is opened as such, with or without {@code --empty}. */
    static Optional<Kind> askedKind(Options options) {
        return options.empty() ? Optional.of(Kind.REAL) : Optional.empty();
    }

    private static Path usual() {
        return Path.of(System.getProperty("folkmoot.home", ""))
                .toAbsolutePath()
                .normalize()
                .resolve("data");
    }
}
