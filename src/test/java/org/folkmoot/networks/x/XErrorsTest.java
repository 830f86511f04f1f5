package org.folkmoot.networks.x;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.folkmoot.networks.Exchange;
import org.folkmoot.networks.Fixtures;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class XErrorsTest {

    private final XErrors errors = new XErrors(Fixtures.unused());

    static List<String[]> answers() {
        return Fixtures.rows("x-answers.csv");
    }

    @ParameterizedTest
    @MethodSource("answers")
    void judgesWhatXAnswers(String status, String type, String detail, String write, String read) {
        var body = Json.object()
                .put("type", type.isEmpty() ? "about:blank" : "https://api.x.com/2/problems/" + type)
                .put("title", "words")
                .put("detail", detail)
                .put("status", Integer.parseInt(status));
        var answered = new Exchange.Answered(Integer.parseInt(status), Map.of(), Json.bytes(body));

        assertThat(Fixtures.words(errors.failure(answered, true))).isEqualTo(write);
        assertThat(Fixtures.words(errors.failure(answered, false))).isEqualTo(read);
    }

    @Test
    void waitsUntilTheSecondThatXNames() {
        var reset = Instant.now().plusSeconds(321).getEpochSecond();
        var answered = new Exchange.Answered(429, Map.of("x-rate-limit-reset", String.valueOf(reset)), "{}".getBytes());

        assertThat(errors.failure(answered, true)).isInstanceOfSatisfying(Outcome.RateLimited.class, limited -> {
            assertThat(limited.exact()).isTrue();
            assertThat(limited.until()).isEqualTo(Instant.ofEpochSecond(reset));
        });
    }

    @Test
    void waitsAQuarterOfAnHourWhereXNamesNoTime() {
        var answered = new Exchange.Answered(429, Map.of(), new byte[0]);

        assertThat(errors.failure(answered, true)).isInstanceOfSatisfying(Outcome.RateLimited.class, limited -> {
            assertThat(limited.exact()).isFalse();
            assertThat(limited.until())
                    .isBetween(Instant.now().plusSeconds(880), Instant.now().plusSeconds(920));
        });
    }
}
