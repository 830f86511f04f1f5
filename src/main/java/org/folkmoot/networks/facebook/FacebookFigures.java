package org.folkmoot.networks.facebook;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
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
import org.folkmoot.networks.graph.Graph;
import org.folkmoot.networks.graph.GraphInsights;
import tools.jackson.databind.JsonNode;

/** Figures that Meta still gives: the impressions of old ended on 15 November 2025. */
final class FacebookFigures implements Measures {

    private static final LocalDate READ = LocalDate.of(2026, 11, 22);
    private static final URI PAGE = URI.create("https://developers.facebook.com/docs/graph-api/reference/page/");
    private static final URI INSIGHTS =
            URI.create("https://developers.facebook.com/docs/graph-api/reference/insights/");

    private static final List<Metric> METRICS = List.of(
            metric("followers", Level.ACCOUNT, "followers_count", true, PAGE),
            metric("views", Level.ACCOUNT, "page_media_view", false, INSIGHTS),
            metric("viewers", Level.ACCOUNT, "page_total_media_view_unique", false, INSIGHTS),
            metric("engagements", Level.ACCOUNT, "page_post_engagements", false, INSIGHTS),
            metric("likes", Level.POST, "reactions", true, PAGE),
            metric("comments", Level.POST, "comments", true, PAGE),
            metric("shares", Level.POST, "shares", true, PAGE),
            metric("views", Level.POST, "post_media_view", true, INSIGHTS),
            metric("viewers", Level.POST, "post_total_media_view_unique", true, INSIGHTS),
            metric("clicks", Level.POST, "post_clicks", true, INSIGHTS));

    @Override
    public List<Metric> metrics() {
        return METRICS;
    }

    @Override
    public Answer<List<Figure>> account(Session session) {
        var page = Graph.of(session).get(session.remoteAccountId(), Map.of("fields", "followers_count"));
        return switch (page) {
            case Answer.Failed<JsonNode>(var failure) -> Answer.failed(failure);
            case Answer.Got<JsonNode>(var body) -> {
                var figures = new ArrayList<Figure>();
                figures.add(GraphInsights.figure("followers", body.path("followers_count")));
                yield withInsights(session, session.remoteAccountId(), Level.ACCOUNT, "day", figures);
            }
        };
    }

    @Override
    public Answer<List<Figure>> post(Session session, RemoteRef post) {
        var counts = Graph.of(session)
                .get(
                        post.id(),
                        Map.of(
                                "fields",
                                "shares,reactions.summary(total_count).limit(0),comments.summary(total_count).limit(0)"));
        return switch (counts) {
            case Answer.Failed<JsonNode>(var failure) -> Answer.failed(failure);
            case Answer.Got<JsonNode>(var body) -> {
                var figures = new ArrayList<Figure>();
                figures.add(GraphInsights.figure("likes", total(body.path("reactions"))));
                figures.add(GraphInsights.figure("comments", total(body.path("comments"))));
                figures.add(
                        body.has("shares")
                                ? GraphInsights.figure(
                                        "shares", body.path("shares").path("count"))
                                : Figure.of("shares", 0));
                yield withInsights(session, post.id(), Level.POST, "lifetime", figures);
            }
        };
    }

    /** Meta sends no data for pages with fewer than 100 likes. */
    private static Answer<List<Figure>> withInsights(
            Session session, String of, Level level, String period, List<Figure> figures) {
        return GraphInsights.of(
                METRICS.stream()
                        .filter(metric ->
                                metric.level() == level && metric.source().equals(INSIGHTS))
                        .toList(),
                figures,
                names -> Graph.of(session).get(of + "/insights", Map.of("metric", names, "period", period)),
                (metric, said) -> GraphInsights.newest(metric, said, Gap.TOO_SMALL));
    }

    private static JsonNode total(JsonNode edge) {
        return edge.path("summary").path("total_count");
    }

    private static Metric metric(String key, Level level, String nativeName, boolean total, URI source) {
        var words = "networks.metric.facebook." + level.name().toLowerCase(Locale.ROOT) + "." + key;
        return new Metric(key, level, nativeName, words, total, source, READ);
    }
}
