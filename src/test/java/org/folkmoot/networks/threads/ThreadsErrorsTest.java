package org.folkmoot.networks.threads;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.folkmoot.networks.Exchange;
import org.folkmoot.networks.Fixtures;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.graph.GraphErrors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ThreadsErrorsTest {

    private final GraphErrors errors = new GraphErrors(Fixtures.unused(), new ThreadsErrors());

    static List<String[]> answers() {
        return Fixtures.rows("threads-answers.csv");
    }

    @ParameterizedTest
    @MethodSource("answers")
    void judgesWhatThreadsAnswers(
            String status, String code, String subcode, String message, String write, String read) {
        var body = Json.object();
        body.putObject("error")
                .put("message", message)
                .put("code", Integer.parseInt(code))
                .put("error_subcode", Integer.parseInt(subcode));
        var answered = new Exchange.Answered(Integer.parseInt(status), Map.of(), Json.bytes(body));

        assertThat(Fixtures.words(errors.failure(answered, true))).isEqualTo(write);
        assertThat(Fixtures.words(errors.failure(answered, false))).isEqualTo(read);
    }
}
