package org.folkmoot.networks.bluesky;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
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

class XrpcTest {

    private final Xrpc xrpc = new Xrpc(Fixtures.unused(), URI.create("https://bsky.social"), "");

    static List<String[]> answers() {
        return Fixtures.rows("bluesky-answers.csv");
    }

    @ParameterizedTest
    @MethodSource("answers")
    void judgesWhatBlueskyAnswers(String status, String error, String message, String write, String read) {
        var body = Json.bytes(Json.object().put("error", error).put("message", message));
        var answered = new Exchange.Answered(Integer.parseInt(status), Map.of(), body);

        assertThat(Fixtures.words(xrpc.failure(answered, true))).isEqualTo(write);
        assertThat(Fixtures.words(xrpc.failure(answered, false))).isEqualTo(read);
    }

    @Test
    void takesTheTimeThatTheNetworkNames() {
        var body = "{\"error\":\"RateLimitExceeded\"}".getBytes(StandardCharsets.UTF_8);
        var answered = new Exchange.Answered(429, Map.of("ratelimit-reset", "1795329864"), body);

        assertThat(xrpc.failure(answered, true)).isInstanceOfSatisfying(Outcome.RateLimited.class, limited -> {
            assertThat(limited.until()).isEqualTo(Instant.ofEpochSecond(1795329864));
            assertThat(limited.exact()).isTrue();
        });
    }

    @Test
    void keepsApartWhatNeverLeftAndWhatWasLost() {
        assertThat(xrpc.failure(new Exchange.NotSent("no route"), true)).isInstanceOf(Outcome.RetryLater.class);
        assertThat(xrpc.failure(new Exchange.Lost(0, "reset"), true)).isInstanceOf(Outcome.Unknown.class);
        assertThat(xrpc.failure(new Exchange.Lost(0, "reset"), false)).isInstanceOf(Outcome.RetryLater.class);
        assertThat(xrpc.failure(new Exchange.Answered(502, Map.of(), "<html>".getBytes(StandardCharsets.UTF_8)), true))
                .isInstanceOf(Outcome.Unknown.class);
    }
}
