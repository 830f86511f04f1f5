package org.folkmoot.networks.bluesky;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.folkmoot.networks.Allowance;
import org.folkmoot.networks.Allowance.Holder;
import org.folkmoot.networks.Exchange;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.Quota;
import org.folkmoot.networks.Rations;
import org.folkmoot.networks.Request;
import org.folkmoot.networks.WaitTime;

/**
 * {@code RateLimit-Limit}, {@code -Remaining}, {@code -Reset} (seconds since 1970) and {@code -Policy} ({@code 5000;w=3600})
 * of the tightest limit that a request came under. Writes are counted in points: 3 for a new record, 1 for a deletion.
 */
final class BlueskyRations implements Rations {

    private static final URI SOURCE = URI.create("https://docs.bsky.app/docs/advanced-guides/rate-limits");
    private static final LocalDate READ = LocalDate.of(2026, 11, 22);
    private static final Pattern WINDOW = Pattern.compile("w=(\\d{1,9})");

    @Override
    public List<Quota> quotas() {
        return List.of(
                points("points-hour", 5_000, Duration.ofHours(1)), points("points-day", 35_000, Duration.ofDays(1)));
    }

    @Override
    public List<Allowance> allowances(Request request, Exchange.Answered answered, Instant now) {
        var most = number(answered, "ratelimit-limit");
        var left = number(answered, "ratelimit-remaining");
        if (most.isEmpty() || left.isEmpty()) {
            return List.of();
        }
        var name = name(answered, request);
        var refills = reset(answered)
                .map(moment -> now.plus(WaitTime.until(answered, moment)))
                .orElse(null);
        return List.of(new Allowance(name, Holder.ACCOUNT, !name.equals("sign-ins"), most.get(), left.get(), refills));
    }

    static Optional<Instant> reset(Exchange.Answered answered) {
        return number(answered, "ratelimit-reset").map(Instant::ofEpochSecond);
    }

    private static Quota points(String name, long most, Duration window) {
        return new Quota(name, Holder.ACCOUNT, true, most, window, BlueskyRations::cost, SOURCE, READ);
    }

    private static long cost(Request request) {
        var path = request.uri().getPath();
        if (path.endsWith("repo.putRecord") || path.endsWith("repo.createRecord")) {
            return 3;
        }
        if (path.endsWith("repo.applyWrites") && request.body() != null) {
            return 3L
                    * Json.parse(request.body())
                            .map(body -> body.path("writes").size())
                            .orElse(1);
        }
        return path.endsWith("repo.deleteRecord") ? 1 : 0;
    }

    private static String name(Exchange.Answered answered, Request request) {
        if (request.uri().getPath().endsWith("Session")) {
            return "sign-ins";
        }
        var window = WINDOW.matcher(answered.header("ratelimit-policy").orElse(""));
        return switch (window.find() ? window.group(1) : "") {
            case "3600" -> "points-hour";
            case "86400" -> "points-day";
            default -> "requests";
        };
    }

    private static Optional<Long> number(Exchange.Answered answered, String header) {
        return answered.header(header).filter(said -> said.matches("\\d{1,12}")).map(Long::valueOf);
    }
}
