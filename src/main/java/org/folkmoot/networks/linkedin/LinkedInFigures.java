package org.folkmoot.networks.linkedin;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.folkmoot.networks.Answer;
import org.folkmoot.networks.Figure;
import org.folkmoot.networks.Figure.Gap;
import org.folkmoot.networks.Measures;
import org.folkmoot.networks.Metric;
import org.folkmoot.networks.Metric.Level;
import org.folkmoot.networks.Outcome;
import org.folkmoot.networks.Outcome.Reason;
import org.folkmoot.networks.RemoteRef;
import org.folkmoot.networks.Session;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What LinkedIn counts of a page and its posts. Figures of a day come up to two days later, so that the newest day that is
 * there counts; a post's are totals of the last twelve months.
 */
final class LinkedInFigures implements Measures {

    private static final LocalDate READ = LocalDate.of(2026, 11, 22);
    private static final String DOCUMENTATION =
            "https://learn.microsoft.com/en-us/linkedin/marketing/community-management/";
    private static final URI FOLLOWERS = URI.create(DOCUMENTATION + "organizations/organization-lookup-api");
    private static final URI SHARES = URI.create(DOCUMENTATION + "organizations/share-statistics");
    private static final URI VIDEOS = URI.create(DOCUMENTATION + "video-analytics-api");
    private static final int DAYS = 4;

    private static final List<Metric> METRICS = List.of(
            metric("followers", Level.ACCOUNT, "firstDegreeSize", true, FOLLOWERS),
            metric("views", Level.ACCOUNT, "impressionCount", false, SHARES),
            metric("viewers", Level.ACCOUNT, "uniqueImpressionsCount", false, SHARES),
            metric("clicks", Level.ACCOUNT, "clickCount", false, SHARES),
            metric("views", Level.POST, "impressionCount", true, SHARES),
            metric("viewers", Level.POST, "uniqueImpressionsCount", true, SHARES),
            metric("clicks", Level.POST, "clickCount", true, SHARES),
            metric("likes", Level.POST, "likeCount", true, SHARES),
            metric("comments", Level.POST, "commentCount", true, SHARES),
            metric("shares", Level.POST, "shareCount", true, SHARES),
            metric("plays", Level.POST, "VIDEO_VIEW", true, VIDEOS));

    private static Metric metric(String key, Level level, String nativeName, boolean total, URI source) {
        var place = level == Level.ACCOUNT ? "account" : "post";
        return new Metric(key, level, nativeName, "networks.metric.linkedin." + place + "." + key, total, source, READ);
    }

    @Override
    public List<Metric> metrics() {
        return METRICS;
    }

    static String followers(Urn page) {
        return "/rest/networkSizes/" + page.encoded() + "?edgeType=COMPANY_FOLLOWED_BY_MEMBER";
    }

    @Override
    public Answer<List<Figure>> account(Session session) {
        var api = LinkedInApi.of(session);
        var page = Urn.organization(session.remoteAccountId());
        return switch (api.get(followers(page))) {
            case Answer.Failed<JsonNode>(var failure) -> Answer.failed(failure);
            case Answer.Got<JsonNode>(var size) ->
                switch (api.find(statistics(page) + "&timeIntervals=" + lastDays())) {
                    case Answer.Failed<JsonNode>(var failure) -> Answer.failed(failure);
                    case Answer.Got<JsonNode>(var days) -> {
                        var figures = new ArrayList<Figure>();
                        figures.add(figure(METRICS.getFirst(), size));
                        figures.addAll(counted(Level.ACCOUNT, SHARES, newest(days.path("elements"))));
                        yield Answer.of(List.copyOf(figures));
                    }
                };
        };
    }

    private static String statistics(Urn page) {
        return "/rest/organizationalEntityShareStatistics?q=organizationalEntity&organizationalEntity="
                + page.encoded();
    }

    /** Whole days, UTC. */
    private static String lastDays() {
        var today = LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC);
        return "(timeRange:(start:" + millis(today.minusDays(DAYS)) + ",end:" + millis(today)
                + "),timeGranularityType:DAY)";
    }

    private static long millis(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    }

    private static @Nullable JsonNode newest(JsonNode days) {
        JsonNode newest = null;
        for (var day : days) {
            if (newest == null
                    || day.path("timeRange").path("start").asLong()
                            > newest.path("timeRange").path("start").asLong()) {
                newest = day;
            }
        }
        return newest;
    }

    @Override
    public Answer<List<Figure>> post(Session session, RemoteRef post) {
        var api = LinkedInApi.of(session);
        var urn = new Urn(post.id());
        var list = urn.kind().equals("share") ? "shares" : "ugcPosts";
        var path =
                statistics(Urn.organization(session.remoteAccountId())) + "&" + list + "=List(" + urn.encoded() + ")";
        return switch (api.find(path)) {
            case Answer.Failed<JsonNode>(var failure) -> Answer.failed(failure);
            case Answer.Got<JsonNode>(var body) -> {
                var figures = new ArrayList<>(
                        counted(Level.POST, SHARES, body.path("elements").path(0)));
                yield plays(api, urn, figures);
            }
        };
    }

    /** Only what LinkedIn calls a ugcPost can be a video. */
    private static Answer<List<Figure>> plays(LinkedInApi api, Urn post, List<Figure> figures) {
        if (!post.kind().equals("ugcPost")) {
            figures.add(Figure.missing("plays", Gap.NOT_PROVIDED));
            return Answer.of(List.copyOf(figures));
        }
        return switch (api.find(
                "/rest/videoAnalytics?q=entity&entity=" + post.encoded() + "&type=VIDEO_VIEW&aggregation=ALL")) {
            case Answer.Got<JsonNode>(var body) -> {
                var value = body.path("elements").path(0).path("value");
                figures.add(
                        value.isNumber()
                                ? Figure.of("plays", value.asLong())
                                : Figure.missing("plays", Gap.NOT_PROVIDED));
                yield Answer.of(List.copyOf(figures));
            }
            case Answer.Failed<JsonNode>(Outcome.Rejected(var reason, var said)) -> {
                figures.add(
                        Figure.missing("plays", reason == Reason.PERMISSION ? Gap.NOT_PERMITTED : Gap.NOT_PROVIDED));
                yield Answer.of(List.copyOf(figures));
            }
            case Answer.Failed<JsonNode>(var failure) -> Answer.failed(failure);
        };
    }

    private static List<Figure> counted(Level level, URI source, @Nullable JsonNode element) {
        return METRICS.stream()
                .filter(metric -> metric.level() == level && metric.source().equals(source))
                .map(metric -> element == null
                        ? Figure.missing(metric.key(), Gap.NOT_PROVIDED)
                        : figure(metric, element.path("totalShareStatistics")))
                .toList();
    }

    private static Figure figure(Metric metric, JsonNode counted) {
        var value = counted.path(metric.nativeName());
        return value.isNumber()
                ? Figure.of(metric.key(), value.asLong())
                : Figure.missing(metric.key(), Gap.NOT_PROVIDED);
    }
}
