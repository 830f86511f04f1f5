package org.folkmoot.networks.linkedin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.folkmoot.networks.Exchange;
import org.folkmoot.networks.Fixtures;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LinkedInErrorsTest {

    private final LinkedInErrors errors = new LinkedInErrors(Fixtures.unused(), true);

    static List<String[]> answers() {
        return Fixtures.rows("linkedin-answers.csv");
    }

    @ParameterizedTest
    @MethodSource("answers")
    void judgesWhatLinkedInAnswers(
            String status, String code, String service, String message, String write, String read) {
        var body = Json.object()
                .put("status", Integer.parseInt(status))
                .put("code", code)
                .put("serviceErrorCode", Integer.parseInt(service))
                .put("message", message);
        var answered = new Exchange.Answered(Integer.parseInt(status), Map.of(), Json.bytes(body));

        assertThat(Fixtures.words(errors.failure(answered, true))).isEqualTo(write);
        assertThat(Fixtures.words(errors.failure(answered, false))).isEqualTo(read);
    }

    @Test
    void asksAPersonWhereThereIsNothingToRefreshWith() {
        var answered = new Exchange.Answered(401, Map.of(), "{\"status\":401,\"serviceErrorCode\":65602}".getBytes());

        assertThat(Fixtures.words(new LinkedInErrors(Fixtures.unused(), false).failure(answered, true)))
                .isEqualTo("AuthExpired RELOGIN");
    }

    /** A proxy in front of LinkedIn answers with a page of its own. */
    @Test
    void takesARefusalWithoutWordsForUnclear() {
        var page = new Exchange.Answered(400, Map.of(), "<html>No</html>".getBytes());

        assertThat(errors.failure(page, true)).isInstanceOf(Outcome.Unknown.class);
    }
}
