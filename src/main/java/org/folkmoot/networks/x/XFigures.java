package org.folkmoot.networks.x;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.folkmoot.networks.Answer;
import org.folkmoot.networks.Figure;
import org.folkmoot.networks.Figure.Gap;
import org.folkmoot.networks.Measures;
import org.folkmoot.networks.Metric;
import org.folkmoot.networks.Metric.Level;
import org.folkmoot.networks.RemoteRef;
import org.folkmoot.networks.Session;
import tools.jackson.databind.JsonNode;

/** The figures of an account and of a post. Clicks on links are given for the account's own posts of the last 30 days. */
final class XFigures implements Measures {

    private static final LocalDate READ = LocalDate.of(2026, 11, 22);
    private static final URI SOURCE = URI.create("https://docs.x.com/x-api/fundamentals/metrics");

    /** What description 2.167 calls posts was called tweets before, and still is in some answers. */
    private static final Map<String, String> FORMER =
            Map.of("post_count", "tweet_count", "repost_count", "retweet_count");

    private static final List<Metric> METRICS = List.of(
            metric("followers", Level.ACCOUNT, "followers_count"),
            metric("following", Level.ACCOUNT, "following_count"),
            metric("posts", Level.ACCOUNT, "post_count"),
            metric("likes", Level.POST, "like_count"),
            metric("comments", Level.POST, "reply_count"),
            metric("shares", Level.POST, "repost_count"),
            metric("quotes", Level.POST, "quote_count"),
            metric("bookmarks", Level.POST, "bookmark_count"),
            metric("views", Level.POST, "impression_count"),
            metric("clicks", Level.POST, "url_link_clicks"));

    private static Metric metric(String key, Level level, String nativeName) {
        var place = level == Level.ACCOUNT ? "account" : "post";
        return new Metric(key, level, nativeName, "networks.metric.x." + place + "." + key, true, SOURCE, READ);
    }

    @Override
    public List<Metric> metrics() {
        return METRICS;
    }

    @Override
    public Answer<List<Figure>> account(Session session) {
        return switch (XApi.of(session).get("/2/users/me", Map.of("user.fields", "public_metrics"))) {
            case Answer.Failed<JsonNode>(var failure) -> Answer.failed(failure);
            case Answer.Got<JsonNode>(var body) -> Answer.of(figures(Level.ACCOUNT, body.path("data")));
        };
    }

    @Override
    public Answer<List<Figure>> post(Session session, RemoteRef post) {
        var query = Map.of("ids", post.id(), "post.fields", "public_metrics,non_public_metrics");
        return switch (XApi.of(session).get("/2/tweets", query)) {
            case Answer.Failed<JsonNode>(var failure) -> Answer.failed(failure);
            case Answer.Got<JsonNode>(var body) ->
                Answer.of(figures(Level.POST, body.path("data").path(0)));
        };
    }

    private static List<Figure> figures(Level level, JsonNode thing) {
        return METRICS.stream()
                .filter(metric -> metric.level() == level)
                .map(metric -> figure(metric, thing))
                .toList();
    }

    private static Figure figure(Metric metric, JsonNode thing) {
        for (var group : List.of("public_metrics", "non_public_metrics")) {
            var value = thing.path(group).path(metric.nativeName());
            var former = thing.path(group).path(FORMER.getOrDefault(metric.nativeName(), ""));
            if (value.isNumber() || former.isNumber()) {
                return Figure.of(metric.key(), (value.isNumber() ? value : former).asLong());
            }
        }
        return Figure.missing(metric.key(), Gap.NOT_PROVIDED);
    }
}
