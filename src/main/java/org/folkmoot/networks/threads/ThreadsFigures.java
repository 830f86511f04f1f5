package org.folkmoot.networks.threads;

import java.net.URI;
import java.time.LocalDate;
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

/** Insights of the account and of its posts. Clicks come for each address that was tapped. */
final class ThreadsFigures implements Measures {

    private static final URI INSIGHTS = URI.create("https://developers.facebook.com/documentation/threads/insights");
    private static final LocalDate READ = LocalDate.of(2026, 11, 22);

    private static final List<Metric> METRICS = List.of(
            metric("followers", Level.ACCOUNT, "followers_count", true),
            metric("views", Level.ACCOUNT, "views", false),
            metric("clicks", Level.ACCOUNT, "clicks", false),
            metric("views", Level.POST, "views", true),
            metric("likes", Level.POST, "likes", true),
            metric("comments", Level.POST, "replies", true),
            metric("shares", Level.POST, "reposts", true),
            metric("quotes", Level.POST, "quotes", true));

    @Override
    public List<Metric> metrics() {
        return METRICS;
    }

    @Override
    public Answer<List<Figure>> account(Session session) {
        return read(session, Level.ACCOUNT, ThreadsPosting.ME + "/threads_insights");
    }

    @Override
    public Answer<List<Figure>> post(Session session, RemoteRef post) {
        return read(session, Level.POST, post.id() + "/insights");
    }

    private static Answer<List<Figure>> read(Session session, Level level, String edge) {
        var graph = ThreadsErrors.graph(session);
        return GraphInsights.of(
                METRICS.stream().filter(metric -> metric.level() == level).toList(),
                List.of(),
                names -> graph.get(edge, Map.of("metric", names)),
                (metric, said) -> metric.nativeName().equals("clicks")
                        ? clicks(metric, said.path("link_total_values"))
                        : GraphInsights.newest(metric, said, Gap.NOT_PROVIDED));
    }

    private static Figure clicks(Metric metric, JsonNode links) {
        if (!links.isArray()) {
            return Figure.missing(metric.key(), Gap.NOT_PROVIDED);
        }
        var sum = 0L;
        for (var link : links) {
            sum += link.path("value").asLong(0);
        }
        return Figure.of(metric.key(), sum);
    }

    private static Metric metric(String key, Level level, String nativeName, boolean total) {
        var words = "networks.metric.threads." + level.name().toLowerCase(Locale.ROOT) + "." + key;
        return new Metric(key, level, nativeName, words, total, INSIGHTS, READ);
    }
}
