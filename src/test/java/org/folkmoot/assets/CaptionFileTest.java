package org.folkmoot.assets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.folkmoot.foundation.Refused;
import org.junit.jupiter.api.Test;

class CaptionFileTest {

    private static final String SRT = """
            1
            00:00:01,000 --> 00:00:03,500
            Your bins & boxes
            are <i>emptied</i> on Tuesday.

            2
            00:00:04,000 --> 00:00:06,000
            Diolch!
            """;
    private static final String VTT = """
            WEBVTT - bins

            NOTE made by hand

            first
            00:01.000 --> 00:03.500 line:0 align:start
            <v Priya>Your bins &amp; boxes
            are <i>emptied</i> on <c.day>Tuesday</c>.

            00:00:04.000 --> 00:00:06.000
            Diolch!
            """;

    @Test
    void writesWhatEachNetworkTakes() {
        var read = read(SRT);

        assertThat(text(read.vtt())).isEqualTo("""
                WEBVTT

                00:00:01.000 --> 00:00:03.500
                Your bins &amp; boxes
                are <i>emptied</i> on Tuesday.

                00:00:04.000 --> 00:00:06.000
                Diolch!
                """);
        assertThat(text(read.srt()).replace("\r\n", "\n")).isEqualTo(SRT);
        assertThat(read(text(read.vtt()))).isEqualTo(read);
    }

    @Test
    void tellsInWordsWhoSpeaksWhereOnlyATagDid() {
        var read = read(VTT);

        assertThat(read.cues()).hasSize(2);
        assertThat(read.cues().getFirst())
                .isEqualTo(new Cue(1_000, 3_500, "Priya: Your bins & boxes\nare <i>emptied</i> on Tuesday."));
    }

    @Test
    void refusesTimesThatCannotBe() {
        refuses(SRT.replace("00:00:03,500", "00:00:00,500"), "assets.captions.backwards");
        refuses(SRT.replace("00:00:04,000", "00:00:00,500"), "assets.captions.order");
        refuses(SRT.replace("00:00:06,000", "00:00:13,001"), "assets.captions.beyond");
        refuses(SRT.replace("00:00:04,000", "4 seconds"), "assets.captions.time");
        refuses(SRT.replace("Tuesday.\n\n2\n", "Tuesday.\n2\n"), "assets.captions.gap");
        assertThat(read(SRT.replace("00:00:06,000", "00:00:13,000")).cues()).hasSize(2);
    }

    @Test
    void refusesWhatHoldsNoCaptions() {
        refuses("Your bins are emptied on Tuesday.", "assets.captions.none");
        refuses("WEBVTT\n", "assets.captions.none");
        assertThatThrownBy(() -> CaptionFile.read(
                        "1\n00:00:01,000 --> 00:00:02,000\nCaf\u00e9".getBytes(StandardCharsets.ISO_8859_1), 12_000))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.problems().getFirst().key()).isEqualTo("assets.captions.letters"));
        assertThatThrownBy(() -> CaptionFile.read(new byte[CaptionFile.LARGEST + 1], 12_000))
                .isInstanceOf(Refused.class);
    }

    private static CaptionFile read(String file) {
        return CaptionFile.read(file.getBytes(StandardCharsets.UTF_8), 12_000);
    }

    private static void refuses(String file, String key) {
        assertThatThrownBy(() -> read(file))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.problems().getFirst().key()).isEqualTo(key));
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.UTF_8);
    }
}
