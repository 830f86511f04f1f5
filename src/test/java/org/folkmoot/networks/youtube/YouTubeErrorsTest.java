package org.folkmoot.networks.youtube;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.folkmoot.networks.Exchange;
import org.folkmoot.networks.Fixtures;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class YouTubeErrorsTest {

    private final YouTubeErrors errors = new YouTubeErrors(Fixtures.unused());

    static List<String[]> answers() {
        return Fixtures.rows("youtube-answers.csv");
    }

    @ParameterizedTest
    @MethodSource("answers")
    void judgesWhatGoogleAnswers(
            String status, String domain, String reason, String message, String write, String read) {
        var answered = answered(Integer.parseInt(status), domain, reason, message);

        assertThat(Fixtures.words(errors.failure(answered, true))).isEqualTo(write);
        assertThat(Fixtures.words(errors.failure(answered, false))).isEqualTo(read);
    }

    private static Exchange.Answered answered(int status, String domain, String reason, String message) {
        var body = Json.object();
        var error = body.putObject("error").put("code", status).put("message", message);
        error.putArray("errors").addObject().put("domain", domain).put("reason", reason);
        return new Exchange.Answered(status, Map.of(), Json.bytes(body));
    }

    @Test
    void waitsForMidnightInCaliforniaWhenTheUnitsAreUsedUp() {
        var limited = (Outcome.RateLimited)
                errors.failure(answered(403, "youtube.quota", "quotaExceeded", "exceeded your quota"), true);

        assertThat(limited.until().atZone(ZoneId.of("America/Los_Angeles")).toLocalTime())
                .isEqualTo(LocalTime.MIDNIGHT);
        assertThat(limited.exact()).isFalse();
    }

    @Test
    void waitsADayWhenTheChannelHasPutUpTooMuch() {
        var limited = (Outcome.RateLimited)
                errors.failure(answered(400, "youtube.video", "uploadLimitExceeded", "exceeded the number"), true);

        assertThat(Duration.between(Instant.now(), limited.until()))
                .isBetween(Duration.ofHours(23), Duration.ofHours(24));
    }

    /** A proxy in front of Google answers with a page of its own. */
    @Test
    void takesARefusalWithoutAReasonForUnclear() {
        var page = new Exchange.Answered(400, Map.of(), "<html>No</html>".getBytes());

        assertThat(errors.failure(page, true)).isInstanceOf(Outcome.Unknown.class);
    }
}
