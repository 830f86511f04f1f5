package org.folkmoot.networks.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.folkmoot.networks.Answer;
import org.folkmoot.networks.Figure;
import org.folkmoot.networks.Figure.Gap;
import org.folkmoot.networks.Metric;
import org.folkmoot.networks.Outcome;
import tools.jackson.databind.JsonNode;

/** Insights, asked one by one, since one retired name makes the whole request fail. */
public final class GraphInsights {

    private GraphInsights() {}

    /**
     * @param known the figures that were had in another way; they come first
     * @param ask for one metric
     * @param read what was answered, or why it holds no value
     */
    public static Answer<List<Figure>> oneByOne(
            List<Metric> metrics,
            List<Figure> known,
            Function<Metric, Answer<JsonNode>> ask,
            BiFunction<Metric, JsonNode, Figure> read) {
        var figures = new ArrayList<>(known);
        for (var metric : metrics) {
            switch (ask.apply(metric)) {
                case Answer.Got<JsonNode>(var body) -> figures.add(read.apply(metric, body));
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

    /**
     * The newest value: in {@code values}, or in {@code total_value}, where an account's day stands.
     *
     * @param without why there is none when the network sends an empty list
     */
    public static Figure newest(Metric metric, JsonNode body, Gap without) {
        var first = body.path("data").path(0);
        var values = first.path("values");
        var value = values.isEmpty()
                ? first.path("total_value").path("value")
                : values.path(values.size() - 1).path("value");
        return first.isMissingNode() || values.isEmpty() && !first.has("total_value")
                ? Figure.missing(metric.key(), without)
                : figure(metric.key(), value);
    }

    public static Figure figure(String key, JsonNode value) {
        return value.isNumber() ? Figure.of(key, value.asLong()) : Figure.missing(key, Gap.NOT_PROVIDED);
    }
}
