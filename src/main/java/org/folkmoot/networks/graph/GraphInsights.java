package org.folkmoot.networks.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.folkmoot.networks.Answer;
import org.folkmoot.networks.Figure;
import org.folkmoot.networks.Figure.Gap;
import org.folkmoot.networks.Metric;
import org.folkmoot.networks.Outcome;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Insights: those of a thing in one request, and one by one where that is refused, since one retired name makes the whole
 * request fail.
 */
public final class GraphInsights {

    private GraphInsights() {}

    /**
     * @param known the figures that were had in another way; they come first
     * @param ask for metrics by their names, with commas between them
     * @param read what was answered of one, a missing node when nothing was, or why it holds no value
     */
    public static Answer<List<Figure>> of(
            List<Metric> metrics,
            List<Figure> known,
            Function<String, Answer<JsonNode>> ask,
            BiFunction<Metric, JsonNode, Figure> read) {
        var names = String.join(",", metrics.stream().map(Metric::nativeName).toList());
        return switch (ask.apply(names)) {
            case Answer.Got<JsonNode>(var body) ->
                Answer.of(Stream.concat(
                                known.stream(), metrics.stream().map(metric -> read.apply(metric, about(metric, body))))
                        .toList());
            case Answer.Failed<JsonNode>(Outcome.Rejected refused) -> oneByOne(metrics, known, ask, read);
            case Answer.Failed<JsonNode>(var failure) -> Answer.failed(failure);
        };
    }

    private static Answer<List<Figure>> oneByOne(
            List<Metric> metrics,
            List<Figure> known,
            Function<String, Answer<JsonNode>> ask,
            BiFunction<Metric, JsonNode, Figure> read) {
        var figures = new ArrayList<>(known);
        for (var metric : metrics) {
            switch (ask.apply(metric.nativeName())) {
                case Answer.Got<JsonNode>(var body) -> figures.add(read.apply(metric, about(metric, body)));
                case Answer.Failed<JsonNode>(Outcome.Rejected(var reason, var d)) ->
                    figures.add(Figure.missing(
                            metric.key(), reason == Outcome.Reason.PERMISSION ? Gap.NOT_PERMITTED : Gap.WITHDRAWN));
                case Answer.Failed<JsonNode>(var failure) -> {
                    return Answer.failed(failure);
                }
            }
        }
        return Answer.of(List.copyOf(figures));
    }

    private static JsonNode about(Metric metric, JsonNode body) {
        return body.path("data")
                .valueStream()
                .filter(one -> one.path("name").asString("").equals(metric.nativeName()))
                .findFirst()
                .orElseGet(MissingNode::getInstance);
    }

    /**
     * The newest value: in {@code values}, or in {@code total_value}, where an account's day stands.
     *
     * @param without why there is none when the network said nothing of it
     */
    public static Figure newest(Metric metric, JsonNode said, Gap without) {
        var values = said.path("values");
        var value = values.isEmpty()
                ? said.path("total_value").path("value")
                : values.path(values.size() - 1).path("value");
        return said.isMissingNode() || values.isEmpty() && !said.has("total_value")
                ? Figure.missing(metric.key(), without)
                : figure(metric.key(), value);
    }

    public static Figure figure(String key, JsonNode value) {
        return value.isNumber() ? Figure.of(key, value.asLong()) : Figure.missing(key, Gap.NOT_PROVIDED);
    }
}
