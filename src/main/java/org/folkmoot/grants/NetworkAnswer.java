package org.folkmoot.grants;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.foundation.Problem;

/**
 * What a network says with the way back when it gives no code (RFC 6749, section 4.1.2.1; LinkedIn has words of its own for
 * whoever cancelled: learn.microsoft.com, 3-legged OAuth, read 2026-11-27).
 */
final class NetworkAnswer {

    private static final Set<String> CANCELLED =
            Set.of("access_denied", "user_denied", "user_cancelled_login", "user_cancelled_authorize");
    private static final Set<String> RIGHTS = Set.of("invalid_scope", "unauthorized_scope_error");
    private static final Set<String> LATER = Set.of("server_error", "temporarily_unavailable");
    private static final int LONGEST = 200;

    private NetworkAnswer() {}

    /** Empty when there is a code. */
    static Optional<Problem> problem(Map<String, String> returned) {
        var error = returned.getOrDefault("error", returned.getOrDefault("error_code", ""));
        if (error.isEmpty() && !returned.getOrDefault("code", "").isEmpty()) {
            return Optional.empty();
        }
        var key = CANCELLED.contains(error)
                ? "grants.answer.cancelled"
                : RIGHTS.contains(error)
                        ? "grants.answer.rights"
                        : LATER.contains(error) ? "grants.answer.later" : "grants.answer.other";
        return Optional.of(Problem.of("", key, Map.of("said", said(error, returned))));
    }

    private static String said(String error, Map<String, String> returned) {
        var words = returned.getOrDefault("error_description", returned.getOrDefault("error_message", ""));
        var text = (error + " " + words).strip();
        return text.isEmpty() ? "–" : text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }
}
