package org.folkmoot.networks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** The tables of answers in src/test/resources/networks, and words to compare them by. */
public final class Fixtures {

    private Fixtures() {}

    public static List<String[]> rows(String file) {
        try (var in = Fixtures.class.getResourceAsStream("/networks/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line ->
                            Arrays.stream(line.split("\\|")).map(String::strip).toArray(String[]::new))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String words(Outcome.Failure failure) {
        return switch (failure) {
            case Outcome.Rejected(var reason, var d) -> "Rejected " + reason;
            case Outcome.AuthExpired(var kind, var d) -> "AuthExpired " + kind;
            case Outcome.RateLimited limited -> "RateLimited";
            case Outcome.RetryLater later -> "RetryLater";
            case Outcome.Unknown unknown -> "Unknown";
        };
    }

    /** A client that is asked for nothing but redaction. */
    public static GuardedHttp unused() {
        return new GuardedHttp(
                GuardedHttp.shared(),
                GuardedHttp.Reach.practice(URI.create("http://127.0.0.1:1")),
                List.of(),
                Instant.now());
    }
}
