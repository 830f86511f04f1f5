package org.folkmoot.networks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How long Dunmere waits when a network says that it asked too much. */
class WaitTimeTest {

    private static final Duration GUESS = Duration.ofMinutes(15);

    @Test
    void waitsAsManySecondsAsTheNetworkSays() {
        assertWait(Map.of("retry-after", "120"), Optional.empty(), Duration.ofSeconds(120), true);
    }

    @Test
    void waitsUntilTheDateThatTheNetworkSays() {
        var now = now();
        assertWait(
                Map.of("date", http(now), "retry-after", http(now.plusSeconds(90))),
                Optional.empty(),
                Duration.ofSeconds(90),
                true);
    }

    @Test
    void waitsByTheNetworksClockWhereOursIsFiveMinutesWrong() {
        var theirs = now().minusSeconds(300);
        assertWait(Map.of("date", http(theirs)), Optional.of(theirs.plusSeconds(60)), Duration.ofSeconds(60), true);
    }

    @Test
    void waitsForTheLaterOfTwoTimes() {
        assertWait(Map.of("retry-after", "30"), Optional.of(now().plusSeconds(200)), Duration.ofSeconds(200), true);
    }

    @Test
    void waitsAsLongAsTheDocumentationLetsItGuessWhereNoTimeIsNamed() {
        assertWait(Map.of(), Optional.empty(), GUESS, false);
        assertWait(Map.of("retry-after", "soon"), Optional.empty(), GUESS, false);
    }

    private static void assertWait(Map<String, String> headers, Optional<Instant> reset, Duration wait, boolean exact) {
        var answered = new Exchange.Answered(429, headers, new byte[0]);
        var limited = WaitTime.limited(answered, reset, GUESS, Diagnostics.of("too many"));

        assertThat(limited.until()).isCloseTo(Instant.now().plus(wait), within(1, ChronoUnit.SECONDS));
        assertThat(limited.exact()).isEqualTo(exact);
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS);
    }

    private static String http(Instant moment) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(moment.atZone(ZoneOffset.UTC));
    }
}
