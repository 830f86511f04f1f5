package org.folkmoot.networks.mastodon;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.folkmoot.networks.Allowance;
import org.folkmoot.networks.Exchange;
import org.folkmoot.networks.Quota;
import org.folkmoot.networks.Rations;
import org.folkmoot.networks.Request;
import org.folkmoot.networks.WaitTime;

/**
 * {@code X-RateLimit-Limit}, {@code -Remaining} and {@code -Reset}, the last as ISO 8601. Uploads (30 in half an hour) and
 * deletions (the same) have budgets of their own beside the 300 requests in five minutes
 * (docs.joinmastodon.org/api/rate-limits, read 2026-11-22).
 */
final class MastodonRations implements Rations {

    @Override
    public List<Quota> quotas() {
        return List.of();
    }

    @Override
    public List<Allowance> allowances(Request request, Exchange.Answered answered, Instant now) {
        var most = number(answered, "x-ratelimit-limit");
        var left = number(answered, "x-ratelimit-remaining");
        if (most.isEmpty() || left.isEmpty()) {
            return List.of();
        }
        var name = name(request);
        var refills = reset(answered)
                .map(moment -> now.plus(WaitTime.until(answered, moment)))
                .orElse(null);
        return List.of(new Allowance(
                name, Allowance.Holder.ACCOUNT, name.equals("requests"), most.get(), left.get(), refills));
    }

    static Optional<Instant> reset(Exchange.Answered answered) {
        try {
            return answered.header("x-ratelimit-reset")
                    .map(said -> OffsetDateTime.parse(said).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static String name(Request request) {
        var path = request.uri().getPath();
        if (request.method().equals("POST") && path.endsWith("/media")) {
            return "media";
        }
        return request.method().equals("DELETE") ? "deletions" : "requests";
    }

    private static Optional<Long> number(Exchange.Answered answered, String header) {
        return answered.header(header).filter(said -> said.matches("\\d{1,12}")).map(Long::valueOf);
    }
}
