package org.folkmoot.networks.linkedin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LittleTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Bins (brown); Bins \\(brown\\)",
                "50% * 2 = 100%; 50% \\* 2 = 100%",
                "a_b|c~d; a\\_b\\|c\\~d",
                "#Parks and #bin_day!; {hashtag|\\#|Parks} and {hashtag|\\#|bin\\_day}!",
                "Room #4 is #1st; Room \\#4 is {hashtag|\\#|1st}",
                "See https://dunmere.gov.uk/a_b#top; See https://dunmere.gov.uk/a\\_b\\#top",
                "C# and R&#D; C\\# and R&\\#D",
                "By @[Dunmere Jobs](urn:li:organization:42).; By @[Dunmere Jobs](urn:li:organization:42).",
                "Write to @dunmere; Write to \\@dunmere",
                "@[Half a mention](; \\@\\[Half a mention\\]\\("
            })
    void isWrittenSoThatNothingIsCutOff(String typed, String sent) {
        assertThat(LittleText.of(typed)).isEqualTo(sent);
        assertThat(LittleText.typed(sent)).isEqualTo(typed);
    }

    @Test
    void countsAMentionAsItsName() {
        assertThat(LittleText.seen("By @[Dunmere Jobs](urn:li:organization:42)."))
                .isEqualTo("By Dunmere Jobs.");
    }

    /** Ten thousand texts of the characters that mean something, with the same seed each time. */
    @Test
    void givesBackWhateverWasTyped() {
        var random = new Random(20261127);
        var letters = "\\|{}@[]()<>#*_~ aé漢1:/.\n";
        for (var i = 0; i < 10_000; i++) {
            var typed = new StringBuilder();
            for (var length = random.nextInt(40); length > 0; length--) {
                typed.append(letters.charAt(random.nextInt(letters.length())));
            }
            if (random.nextInt(4) == 0) {
                typed.insert(random.nextInt(typed.length() + 1), "@[Dunmere](urn:li:organization:4)");
            }
            var text = typed.toString();

            assertThat(LittleText.typed(LittleText.of(text))).isEqualTo(text);
            assertThat(LittleText.of(text).replaceAll("\\\\.", "").replaceAll("\\{hashtag\\|\\|[^}]*}", ""))
                    .as(text)
                    .satisfies(rest -> assertThat(rest.replaceAll("@\\[[^]]*]\\(urn:li:organization:\\d+\\)", ""))
                            .doesNotContainPattern("[|{}@\\[\\]()<>#*_~\\\\]"));
        }
    }
}
