package org.folkmoot.networks.bluesky;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.folkmoot.networks.Answer;
import org.folkmoot.networks.Diagnostics;
import org.folkmoot.networks.Figure;
import org.folkmoot.networks.Measures;
import org.folkmoot.networks.Metric;
import org.folkmoot.networks.Metric.Level;
import org.folkmoot.networks.Outcome;
import org.folkmoot.networks.RemoteRef;
import org.folkmoot.networks.Session;
import tools.jackson.databind.JsonNode;

/** Counts on profiles and posts; Bluesky has no views, reach or clicks, and these stay without a value. */
final class BlueskyFigures implements Measures {

    private static final LocalDate READ = LocalDate.of(2026, 11, 22);
    private static final URI ACTOR = lexicon("app/bsky/actor/defs.json");
    private static final URI FEED = lexicon("app/bsky/feed/defs.json");

    private static final List<Metric> METRICS = List.of(
            account("followers", "followersCount"),
            account("following", "followsCount"),
            account("posts", "postsCount"),
            post("likes", "likeCount"),
            post("shares", "repostCount"),
            post("quotes", "quoteCount"),
            post("comments", "replyCount"),
            post("bookmarks", "bookmarkCount"),
            post("views", ""),
            post("clicks", ""));

    @Override
    public List<Metric> metrics() {
        return METRICS;
    }

    @Override
    public Answer<List<Figure>> account(Session session) {
        return switch (Xrpc.of(session)
                .query("app.bsky.actor.getProfile", Map.of("actor", session.remoteAccountId()))) {
            case Answer.Failed<JsonNode>(var failure) -> Answer.failed(failure);
            case Answer.Got<JsonNode>(var profile) -> Answer.of(figures(Level.ACCOUNT, profile));
        };
    }

    @Override
    public Answer<List<Figure>> post(Session session, RemoteRef post) {
        return switch (Xrpc.of(session).query("app.bsky.feed.getPosts", Map.of("uris", post.id()))) {
            case Answer.Failed<JsonNode>(var failure) -> Answer.failed(failure);
            case Answer.Got<JsonNode>(var body)
            when body.path("posts").isEmpty() ->
                Answer.failed(new Outcome.Rejected(Outcome.Reason.GONE, Diagnostics.of("The post is no longer there")));
            case Answer.Got<JsonNode>(var body) ->
                Answer.of(figures(Level.POST, body.path("posts").path(0)));
        };
    }

    private static List<Figure> figures(Level level, JsonNode view) {
        return METRICS.stream()
                .filter(metric -> metric.level() == level)
                .map(metric -> figure(metric, view.path(metric.nativeName())))
                .toList();
    }

    private static Figure figure(Metric metric, JsonNode value) {
        return value.isNumber()
                ? Figure.of(metric.key(), value.asLong())
                : Figure.missing(metric.key(), Figure.Gap.NOT_PROVIDED);
    }

    private static Metric account(String key, String name) {
        return new Metric(key, Level.ACCOUNT, name, "networks.metric.bluesky.account." + key, true, ACTOR, READ);
    }

    private static Metric post(String key, String name) {
        return new Metric(key, Level.POST, name, "networks.metric.bluesky.post." + key, true, FEED, READ);
    }

    private static URI lexicon(String path) {
        return URI.create("https://github.com/bluesky-social/atproto/blob/main/lexicons/" + path);
    }
}
