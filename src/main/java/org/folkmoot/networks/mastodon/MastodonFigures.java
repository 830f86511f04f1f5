package org.folkmoot.networks.mastodon;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.folkmoot.networks.Answer;
import org.folkmoot.networks.Figure;
import org.folkmoot.networks.Measures;
import org.folkmoot.networks.Metric;
import org.folkmoot.networks.Metric.Level;
import org.folkmoot.networks.RemoteRef;
import org.folkmoot.networks.Session;
import tools.jackson.databind.JsonNode;

/** Counts on accounts and statuses, as far as the account's own server knows; no server counts views or clicks. */
final class MastodonFigures implements Measures {

    private static final LocalDate READ = LocalDate.of(2026, 11, 22);
    private static final URI ACCOUNT = URI.create("https://docs.joinmastodon.org/entities/Account/");
    private static final URI STATUS = URI.create("https://docs.joinmastodon.org/entities/Status/");

    private static final List<Metric> METRICS = List.of(
            account("followers", "followers_count"),
            account("following", "following_count"),
            account("posts", "statuses_count"),
            post("likes", "favourites_count"),
            post("shares", "reblogs_count"),
            post("quotes", "quotes_count"),
            post("comments", "replies_count"),
            post("views", ""),
            post("clicks", ""));

    @Override
    public List<Metric> metrics() {
        return METRICS;
    }

    @Override
    public Answer<List<Figure>> account(Session session) {
        return read(session, Level.ACCOUNT, "/api/v1/accounts/verify_credentials");
    }

    @Override
    public Answer<List<Figure>> post(Session session, RemoteRef post) {
        return read(session, Level.POST, "/api/v1/statuses/" + post.id());
    }

    private static Answer<List<Figure>> read(Session session, Level level, String path) {
        return switch (MastodonApi.of(session).get(path, Map.of())) {
            case Answer.Failed<JsonNode>(var failure) -> Answer.failed(failure);
            case Answer.Got<JsonNode>(var counted) ->
                Answer.of(METRICS.stream()
                        .filter(metric -> metric.level() == level)
                        .map(metric -> figure(metric, counted.path(metric.nativeName())))
                        .toList());
        };
    }

    private static Figure figure(Metric metric, JsonNode value) {
        return value.isNumber()
                ? Figure.of(metric.key(), value.asLong())
                : Figure.missing(metric.key(), Figure.Gap.NOT_PROVIDED);
    }

    private static Metric account(String key, String name) {
        return new Metric(key, Level.ACCOUNT, name, "networks.metric.mastodon.account." + key, true, ACCOUNT, READ);
    }

    private static Metric post(String key, String name) {
        return new Metric(key, Level.POST, name, "networks.metric.mastodon.post." + key, true, STATUS, READ);
    }
}
