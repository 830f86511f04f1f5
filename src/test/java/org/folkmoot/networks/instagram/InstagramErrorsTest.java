package org.folkmoot.networks.instagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.folkmoot.networks.Exchange;
import org.folkmoot.networks.Fixtures;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.graph.GraphErrors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class InstagramErrorsTest {

    private final GraphErrors errors = new GraphErrors(Fixtures.unused(), new InstagramErrors());

    static List<String[]> answers() {
        return Fixtures.rows("instagram-answers.csv");
    }

    @ParameterizedTest
    @MethodSource("answers")
    void judgesWhatInstagramAnswers(String status, String code, String subcode, String write, String read) {
        var body = Json.object();
        body.putObject("error")
                .put("message", "words")
                .put("code", Integer.parseInt(code))
                .put("error_subcode", Integer.parseInt(subcode))
                .put("fbtrace_id", "A1");
        var answered = new Exchange.Answered(Integer.parseInt(status), Map.of(), Json.bytes(body));

        assertThat(Fixtures.words(errors.failure(answered, true))).isEqualTo(write);
        assertThat(Fixtures.words(errors.failure(answered, false))).isEqualTo(read);
    }
}
