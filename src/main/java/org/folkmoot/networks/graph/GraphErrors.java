package org.folkmoot.networks.graph;

import java.time.Duration;
import java.time.Instant;
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
 * What the Graph API's errors mean. A wrong proof of the app's secret has no code of its own, only its words. Throttling comes as HTTP 400 with a code; codes 1 and 2 and every 5xx leave a write
 * open (developers.facebook.com/docs/graph-api/guides/error-handling and /overview/rate-limiting, read 2026-11-22).
 */
public record GraphErrors(GuardedHttp http, Dialect dialect) {

    /** Codes that only one network knows. */
    @FunctionalInterface
    public interface Dialect {

        Dialect NONE = (code, subcode, diagnostics) -> null;

        /** What certainly was not done, and why; null for a code that means the same on all networks. */
        @Nullable
        Failure meaning(int code, int subcode, Diagnostics diagnostics);
    }

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration LIMIT_WITHOUT_TIME = Duration.ofHours(1);

    public Failure failure(Exchange exchange, boolean write) {
        return switch (exchange) {
            case Exchange.NotSent(var why) -> new Outcome.RetryLater(SOON, Diagnostics.of(why));
            case Exchange.Lost(var status, var why) -> unclear(new Diagnostics(status, "", "", null, why), write);
            case Exchange.Answered answered -> refusal(answered, write);
        };
    }

    private Failure refusal(Exchange.Answered answered, boolean write) {
        var error = Json.parse(answered.body()).map(body -> body.path("error")).filter(JsonNode::isObject);
        var code = error.map(e -> e.path("code").asInt(0)).orElse(0);
        var subcode = error.map(e -> e.path("error_subcode").asInt(0)).orElse(0);
        var diagnostics = new Diagnostics(
                answered.status(),
                code == 0 ? "" : String.valueOf(code),
                subcode == 0 ? "" : String.valueOf(subcode),
                error.map(e -> e.path("fbtrace_id").asString(null)).orElse(null),
                http.redact(answered.text()));
        var own = dialect.meaning(code, subcode, diagnostics);
        if (own != null) {
            return own;
        }
        if (throttled(code) || answered.status() == 429) {
            return limited(answered, diagnostics);
        }
        var definite = definite(code, subcode, diagnostics);
        if (code == 100 && error.get().path("message").asString("").contains("appsecret_proof")) {
            return new Outcome.AuthExpired(AuthKind.RELOGIN, diagnostics);
        }
        if (definite.isPresent() && !error.get().path("is_transient").asBoolean(false)) {
            return definite.get();
        }
        return unclear(diagnostics, write);
    }

    private static boolean throttled(int code) {
        return code == 4 || code == 17 || code == 32 || code == 613 || code >= 80000 && code <= 80099;
    }

    /** Codes after which it is certain that nothing was done; everything else stays open. */
    private static Optional<Failure> definite(int code, int subcode, Diagnostics diagnostics) {
        if (code == 190 || code == 102) {
            return Optional.of(new Outcome.AuthExpired(authKind(subcode), diagnostics));
        }
        return Optional.ofNullable(reason(code, subcode)).map(reason -> new Outcome.Rejected(reason, diagnostics));
    }

    private static AuthKind authKind(int subcode) {
        return switch (subcode) {
            case 458, 492 -> AuthKind.REVOKED;
            default -> AuthKind.RELOGIN;
        };
    }

    private static @Nullable Reason reason(int code, int subcode) {
        if (code == 10 && subcode == 2018278 || code == 551) {
            return Reason.WINDOW_CLOSED;
        }
        if (code == 10 || code == 3 || code >= 200 && code <= 299 || code == 1705) {
            return Reason.PERMISSION;
        }
        if (code == 368 || code == 1404006 || code == 1390008) {
            return Reason.POLICY_BLOCKED;
        }
        if (code == 324 || code / 1000 == 1363 || code == 6000 || code == 6001) {
            return Reason.MEDIA_REJECTED;
        }
        return switch (code) {
            case 506 -> Reason.DUPLICATE;
            case 100 -> subcode == 33 ? Reason.GONE : Reason.VALIDATION;
            case 803 -> Reason.GONE;
            case 2500 -> Reason.VALIDATION;
            case 12 -> Reason.CAPABILITY_GONE;
            case 2635 -> Reason.VERSION_SUNSET;
            default -> null;
        };
    }

    private static Failure unclear(Diagnostics diagnostics, boolean write) {
        return write ? new Outcome.Unknown(diagnostics) : new Outcome.RetryLater(SOON, diagnostics);
    }

    /** X-Business-Use-Case-Usage names the minutes for each kind of use; the longest one counts. */
    private static Failure limited(Exchange.Answered answered, Diagnostics diagnostics) {
        var regained = GraphRations.json(answered, "x-business-use-case-usage")
                .map(GraphErrors::longest)
                .filter(Duration::isPositive);
        return regained.isPresent()
                ? new Outcome.RateLimited(Instant.now().plus(regained.get()), true, diagnostics)
                : WaitTime.limited(answered, Optional.empty(), LIMIT_WITHOUT_TIME, diagnostics);
    }

    private static Duration longest(JsonNode uses) {
        var longest = Duration.ZERO;
        for (var business : uses) {
            for (var use : business) {
                var wait = GraphRations.regained(use);
                longest = wait.compareTo(longest) > 0 ? wait : longest;
            }
        }
        return longest;
    }
}
