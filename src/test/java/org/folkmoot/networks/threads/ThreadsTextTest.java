package org.folkmoot.networks.threads;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.folkmoot.foundation.Problem;
import org.folkmoot.networks.Content;
import org.folkmoot.networks.Media;
import org.folkmoot.networks.Poll;
import org.junit.jupiter.api.Test;

class ThreadsTextTest {

    private static final Media PARK = new Media("0".repeat(64), "image/jpeg", 400_000, 1080, 1350, "The park");

    private final ThreadsText text = ThreadsText.post();

    @Test
    void countsAnEmojiByItsBytes() {
        assertThat(ThreadsText.count("Ynys Môn")).isEqualTo(8);
        assertThat(ThreadsText.count("🌳")).isEqualTo(4);
        assertThat(ThreadsText.count("👩‍🚒")).isEqualTo(11);
        assertThat(ThreadsText.count("❤️")).isEqualTo(6);
        assertThat(ThreadsText.count("🏴󠁧󠁢󠁷󠁬󠁳󠁿")).isEqualTo(28);
        assertThat(ThreadsText.count("Flat 7# *")).isEqualTo(9);
    }

    @Test
    void takesFiveHundred() {
        assertThat(problems(Content.text("ŵ".repeat(500)))).isEmpty();
        assertThat(problems(Content.text("ŵ".repeat(501)))).containsExactly("networks.problem.textTooLong.CODE_POINTS");
        assertThat(problems(Content.text("🌳".repeat(125)))).isEmpty();
        assertThat(problems(Content.text("🌳".repeat(126))))
                .containsExactly("networks.problem.textTooLong.CODE_POINTS");
        assertThat(problems(Content.text("Snow").followedBy(List.of("🌳".repeat(126)))))
                .containsExactly("networks.problem.partTooLong");
    }

    @Test
    void asksForADayWithAnswersOf25Characters() {
        var asked = Content.text("What does the park need?");

        assertThat(problems(asked.asking(new Poll(List.of("B".repeat(25), "Benches"), Duration.ofDays(1)))))
                .isEmpty();
        assertThat(problems(asked.asking(new Poll(List.of("B".repeat(26), "Benches"), Duration.ofDays(1)))))
                .containsExactly("networks.problem.pollOption");
        assertThat(problems(asked.asking(new Poll(List.of("Bins", "Benches"), Duration.ofDays(2)))))
                .containsExactly("networks.problem.pollOpen");
    }

    @Test
    void showsNoCardBesidePictures() {
        var link = URI.create("https://www.dunmere.gov.uk/parks");

        assertThat(problems(new Content("The park", List.of(), link, "en-GB"))).isEmpty();
        assertThat(problems(new Content("The park", List.of(PARK), link, "en-GB")))
                .containsExactly("networks.problem.linkBesideImages");
    }

    @Test
    void takesTwentyPicturesNotLongerThanTenTimesTheirSide() {
        assertThat(problems(new Content("", Collections.nCopies(20, PARK), null, "en-GB")))
                .isEmpty();
        assertThat(problems(new Content("", Collections.nCopies(21, PARK), null, "en-GB")))
                .containsExactly("networks.problem.tooManyImages");
        assertThat(problems(new Content("", List.of(image(4000, 400)), null, "en-GB")))
                .isEmpty();
        assertThat(problems(new Content("", List.of(image(4001, 400)), null, "en-GB")))
                .containsExactly("networks.problem.threadsShape");
    }

    private static Media image(int width, int height) {
        return new Media("0".repeat(64), "image/png", 400_000, width, height, "A banner");
    }

    private List<String> problems(Content content) {
        return text.problems(content).stream().map(Problem::key).toList();
    }
}
