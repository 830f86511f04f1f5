package org.folkmoot.networks;

import java.net.URI;
import java.time.LocalDate;

/**
 * What a network counts.
 *
 * @param key the same word for the same thing on every network: {@code followers}, {@code likes}
 * @param nativeName the network's own name for it
 * @param definition the message that says its meaning in a sentence, printed under reports
 * @param total true when the figure is a running total; false when it is the last day's
 * @param source where the network explains it
 * @param read when that was read
 */
public record Metric(
        String key, Level level, String nativeName, String definition, boolean total, URI source, LocalDate read) {

    public enum Level {
        ACCOUNT,
        POST
    }
}
