package org.folkmoot.networks.youtube;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.folkmoot.networks.Answer;
import org.folkmoot.networks.Figure;
import org.folkmoot.networks.Figure.Gap;
import org.folkmoot.networks.Measures;
import org.folkmoot.networks.Metric;
import org.folkmoot.networks.Metric.Level;
import org.folkmoot.networks.Outcome;
import org.folkmoot.networks.RemoteRef;
import org.folkmoot.networks.Session;
import tools.jackson.databind.JsonNode;

/**
 * Totals from the Data API, and from the Analytics API what only it counts. The latter is two or three days late and needs
 * a permission of its own; without it those figures are not permitted.
 */
final class YouTubeFigures implements Measures {

    private static final LocalDate READ = LocalDate.of(2026, 11, 22);
    private static final URI DATA = URI.create("https://developers.google.com/youtube/v3/docs/videos");
    private static final URI REPORTS = URI.create("https://developers.google.com/youtube/analytics/metrics");

    /** YouTube's first day: everything that it has counted. */
    private static final LocalDate FIRST_DAY = LocalDate.of(2005, 2, 14);

    private static final int DAYS = 7;

    private static final List<Metric> METRICS = List.of(
            metric("followers", Level.ACCOUNT, "subscriberCount", true, DATA),
            metric("posts", Level.ACCOUNT, "videoCount", true, DATA),
            metric("views", Level.ACCOUNT, "views", false, REPORTS),
            metric("watched", Level.ACCOUNT, "estimatedMinutesWatched", false, REPORTS),
            metric("views", Level.POST, "viewCount", true, DATA),
            metric("likes", Level.POST, "likeCount", true, DATA),
            metric("comments", Level.POST, "commentCount", true, DATA),
            metric("shares", Level.POST, "shares", true, REPORTS),
            metric("watched", Level.POST, "estimatedMinutesWatched", true, REPORTS));

    private static Metric metric(String key, Level level, String nativeName, boolean total, URI source) {
        var place = level == Level.ACCOUNT ? "account" : "post";
        return new Metric(key, level, nativeName, "networks.metric.youtube." + place + "." + key, total, source, READ);
    }

    @Override
    public List<Metric> metrics() {
        return METRICS;
    }

    @Override
    public Answer<List<Figure>> account(Session session) {
        var api = YouTubeApi.of(session);
        var today = LocalDate.now(ZoneOffset.UTC);
        var query = new HashMap<>(asked(today.minusDays(DAYS), today, "views,estimatedMinutesWatched"));
        query.put("dimensions", "day");
        query.put("sort", "day");
        return switch (YouTubeChannel.mine(api, "statistics")) {
            case Answer.Failed<JsonNode>(var failure) -> Answer.failed(failure);
            case Answer.Got<JsonNode>(var channel) ->
                together(Level.ACCOUNT, channel.path("statistics"), api.report(query));
        };
    }

    @Override
    public Answer<List<Figure>> post(Session session, RemoteRef post) {
        var query = new HashMap<>(asked(FIRST_DAY, LocalDate.now(ZoneOffset.UTC), "shares,estimatedMinutesWatched"));
        query.put("filters", "video==" + post.id());
        return switch (YouTubeVideo.read(session, post.id(), "statistics")) {
            case Answer.Failed<JsonNode>(var failure) -> Answer.failed(failure);
            case Answer.Got<JsonNode>(var video) ->
                together(
                        Level.POST,
                        video.path("statistics"),
                        YouTubeApi.of(session).report(query));
        };
    }

    private static Map<String, String> asked(LocalDate from, LocalDate to, String metrics) {
        return Map.of(
                "ids", "channel==MINE", "startDate", from.toString(), "endDate", to.toString(), "metrics", metrics);
    }

    private static Answer<List<Figure>> together(Level level, JsonNode statistics, Answer<JsonNode> report) {
        var figures = new ArrayList<Figure>();
        METRICS.stream()
                .filter(metric -> metric.level() == level && metric.source().equals(DATA))
                .forEach(metric -> figures.add(counted(metric, statistics)));
        return switch (report) {
            case Answer.Got<JsonNode>(var table) -> Answer.of(with(figures, level, newest(table), Gap.NOT_PROVIDED));
            case Answer.Failed<JsonNode>(Outcome.Rejected(var reason, var said))
            when reason == Outcome.Reason.PERMISSION -> Answer.of(with(figures, level, Map.of(), Gap.NOT_PERMITTED));
            case Answer.Failed<JsonNode>(var failure) -> Answer.failed(failure);
        };
    }

    private static List<Figure> with(List<Figure> figures, Level level, Map<String, Long> reported, Gap otherwise) {
        METRICS.stream()
                .filter(metric -> metric.level() == level && metric.source().equals(REPORTS))
                .map(metric -> reported.containsKey(metric.nativeName())
                        ? Figure.of(metric.key(), reported.get(metric.nativeName()))
                        : Figure.missing(metric.key(), otherwise))
                .forEach(figures::add);
        return List.copyOf(figures);
    }

    /** The last row, by the columns' names; empty where nothing was counted yet. */
    private static Map<String, Long> newest(JsonNode table) {
        var values = new HashMap<String, Long>();
        var rows = table.path("rows");
        if (rows.isEmpty()) {
            return values;
        }
        var row = rows.path(rows.size() - 1);
        for (var i = 0; i < row.size(); i++) {
            if (row.path(i).isNumber()) {
                values.put(
                        table.path("columnHeaders").path(i).path("name").asString(""),
                        row.path(i).asLong());
            }
        }
        return values;
    }

    /** Counts are written as text; a channel can hide its own. */
    private static Figure counted(Metric metric, JsonNode statistics) {
        var value = statistics.path(metric.nativeName()).asString("");
        var hidden = metric.key().equals("followers")
                && statistics.path("hiddenSubscriberCount").asBoolean(false);
        return hidden || !value.matches("\\d{1,18}")
                ? Figure.missing(metric.key(), Gap.NOT_PROVIDED)
                : Figure.of(metric.key(), Long.parseLong(value));
    }
}
