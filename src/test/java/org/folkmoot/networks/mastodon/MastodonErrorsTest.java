package org.folkmoot.networks.mastodon;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
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

class MastodonErrorsTest {

    private final MastodonErrors errors = new MastodonErrors(Fixtures.unused());

    static List<String[]> answers() {
        return Fixtures.rows("mastodon-answers.csv");
    }

    @ParameterizedTest
    @MethodSource("answers")
    void judgesWhatServersAnswer(String status, String error, String write, String read) {
        var body = Json.bytes(Json.object().put("error", error));
        var answered = new Exchange.Answered(Integer.parseInt(status), Map.of(), body);

        assertThat(Fixtures.words(errors.failure(answered, true))).isEqualTo(write);
        assertThat(Fixtures.words(errors.failure(answered, false))).isEqualTo(read);
    }

    /** A proxy in front of the server answers with a page of its own. */
    @Test
    void takesARefusalWithoutWordsForUnclear() {
        var page = new Exchange.Answered(422, Map.of(), "<html>No</html>".getBytes(StandardCharsets.UTF_8));

        assertThat(errors.failure(page, true)).isInstanceOf(Outcome.Unknown.class);
    }

    @Test
    void readsTheTimeOfTheLimitAsItIsWritten() {
        var body = "{\"error\":\"Too many requests\"}".getBytes(StandardCharsets.UTF_8);
        var named = new Exchange.Answered(429, Map.of("x-ratelimit-reset", "2026-11-27T09:35:00.123456Z"), body);
        var silent = new Exchange.Answered(429, Map.of(), body);

        assertThat(errors.failure(named, true)).isInstanceOfSatisfying(Outcome.RateLimited.class, limited -> {
            assertThat(limited.exact()).isTrue();
            assertThat(limited.until()).isEqualTo(Instant.parse("2026-11-27T09:35:00.123456Z"));
        });
        assertThat(errors.failure(silent, true))
                .isInstanceOfSatisfying(
                        Outcome.RateLimited.class,
                        limited -> assertThat(limited.exact()).isFalse());
    }
}
