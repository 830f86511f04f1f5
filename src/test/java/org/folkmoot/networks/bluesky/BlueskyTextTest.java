package org.folkmoot.networks.bluesky;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Collections;
import java.util.List;
import org.folkmoot.foundation.Problem;
import org.folkmoot.networks.Content;
import org.folkmoot.networks.Graphemes;
import org.folkmoot.networks.Limits.Unit;
import org.folkmoot.networks.Media;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlueskyTextTest {

    private static final Media IMAGE = new Media("0".repeat(64), "image/jpeg", 1_999_999, 1600, 840, "Three bins");
    private final BlueskyText text = new BlueskyText();

    @ParameterizedTest
    @CsvSource({"bins,4", "👨‍👩‍👧‍👦,1", "🏴󠁧󠁢󠁷󠁬󠁳󠁿,1", "é,1", "Dŵr,3", "🇬🇧🇬🇧,2"})
    void countsWhatAReaderTakesForOneCharacter(String written, int count) {
        assertThat(Graphemes.in(written)).isEqualTo(count);
    }

    @Test
    void countsBytesWhenTheyAreTheTighterLimit() {
        var families = "👨‍👩‍👧‍👦".repeat(130);

        assertThat(text.lengths(families).getFirst().unit()).isEqualTo(Unit.UTF8_BYTES);
        assertThat(text.problems(Content.text(families)))
                .extracting(Problem::key)
                .containsExactly("networks.problem.textTooLong.UTF8_BYTES");
    }

    @Test
    void takesFourImagesAndNoFifth() {
        assertThat(text.problems(new Content("", Collections.nCopies(4, IMAGE), null, "en-GB")))
                .isEmpty();
        assertThat(text.problems(new Content("", Collections.nCopies(5, IMAGE), null, "en-GB")))
                .extracting(Problem::key)
                .containsExactly("networks.problem.tooManyImages");
    }

    @Test
    void refusesAnImageOverTwoMegabytes() {
        var large = new Media(IMAGE.sha256(), IMAGE.mime(), 2_000_001, 1600, 840, "Three bins");

        assertThat(text.problems(new Content("Bins", List.of(large), null, "en-GB")))
                .extracting(Problem::key)
                .containsExactly("networks.problem.imageTooLarge");
    }

    @Test
    void asksForTheLinkInTheTextWhenThereAreImages() {
        var link = URI.create("https://www.dunmere.gov.uk/bins");

        assertThat(text.problems(new Content("Bins", List.of(IMAGE), link, "en-GB")))
                .extracting(Problem::field)
                .containsExactly("link");
        assertThat(text.problems(new Content("Bins: " + link, List.of(IMAGE), link, "en-GB")))
                .isEmpty();
        assertThat(text.problems(new Content("Bins", List.of(), link, "en-GB"))).isEmpty();
    }

    @Test
    void takesAVideoOfThreeMinutesAndThreeHundredMegabytes() {
        assertThat(keys(video("video/mp4", 300_000_000, 180_000))).isEmpty();
        assertThat(keys(video("video/mp4", 300_000_001, 180_001)))
                .containsExactly("networks.problem.videoTooLarge", "networks.problem.videoLength");
        assertThat(keys(video("video/webm", 1_000, 10_000))).containsExactly("networks.problem.videoKind");
    }

    private static Content video(String mime, long bytes, long millis) {
        var video = new Media("f".repeat(64), mime, bytes, 640, 360, "A crew", millis, List.of());
        return new Content("Bins", List.of(video), null, "en-GB");
    }

    private List<String> keys(Content content) {
        return text.problems(content).stream().map(Problem::key).toList();
    }

    @Test
    void countsEachPartOfAThread() {
        var parts = Collections.nCopies(24, "ä".repeat(300));

        assertThat(keys(Content.text("Snow").followedBy(parts))).isEmpty();
        assertThat(keys(Content.text("Snow").followedBy(List.of("ä".repeat(301)))))
                .containsExactly("networks.problem.partTooLong");
        assertThat(keys(Content.text("Snow").followedBy(Collections.nCopies(25, "More snow"))))
                .containsExactly("networks.problem.threadTooLong");
    }

    @Test
    void refusesAnEmptyPost() {
        assertThat(text.problems(Content.text("  \n")))
                .extracting(Problem::key)
                .containsExactly("networks.problem.textMissing");
    }
}
