package org.folkmoot.networks.youtube;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
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
 * What Google's errors mean: the reason counts, and not the status (developers.google.com/youtube/v3/docs/errors, read
 * 2026-11-22). Units are counted by the day of California, and no answer says when they are there again.
 */
record YouTubeErrors(GuardedHttp http) {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration A_DAY = Duration.ofHours(24);
    private static final ZoneId CALIFORNIA = ZoneId.of("America/Los_Angeles");

    Failure failure(Exchange exchange, boolean write) {
        return switch (exchange) {
            case Exchange.NotSent(var why) -> new Outcome.RetryLater(SOON, Diagnostics.of(why));
            case Exchange.Lost(var status, var why) -> unclear(new Diagnostics(status, "", "", null, why), write);
            case Exchange.Answered answered -> refusal(answered, write);
        };
    }

    private Failure refusal(Exchange.Answered answered, boolean write) {
        var error = Json.parse(answered.body()).map(body -> body.path("error")).orElseGet(Json::object);
        var reason = reason(error);
        var said = new Diagnostics(
                answered.status(),
                reason,
                error.path("status").asString(""),
                null,
                http.redact(error.path("message").asString(answered.text())));
        return switch (answered.status()) {
            case 401 ->
                reason.equals("youtubeSignupRequired")
                        ? new Outcome.Rejected(Reason.PERMISSION, said)
                        : new Outcome.AuthExpired(AuthKind.REFRESHABLE, said);
            case 403 -> forbidden(answered, reason, said);
            case 404, 410 -> new Outcome.Rejected(Reason.GONE, said);
            case 409 -> new Outcome.Rejected(Reason.CONFLICT, said);
            case 413 -> new Outcome.Rejected(Reason.MEDIA_REJECTED, said);
            case 429 -> WaitTime.limited(answered, Optional.empty(), Duration.ofHours(1), said);
            case 400 -> wrong(reason, said, write);
            default -> unclear(said, write);
        };
    }

    private static String reason(JsonNode error) {
        return error.path("errors").path(0).path("reason").asString("");
    }

    private static Failure forbidden(Exchange.Answered answered, String reason, Diagnostics said) {
        return switch (reason) {
            case "quotaExceeded", "dailyLimitExceeded" -> new Outcome.RateLimited(midnight(), false, said);
            case "rateLimitExceeded", "userRateLimitExceeded" ->
                WaitTime.limited(answered, Optional.empty(), Duration.ofMinutes(1), said);
            case "commentsDisabled" -> new Outcome.Rejected(Reason.CAPABILITY_GONE, said);
            case "authenticatedUserAccountSuspended" -> new Outcome.Rejected(Reason.POLICY_BLOCKED, said);
            default -> new Outcome.Rejected(Reason.PERMISSION, said);
        };
    }

    private static Failure wrong(String reason, Diagnostics said, boolean write) {
        return switch (reason) {
            case "" -> unclear(said, write);
            case "uploadLimitExceeded" -> new Outcome.RateLimited(Instant.now().plus(A_DAY), false, said);
            case "processingFailure" -> unclear(said, write);
            case "mediaBodyRequired", "invalidVideoFile", "invalidImage" ->
                new Outcome.Rejected(Reason.MEDIA_REJECTED, said);
            default -> new Outcome.Rejected(Reason.VALIDATION, said);
        };
    }

    static Instant midnight() {
        return LocalDate.now(CALIFORNIA).plusDays(1).atStartOfDay(CALIFORNIA).toInstant();
    }

    private static Failure unclear(Diagnostics said, boolean write) {
        return write ? new Outcome.Unknown(said) : new Outcome.RetryLater(SOON, said);
    }
}
