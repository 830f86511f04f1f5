package org.folkmoot.networks.instagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Collections;
import java.util.List;
import org.folkmoot.foundation.Problem;
import org.folkmoot.networks.Content;
import org.folkmoot.networks.Content.Form;
import org.folkmoot.networks.Media;
import org.junit.jupiter.api.Test;

class InstagramTextTest {

    private static final Media BINS = image("image/jpeg", 1080, 1080);
    private static final Media CREW =
            new Media("f".repeat(64), "video/mp4", 5_000_000, 1080, 1920, "", 12_000, List.of());

    private final InstagramText text = InstagramText.post();

    @Test
    void takesNoWordsAlone() {
        assertThat(problems(Content.text("Bin day"))).containsExactly("networks.problem.mediaMissing");
    }

    @Test
    void takesACaptionOf2200Characters() {
        assertThat(problems(with("😀".repeat(2200), BINS))).isEmpty();
        assertThat(problems(with("😀".repeat(2201), BINS))).containsExactly("networks.problem.textTooLong.CODE_POINTS");
    }

    @Test
    void saysThatNobodyCanTapALink() {
        var link = URI.create("https://www.dunmere.gov.uk/bins");

        assertThat(problems(new Content("Bins", List.of(BINS), link, "en-GB")))
                .containsExactly("networks.problem.noLink");
        assertThat(problems(new Content("Bins: " + link, List.of(BINS), link, "en-GB")))
                .isEmpty();
    }

    @Test
    void countsHashtagsWithTheFirstComments() {
        assertThat(problems(with("#a #b #c #d #e", BINS))).isEmpty();
        assertThat(problems(with("#a #b #c #d #e #ff", BINS))).containsExactly("networks.problem.tooManyHashtags");
        assertThat(problems(with("#a #b #c #d #e", BINS).commented("#f")))
                .containsExactly("networks.problem.tooManyHashtags");
        assertThat(problems(with("Flat C#4, and a https://dunmere.gov.uk/#a #b #c #d #e", BINS)))
                .isEmpty();
    }

    @Test
    void namesTwentyAccounts() {
        assertThat(problems(with("@asha ".repeat(20), BINS))).isEmpty();
        assertThat(problems(with("@asha ".repeat(21), BINS))).containsExactly("networks.problem.tooManyMentions");
        assertThat(problems(with("bins@dunmere.gov.uk ".repeat(30), BINS))).isEmpty();
    }

    @Test
    void takesJpegBetween4To5And191To1() {
        assertThat(problems(with("Bins", image("image/jpeg", 1080, 1350)))).isEmpty();
        assertThat(problems(with("Bins", image("image/jpeg", 1910, 1000)))).isEmpty();
        assertThat(problems(with("Bins", image("image/jpeg", 1080, 1400))))
                .containsExactly("networks.problem.instagramShape");
        assertThat(problems(with("Bins", image("image/jpeg", 2000, 1000))))
                .containsExactly("networks.problem.instagramShape");
        assertThat(problems(with("Bins", image("image/png", 1080, 1080)))).containsExactly("networks.problem.onlyJpeg");
    }

    @Test
    void takesTenPicturesOrOneReel() {
        assertThat(problems(new Content("", Collections.nCopies(10, BINS), null, "en-GB")))
                .isEmpty();
        assertThat(problems(with("The crew", CREW))).isEmpty();
        assertThat(problems(with("The crew", CREW).as(Form.REEL))).isEmpty();
        assertThat(problems(with("The crew", BINS).as(Form.REEL))).containsExactly("networks.problem.reelVideo");
        assertThat(problems(with("The crew", running(2_999)))).containsExactly("networks.problem.videoLength");
        assertThat(problems(with("The crew", running(900_000)))).isEmpty();
        assertThat(problems(with("The crew", running(900_001)))).containsExactly("networks.problem.videoLength");
    }

    @Test
    void showsAStoryWithoutWordsForAtMostAMinute() {
        assertThat(problems(with("", image("image/jpeg", 1080, 1920)).as(Form.STORY)))
                .isEmpty();
        assertThat(problems(with("", running(60_000)).as(Form.STORY))).isEmpty();
        assertThat(problems(with("", running(60_001)).as(Form.STORY))).containsExactly("networks.problem.storyLength");
        assertThat(problems(with("Bins", BINS).as(Form.STORY))).containsExactly("networks.problem.storyText");
        assertThat(problems(new Content("", List.of(BINS, BINS), null, "en-GB").as(Form.STORY)))
                .containsExactly("networks.problem.storyMedia");
    }

    @Test
    void answersInWords() {
        assertThat(InstagramText.reply().problems(Content.text(" ")))
                .extracting(Problem::key)
                .containsExactly("networks.problem.textMissing");
        assertThat(InstagramText.reply().problems(Content.text("On Friday"))).isEmpty();
    }

    private List<String> problems(Content content) {
        return text.problems(content).stream().map(Problem::key).toList();
    }

    private static Content with(String words, Media media) {
        return new Content(words, List.of(media), null, "en-GB");
    }

    private static Media image(String mime, int width, int height) {
        return new Media("0".repeat(64), mime, 400_000, width, height, "Three bins");
    }

    private static Media running(long millis) {
        return new Media("f".repeat(64), "video/mp4", 5_000_000, 1080, 1920, "", millis, List.of());
    }
}
