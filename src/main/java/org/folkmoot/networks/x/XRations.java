package org.folkmoot.networks.x;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.networks.Allowance;
import org.folkmoot.networks.Allowance.Holder;
import org.folkmoot.networks.Exchange;
import org.folkmoot.networks.Quota;
import org.folkmoot.networks.Rations;
import org.folkmoot.networks.Request;
import org.folkmoot.networks.WaitTime;

/**
 * {@code x-rate-limit-limit}, {@code -remaining} and {@code -reset} (seconds since 1970) for each address and account, and
 * the same for 24 hours. What the headers do not say is counted: 100 posts in 15 minutes for an account, and 10,000 in
 * 24 hours for an app.
 */
final class XRations implements Rations {

    private static final URI SOURCE = URI.create("https://docs.x.com/x-api/fundamentals/rate-limits");
    private static final LocalDate READ = LocalDate.of(2026, 11, 22);

    @Override
    public List<Quota> quotas() {
        return List.of(
                new Quota(
                        "posts",
                        Holder.ACCOUNT,
                        true,
                        100,
                        Duration.ofMinutes(15),
                        request -> posts(request) ? 1 : 0,
                        SOURCE,
                        READ),
                new Quota(
                        "posts-day",
                        Holder.APP,
                        true,
                        10_000,
                        Duration.ofHours(24),
                        request -> posts(request) ? 1 : 0,
                        SOURCE,
                        READ));
    }

    @Override
    public String app(Map<String, String> secrets) {
        return secrets.getOrDefault(XAccess.CLIENT, "");
    }

    @Override
    public List<Allowance> allowances(Request request, Exchange.Answered answered, Instant now) {
        var said = new ArrayList<Allowance>();
        var posts = posts(request);
        add(said, answered, "x-rate-limit", name(request), Holder.ACCOUNT, posts, now);
        add(said, answered, "x-user-limit-24hour", "account-day", Holder.ACCOUNT, posts, now);
        add(said, answered, "x-app-limit-24hour", "posts-day", Holder.APP, posts, now);
        return said;
    }

    static Optional<Instant> reset(Exchange.Answered answered, String prefix) {
        return number(answered, prefix + "-reset").map(Instant::ofEpochSecond);
    }

    private static void add(
            List<Allowance> said,
            Exchange.Answered answered,
            String prefix,
            String name,
            Holder holder,
            boolean publishing,
            Instant now) {
        var most = number(answered, prefix + "-limit");
        var left = number(answered, prefix + "-remaining");
        if (most.isPresent() && left.isPresent()) {
            var refills = reset(answered, prefix)
                    .map(moment -> now.plus(WaitTime.until(answered, moment)))
                    .orElse(null);
            said.add(new Allowance(name, holder, publishing, most.get(), left.get(), refills));
        }
    }

    private static boolean posts(Request request) {
        return request.method().equals("POST") && request.uri().getPath().equals("/2/tweets");
    }

    /** Every address has its own budget; those that nobody publishes through are told apart roughly. */
    private static String name(Request request) {
        var path = request.uri().getPath();
        if (posts(request)) {
            return "posts";
        }
        if (path.startsWith("/2/media/")) {
            return "media";
        }
        if (request.method().equals("DELETE")) {
            return "deletions";
        }
        if (request.method().equals("PUT")) {
            return "hiding";
        }
        return path.endsWith("/mentions") ? "mentions" : path.endsWith("/tweets") ? "timeline" : "lookups";
    }

    private static Optional<Long> number(Exchange.Answered answered, String header) {
        return answered.header(header).filter(said -> said.matches("\\d{1,12}")).map(Long::valueOf);
    }
}
