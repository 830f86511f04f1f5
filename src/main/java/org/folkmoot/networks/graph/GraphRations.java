package org.folkmoot.networks.graph;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.networks.Allowance;
import org.folkmoot.networks.Allowance.Holder;
import org.folkmoot.networks.Exchange;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.Quota;
import org.folkmoot.networks.Rations;
import org.folkmoot.networks.Request;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Meta names no numbers but how many per cent are used, of the last hour for the app ({@code X-App-Usage}) and of the last
 * 24 hours for a page ({@code X-Business-Use-Case-Usage}); the highest of calls, time and processor time counts
 * (developers.facebook.com/docs/graph-api/overview/rate-limiting, read 2026-11-22).
 */
public final class GraphRations implements Rations {

    private static final Duration APP_WINDOW = Duration.ofHours(1);

    @Override
    public List<Quota> quotas() {
        return List.of();
    }

    /** An app is known by its secret, which only a digest of it gives away. */
    @Override
    public String app(Map<String, String> secrets) {
        var secret = secrets.getOrDefault(Graph.APP_SECRET, "");
        return secret.isEmpty() ? "" : Signatures.hmac(secret, "app").substring(0, 16);
    }

    @Override
    public List<Allowance> allowances(Request request, Exchange.Answered answered, Instant now) {
        var said = new ArrayList<Allowance>();
        json(answered, "x-app-usage")
                .ifPresent(use ->
                        said.add(new Allowance("app-calls", Holder.APP, true, 100, left(use), now.plus(APP_WINDOW))));
        json(answered, "x-business-use-case-usage")
                .flatMap(uses -> page(uses, now))
                .ifPresent(said::add);
        return said;
    }

    /** Several kinds of use stand beside each other; the tightest one counts. */
    private static Optional<Allowance> page(JsonNode uses, Instant now) {
        Allowance tightest = null;
        for (var business : uses) {
            for (var use : business) {
                if (tightest == null || left(use) < tightest.left()) {
                    tightest = new Allowance("page-calls", Holder.ACCOUNT, true, 100, left(use), regained(use, now));
                }
            }
        }
        return Optional.ofNullable(tightest);
    }

    /** How long the network says that it takes until something is allowed again; zero where nothing is wrong. */
    static Duration regained(JsonNode use) {
        return Duration.ofMinutes(use.path("estimated_time_to_regain_access").asInt(0));
    }

    static Optional<JsonNode> json(Exchange.Answered answered, String header) {
        return answered.header(header).flatMap(said -> Json.parse(said.getBytes(StandardCharsets.UTF_8)));
    }

    private static @Nullable Instant regained(JsonNode use, Instant now) {
        var wait = regained(use);
        return wait.isZero() ? null : now.plus(wait);
    }

    private static long left(JsonNode use) {
        var used = Math.max(
                use.path("call_count").asLong(0),
                Math.max(
                        use.path("total_time").asLong(0),
                        use.path("total_cputime").asLong(0)));
        return Math.max(0, 100 - used);
    }
}
