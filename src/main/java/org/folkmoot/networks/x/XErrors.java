package org.folkmoot.networks.x;

import java.time.Duration;
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
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What X's problem documents mean (docs.x.com, response codes and errors, read 2026-11-22). A forbidden duplicate is
 * told by its words only; a body that is not listed leaves a write open.
 */
record XErrors(GuardedHttp http) {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration LIMIT_WITHOUT_TIME = Duration.ofMinutes(15);
    private static final String PROBLEMS = "https://api.x.com/2/problems/";

    Failure failure(Exchange exchange, boolean write) {
        return switch (exchange) {
            case Exchange.NotSent(var why) -> new Outcome.RetryLater(SOON, Diagnostics.of(why));
            case Exchange.Lost(var status, var why) -> unclear(new Diagnostics(status, "", "", null, why), write);
            case Exchange.Answered answered -> refusal(answered, write);
        };
    }

    private Failure refusal(Exchange.Answered answered, boolean write) {
        var body = Json.parse(answered.body());
        var type = type(body);
        var diagnostics = new Diagnostics(
                answered.status(),
                type,
                "",
                answered.header("x-transaction-id").orElse(null),
                http.redact(answered.text()));
        if (answered.status() == 429) {
            return limited(answered, diagnostics);
        }
        if (answered.status() == 401) {
            return new Outcome.AuthExpired(AuthKind.REFRESHABLE, diagnostics);
        }
        var reason = reason(answered.status(), type, detail(body));
        return reason == null ? unclear(diagnostics, write) : new Outcome.Rejected(reason, diagnostics);
    }

    private static @Nullable Reason reason(int status, String type, String detail) {
        return switch (status) {
            case 400 -> type.equals("invalid-request") || type.isEmpty() ? Reason.VALIDATION : null;
            case 402 -> Reason.BILLING;
            case 403 -> forbidden(type, detail);
            case 404, 410 -> Reason.GONE;
            case 413 -> Reason.MEDIA_REJECTED;
            default -> null;
        };
    }

    private static Reason forbidden(String type, String detail) {
        if (detail.contains("duplicate content")) {
            return Reason.DUPLICATE;
        }
        return switch (type) {
            case "usage-capped" -> Reason.BILLING;
            case "disallowed-resource" -> Reason.POLICY_BLOCKED;
            default -> Reason.PERMISSION;
        };
    }

    /** The last part of the problem's type; empty for {@code about:blank}. */
    private static String type(Optional<JsonNode> body) {
        var type = body.map(b -> b.path("type").asString("")).orElse("");
        return type.startsWith(PROBLEMS) ? type.substring(PROBLEMS.length()) : "";
    }

    private static String detail(Optional<JsonNode> body) {
        return body.map(b -> b.path("detail").asString("")).orElse("");
    }

    private static Failure unclear(Diagnostics diagnostics, boolean write) {
        return write ? new Outcome.Unknown(diagnostics) : new Outcome.RetryLater(SOON, diagnostics);
    }

    private static Failure limited(Exchange.Answered answered, Diagnostics diagnostics) {
        var reset = XRations.reset(answered, "x-rate-limit");
        return WaitTime.limited(answered, reset, LIMIT_WITHOUT_TIME, diagnostics);
    }
}
