package org.folkmoot.networks.threads;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.folkmoot.networks.Allowance;
import org.folkmoot.networks.Allowance.Holder;
import org.folkmoot.networks.Exchange;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.Quota;
import org.folkmoot.networks.Rations;
import org.folkmoot.networks.Request;
import org.folkmoot.networks.graph.GraphRations;
import tools.jackson.databind.JsonNode;

/**
 * 250 posts, 1,000 answers and 100 deletions in any 24 hours (developers.facebook.com/documentation/threads, read
 * 2026-11-22). They are counted as they are prepared, and what {@code threads_publishing_limit} says counts more; it is
 * asked before every post. How many calls there may be depends on how often the account is seen, and Threads tells
 * neither.
 */
final class ThreadsRations implements Rations {

    private static final URI SOURCE = URI.create("https://developers.facebook.com/documentation/threads/overview");
    private static final LocalDate READ = LocalDate.of(2026, 11, 22);
    private static final Duration DAY = Duration.ofHours(24);
    private static final String LIMIT = "/threads_publishing_limit";

    private final GraphRations calls = new GraphRations();

    @Override
    public List<Quota> quotas() {
        return List.of(
                quota("posts-day", true, 250, request -> prepares(request) && !answers(request)),
                quota("answers-day", false, 1_000, request -> prepares(request) && answers(request)),
                quota("deletions-day", false, 100, request -> request.method().equals("DELETE")));
    }

    private static Quota quota(String name, boolean publishing, long most, Predicate<Request> counts) {
        return new Quota(
                name, Holder.ACCOUNT, publishing, most, DAY, request -> counts.test(request) ? 1 : 0, SOURCE, READ);
    }

    @Override
    public String app(Map<String, String> secrets) {
        return calls.app(secrets);
    }

    @Override
    public List<Allowance> allowances(Request request, Exchange.Answered answered, Instant now) {
        var said = new ArrayList<>(calls.allowances(request, answered, now));
        if (request.uri().getPath().endsWith(LIMIT) && answered.ok()) {
            Json.parse(answered.body()).map(body -> body.path("data").path(0)).ifPresent(limit -> {
                add(said, limit, "", "posts-day", true, now);
                add(said, limit, "reply_", "answers-day", false, now);
                add(said, limit, "delete_", "deletions-day", false, now);
            });
        }
        return said;
    }

    private static void add(
            List<Allowance> said, JsonNode limit, String which, String name, boolean publishing, Instant now) {
        var most = limit.path(which + "config").path("quota_total").asLong(0);
        if (most > 0) {
            var left = Math.max(0, most - limit.path(which + "quota_usage").asLong(0));
            said.add(new Allowance(name, Holder.ACCOUNT, publishing, most, left, now.plus(ThreadsQuota.AGAIN)));
        }
    }

    /** The parts of a carousel are no posts of their own. */
    private static boolean prepares(Request request) {
        return request.method().equals("POST")
                && request.uri().getPath().endsWith("/" + ThreadsPosting.ME + "/threads")
                && !form(request).contains("is_carousel_item=");
    }

    private static boolean answers(Request request) {
        return form(request).contains("reply_to_id=");
    }

    private static String form(Request request) {
        return request.body() == null ? "" : new String(request.body(), StandardCharsets.UTF_8);
    }
}
