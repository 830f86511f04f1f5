package org.folkmoot.networks;

import org.jspecify.annotations.Nullable;

/**
 * What the network or the wire said, for people who look after the installation. Secrets have been taken out.
 *
 * @param status HTTP status, or 0 when no answer came
 * @param code the network's own error code or name; empty when it gave none
 * @param subcode a finer code; empty when there is none
 * @param trace the network's id for its support
 * @param body the answer or the failure in words, at most 2,000 characters
 */
public record Diagnostics(
        int status, String code, String subcode, @Nullable String trace, String body) {

    public static Diagnostics of(String words) {
        return new Diagnostics(0, "", "", null, words);
    }
}
