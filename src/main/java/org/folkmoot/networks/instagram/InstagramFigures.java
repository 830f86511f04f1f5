package org.folkmoot.networks.instagram;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.folkmoot.networks.Answer;
import org.folkmoot.networks.Figure;
import org.folkmoot.networks.Figure.Gap;
import org.folkmoot.networks.Measures;
import org.folkmoot.networks.Metric;
import org.folkmoot.networks.Metric.Level;
import org.folkmoot.networks.RemoteRef;
import org.folkmoot.networks.Session;
import org.folkmoot.networks.graph.GraphInsights;
import tools.jackson.databind.JsonNode;

/**
 * Counts, and the insights that are still given: impressions, plays and video_views have ended. An empty list means that
 * Instagram has nothing yet, for up to 48 hours, or no longer.
 */
final class InstagramFigures implements Measures {

    private static final URI USER = URI.create(
            "https://developers.facebook.com/documentation/instagram-platform/instagram-graph-api/reference/ig-user");
    private static final URI MEDIA =
            URI.create("https://developers.facebook.com/documentation/instagram-platform/reference/instagram-media");
    private static final URI USER_INSIGHTS = URI.create(
            "https://developers.facebook.com/documentation/instagram-platform/api-reference/instagram-user/insights");
    private static final URI MEDIA_INSIGHTS = URI.create(
            "https://developers.facebook.com/documentation/instagram-platform/reference/instagram-media/insights");

    private static final List<Metric> METRICS = List.of(
            metric("followers", Level.ACCOUNT, "followers_count", true, USER),
            metric("following", Level.ACCOUNT, "follows_count", true, USER),
            metric("posts", Level.ACCOUNT, "media_count", true, USER),
            metric("views", Level.ACCOUNT, "views", false, USER_INSIGHTS),
            metric("viewers", Level.ACCOUNT, "reach", false, USER_INSIGHTS),
            metric("engagements", Level.ACCOUNT, "total_interactions", false, USER_INSIGHTS),
            metric("clicks", Level.ACCOUNT, "profile_links_taps", false, USER_INSIGHTS),
            metric("likes", Level.POST, "like_count", true, MEDIA),
            metric("comments", Level.POST, "comments_count", true, MEDIA),
            metric("views", Level.POST, "views", true, MEDIA_INSIGHTS),
            metric("viewers", Level.POST, "reach", true, MEDIA_INSIGHTS),
            metric("shares", Level.POST, "shares", true, MEDIA_INSIGHTS),
            metric("bookmarks", Level.POST, "saved", true, MEDIA_INSIGHTS),
            metric("engagements", Level.POST, "total_interactions", true, MEDIA_INSIGHTS));

    @Override
    public List<Metric> metrics() {
        return METRICS;
    }

    @Override
    public Answer<List<Figure>> account(Session session) {
        var graph = InstagramErrors.graph(session);
        var me = session.remoteAccountId();
        return switch (graph.get(me, Map.of("fields", names(USER)))) {
            case Answer.Failed<JsonNode>(var failure) -> Answer.failed(failure);
            case Answer.Got<JsonNode>(var body) ->
                GraphInsights.of(
                        from(USER_INSIGHTS),
                        counted(USER, body),
                        names -> graph.get(
                                me + "/insights",
                                Map.of("metric", names, "period", "day", "metric_type", "total_value")),
                        (metric, said) -> GraphInsights.newest(metric, said, Gap.NOT_PROVIDED));
        };
    }

    @Override
    public Answer<List<Figure>> post(Session session, RemoteRef post) {
        var graph = InstagramErrors.graph(session);
        return switch (graph.get(post.id(), Map.of("fields", names(MEDIA)))) {
            case Answer.Failed<JsonNode>(var failure) -> Answer.failed(failure);
            case Answer.Got<JsonNode>(var body) ->
                GraphInsights.of(
                        from(MEDIA_INSIGHTS),
                        counted(MEDIA, body),
                        names -> graph.get(post.id() + "/insights", Map.of("metric", names)),
                        (metric, said) -> GraphInsights.newest(metric, said, Gap.NOT_PROVIDED));
        };
    }

    private static List<Metric> from(URI source) {
        return METRICS.stream().filter(metric -> metric.source().equals(source)).toList();
    }

    private static String names(URI source) {
        return String.join(",", from(source).stream().map(Metric::nativeName).toList());
    }

    private static List<Figure> counted(URI source, JsonNode body) {
        return from(source).stream()
                .map(metric -> GraphInsights.figure(metric.key(), body.path(metric.nativeName())))
                .toList();
    }

    private static Metric metric(String key, Level level, String nativeName, boolean total, URI source) {
        var words = "networks.metric.instagram." + level.name().toLowerCase(Locale.ROOT) + "." + key;
        return new Metric(key, level, nativeName, words, total, source, Instagram.READ);
    }
}
