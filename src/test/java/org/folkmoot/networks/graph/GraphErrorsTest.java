package org.folkmoot.networks.graph;

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

class GraphErrorsTest {

    private final GraphErrors errors = new GraphErrors(Fixtures.unused(), GraphErrors.Dialect.NONE);

    static List<String[]> answers() {
        return Fixtures.rows("facebook-answers.csv");
    }

    @ParameterizedTest
    @MethodSource("answers")
    void judgesWhatFacebookAnswers(
            String status, String code, String subcode, String isTransient, String write, String read) {
        var body = Json.object();
        body.putObject("error")
                .put("message", "words")
                .put("code", Integer.parseInt(code))
                .put("error_subcode", Integer.parseInt(subcode))
                .put("is_transient", Boolean.parseBoolean(isTransient))
                .put("fbtrace_id", "A1");
        var answered = new Exchange.Answered(Integer.parseInt(status), Map.of(), Json.bytes(body));

        assertThat(Fixtures.words(errors.failure(answered, true))).isEqualTo(write);
        assertThat(Fixtures.words(errors.failure(answered, false))).isEqualTo(read);
    }

    @Test
    void waitsTheLongestOfTheMinutesThatFacebookNames() {
        var usage = "{\"17\":[{\"type\":\"pages\",\"estimated_time_to_regain_access\":3},"
                + "{\"type\":\"messenger\",\"estimated_time_to_regain_access\":12}]}";
        var body = "{\"error\":{\"code\":80001}}".getBytes(StandardCharsets.UTF_8);
        var answered = new Exchange.Answered(400, Map.of("x-business-use-case-usage", usage), body);

        assertThat(errors.failure(answered, true)).isInstanceOfSatisfying(Outcome.RateLimited.class, limited -> {
            assertThat(limited.exact()).isTrue();
            assertThat(limited.until())
                    .isBetween(Instant.now().plusSeconds(11 * 60), Instant.now().plusSeconds(13 * 60));
        });
    }

    @Test
    void waitsAnHourWhereTooMuchWasAskedAndNoTimeIsNamed() {
        var answered = new Exchange.Answered(429, Map.of(), "{}".getBytes(StandardCharsets.UTF_8));

        assertThat(errors.failure(answered, true)).isInstanceOfSatisfying(Outcome.RateLimited.class, limited -> {
            assertThat(limited.exact()).isFalse();
            assertThat(limited.until()).isAfter(Instant.now().plusSeconds(59 * 60));
        });
    }

    @Test
    void takesAWrongProofOfTheAppForAnEndOfAccess() {
        var body = "{\"error\":{\"code\":100,\"message\":\"Invalid appsecret_proof provided in the API argument\"}}";
        var answered = new Exchange.Answered(400, Map.of(), body.getBytes(StandardCharsets.UTF_8));

        assertThat(Fixtures.words(errors.failure(answered, true))).isEqualTo("AuthExpired RELOGIN");
    }

    @Test
    void takesAPageThatIsNotJsonForUnclear() {
        var page = new Exchange.Answered(502, Map.of(), "<html>Sorry</html>".getBytes(StandardCharsets.UTF_8));

        assertThat(errors.failure(page, true)).isInstanceOf(Outcome.Unknown.class);
        assertThat(errors.failure(page, false)).isInstanceOf(Outcome.RetryLater.class);
    }
}
