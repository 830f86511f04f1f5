package org.folkmoot.networks.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.folkmoot.networks.Answer;
import org.folkmoot.networks.Diagnostics;
import org.folkmoot.networks.Figure;
import org.folkmoot.networks.Figure.Gap;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.Metric;
import org.folkmoot.networks.Outcome;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class GraphInsightsTest {

    private final List<String> asked = new ArrayList<>();

    @Test
    void askForAllInsightsOfAPostAtOnce() {
        var answer = of(names -> Answer.of(data(Map.of("clicks", 4L, "views", 96L))));

        assertThat(answer).isEqualTo(Answer.of(List.of(Figure.of("views", 96), Figure.of("clicks", 4))));
        assertThat(asked).containsExactly("views,clicks");
    }

    @Test
    void sayWhichOfThemThePageIsTooSmallFor() {
        var answer = of(names -> Answer.of(data(Map.of("views", 96L))));

        assertThat(answer)
                .isEqualTo(Answer.of(List.of(Figure.of("views", 96), Figure.missing("clicks", Gap.TOO_SMALL))));
    }

    @Test
    void askOneByOneWhereOneIsWithdrawn() {
        var answer = of(names -> names.contains("views") ? refused() : Answer.of(data(Map.of("clicks", 4L))));

        assertThat(answer)
                .isEqualTo(Answer.of(List.of(Figure.missing("views", Gap.WITHDRAWN), Figure.of("clicks", 4))));
        assertThat(asked).containsExactly("views,clicks", "views", "clicks");
    }

    private Answer<List<Figure>> of(Function<String, Answer<JsonNode>> network) {
        return GraphInsights.of(
                List.of(metric("views"), metric("clicks")),
                List.of(),
                names -> {
                    asked.add(names);
                    return network.apply(names);
                },
                (metric, said) -> GraphInsights.newest(metric, said, Gap.TOO_SMALL));
    }

    private static Answer<JsonNode> refused() {
        return Answer.failed(new Outcome.Rejected(
                Outcome.Reason.VALIDATION, Diagnostics.of("The value must be a valid insights metric")));
    }

    private static JsonNode data(Map<String, Long> values) {
        var body = Json.object();
        var data = body.putArray("data");
        values.forEach((name, value) -> data.addObject()
                .put("name", name)
                .putArray("values")
                .addObject()
                .put("value", value));
        return body;
    }

    private static Metric metric(String name) {
        return new Metric(
                name,
                Metric.Level.POST,
                name,
                "networks.metric." + name,
                true,
                URI.create("https://developers.facebook.com"),
                LocalDate.of(2026, 11, 22));
    }
}
