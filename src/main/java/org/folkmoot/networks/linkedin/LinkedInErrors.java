package org.folkmoot.networks.linkedin;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.folkmoot.networks.Diagnostics;
import org.folkmoot.networks.Exchange;
import org.folkmoot.networks.GuardedHttp;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.Outcome;
import org.folkmoot.networks.Outcome.AuthKind;
import org.folkmoot.networks.Outcome.Failure;
import org.folkmoot.networks.Outcome.Reason;
import org.folkmoot.networks.WaitTime;
import tools.jackson.databind.JsonNode;

/**
 * What LinkedIn's errors mean (learn.microsoft.com, API guide, error handling and rate limits, read 2026-11-22). Limits
 * are counted by the day and begin anew at midnight UTC; the answer does not say so. A duplicate names the post that is
 * there.
 *
 * @param refreshable whether a new token can be had without a person
 */
record LinkedInErrors(GuardedHttp http, boolean refreshable) {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int REVOKED = 65_601;

    Failure failure(Exchange exchange, boolean write) {
        return switch (exchange) {
            case Exchange.NotSent(var why) -> new Outcome.RetryLater(SOON, Diagnostics.of(why));
            case Exchange.Lost(var status, var why) -> unclear(new Diagnostics(status, "", "", null, why), write);
            case Exchange.Answered answered -> refusal(answered, write);
        };
    }

    private Failure refusal(Exchange.Answered answered, boolean write) {
        var body = Json.parse(answered.body()).map(JsonNode.class::cast).orElseGet(Json::object);
        var code = body.path("code").asString("");
        var service = body.path("serviceErrorCode").asInt(0);
        var diagnostics = new Diagnostics(
                answered.status(),
                code,
                service == 0 ? "" : String.valueOf(service),
                answered.header("x-li-uuid").orElse(null),
                http.redact(answered.text()));
        return switch (answered.status()) {
            case 401 -> new Outcome.AuthExpired(authKind(service), diagnostics);
            case 403 -> new Outcome.Rejected(Reason.PERMISSION, diagnostics);
            case 404, 410 -> new Outcome.Rejected(Reason.GONE, diagnostics);
            case 409 -> new Outcome.RetryLater(SOON, diagnostics);
            case 413 -> new Outcome.Rejected(Reason.MEDIA_REJECTED, diagnostics);
            case 426 -> new Outcome.Rejected(Reason.VERSION_SUNSET, diagnostics);
            case 429 ->
                new Outcome.RateLimited(
                        Instant.now()
                                .plus(WaitTime.until(answered, midnight(answered)))
                                .truncatedTo(ChronoUnit.MINUTES),
                        false,
                        diagnostics);
            case 400, 422 ->
                code.isEmpty() && !body.has("message")
                        ? unclear(diagnostics, write)
                        : new Outcome.Rejected(reason(code, body.path("message").asString("")), diagnostics);
            default -> unclear(diagnostics, write);
        };
    }

    private AuthKind authKind(int service) {
        return service == REVOKED ? AuthKind.REVOKED : refreshable ? AuthKind.REFRESHABLE : AuthKind.RELOGIN;
    }

    private static Reason reason(String code, String message) {
        if (code.equals("DUPLICATE_POST") || message.contains("duplicate of urn:li:")) {
            return Reason.DUPLICATE;
        }
        if (code.startsWith("VERSION_") || code.equals("NONEXISTENT_VERSION")) {
            return Reason.VERSION_SUNSET;
        }
        return code.startsWith("MEDIA_ASSET") ? Reason.MEDIA_REJECTED : Reason.VALIDATION;
    }

    /** The next one by LinkedIn's own clock: ours may be on the other side of it. */
    static Instant midnight(Exchange.Answered answered) {
        return LocalDate.ofInstant(WaitTime.date(answered).orElseGet(Instant::now), ZoneOffset.UTC)
                .plusDays(1)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
    }

    private static Failure unclear(Diagnostics diagnostics, boolean write) {
        return write ? new Outcome.Unknown(diagnostics) : new Outcome.RetryLater(SOON, diagnostics);
    }
}
