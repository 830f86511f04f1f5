package org.folkmoot.networks.mastodon;

import java.time.Duration;
import java.util.Locale;
import org.folkmoot.networks.Diagnostics;
import org.folkmoot.networks.Exchange;
import org.folkmoot.networks.GuardedHttp;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.Outcome;
import org.folkmoot.networks.Outcome.AuthKind;
import org.folkmoot.networks.Outcome.Failure;
import org.folkmoot.networks.Outcome.Reason;
import org.folkmoot.networks.WaitTime;

/**
 * What the servers' errors mean: {@code {"error": words}} with a status, and an ISO 8601 time when too much was asked
 * (docs.joinmastodon.org/api/rate-limits and the errors of each method, read 2026-11-22). GoToSocial says 400 where
 * Mastodon says 422. A 5xx leaves a write open.
 */
record MastodonErrors(GuardedHttp http) {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration LIMIT_WITHOUT_TIME = Duration.ofMinutes(5);

    Failure failure(Exchange exchange, boolean write) {
        return switch (exchange) {
            case Exchange.NotSent(var why) -> new Outcome.RetryLater(SOON, Diagnostics.of(why));
            case Exchange.Lost(var status, var why) -> unclear(new Diagnostics(status, "", "", null, why), write);
            case Exchange.Answered answered -> refusal(answered, write);
        };
    }

    private Failure refusal(Exchange.Answered answered, boolean write) {
        var said = Json.parse(answered.body())
                .map(body -> body.path("error").asString(""))
                .orElse("");
        var diagnostics = new Diagnostics(answered.status(), said, "", null, http.redact(answered.text()));
        var words = said.toLowerCase(Locale.ROOT);
        return switch (answered.status()) {
            case 401 ->
                new Outcome.AuthExpired(words.contains("revoked") ? AuthKind.REVOKED : AuthKind.RELOGIN, diagnostics);
            case 403 -> new Outcome.Rejected(forbidden(words), diagnostics);
            case 404, 410 -> new Outcome.Rejected(Reason.GONE, diagnostics);
            case 413 -> new Outcome.Rejected(Reason.MEDIA_REJECTED, diagnostics);
            case 429 -> limited(answered, diagnostics);
            case 400, 422 ->
                words.isEmpty()
                        ? unclear(diagnostics, write)
                        : words.contains("finished processing")
                                ? new Outcome.RetryLater(SOON, diagnostics)
                                : new Outcome.Rejected(Reason.VALIDATION, diagnostics);
            default -> unclear(diagnostics, write);
        };
    }

    private static Reason forbidden(String words) {
        return words.contains("disabled") || words.contains("suspended") ? Reason.POLICY_BLOCKED : Reason.PERMISSION;
    }

    private static Failure unclear(Diagnostics diagnostics, boolean write) {
        return write ? new Outcome.Unknown(diagnostics) : new Outcome.RetryLater(SOON, diagnostics);
    }

    private static Failure limited(Exchange.Answered answered, Diagnostics diagnostics) {
        return WaitTime.limited(answered, MastodonRations.reset(answered), LIMIT_WITHOUT_TIME, diagnostics);
    }
}
