package org.folkmoot.networks.linkedin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SubtitlesTest {

    @Test
    void makesSubRipOfWebVtt() {
        var vtt = """
                WEBVTT - made for Dunmere

                NOTE not for the screen

                00:01.000 --> 00:03.500 align:start
                <v Karen>The new crew starts on Monday.

                second
                01:00:04.000 --> 01:00:06.000
                Two lines
                of words
                """;

        assertThat(new String(
                        Subtitles.subRip("text/vtt", vtt.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8))
                .isEqualTo("""
                        1
                        00:00:01,000 --> 00:00:03,500
                        The new crew starts on Monday.

                        2
                        01:00:04,000 --> 01:00:06,000
                        Two lines
                        of words

                        """);
    }

    @Test
    void leavesSubRipAsItIs() {
        var srt = "1\n00:00:01,000 --> 00:00:02,000\nBins\n".getBytes(StandardCharsets.UTF_8);

        assertThat(Subtitles.subRip("application/x-subrip", srt)).isEqualTo(srt);
    }
}
