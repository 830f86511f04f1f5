package org.folkmoot.networks.bluesky;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class WebVttTest {

    @Test
    void writesSubRipAsWebVttAndLeavesTheWordsAlone() {
        var subRip = "\uFEFF1\r\n00:00:01,000 --> 00:00:02,500\r\nAt 10:30,000 bins\r\n";

        assertThat(text("application/x-subrip", subRip))
                .isEqualTo("WEBVTT\n\n1\n00:00:01.000 --> 00:00:02.500\nAt 10:30,000 bins\n");
    }

    @Test
    void leavesWebVttAsItIs() {
        assertThat(text("text/vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\nHelo\n"))
                .isEqualTo("WEBVTT\n\n00:01.000 --> 00:02.000\nHelo\n");
    }

    private static String text(String mime, String captions) {
        return new String(WebVtt.of(mime, captions.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }
}
