package org.folkmoot.networks.youtube;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.folkmoot.foundation.Problem;
import org.folkmoot.networks.Content;
import org.folkmoot.networks.Content.Form;
import org.folkmoot.networks.Media;
import org.junit.jupiter.api.Test;

class YouTubeTextTest {

    private static final Media VIDEO =
            new Media("0".repeat(64), "video/mp4", 1000, 640, 360, "A crew", 181_000, List.of());

    private static Content film(String text) {
        return new Content(text, List.of(VIDEO), null, "en-GB").titled("Bin days");
    }

    private static Media picture(String mime, long bytes) {
        return new Media("1".repeat(64), mime, bytes, 1280, 720, "A crew");
    }

    private static List<String> keys(Content content) {
        return YouTubeText.video().problems(content).stream().map(Problem::key).toList();
    }

    @Test
    void countsTheDescriptionInBytesAndTheCommentInCharacters() {
        assertThat(keys(film("ä".repeat(2500)))).isEmpty();
        assertThat(keys(film("ä".repeat(2500) + "x"))).containsExactly("networks.problem.textTooLong.UTF8_BYTES");
        assertThat(YouTubeText.reply().problems(Content.text("ä".repeat(10_000))))
                .isEmpty();
        assertThat(YouTubeText.reply().problems(Content.text("ä".repeat(10_001))))
                .hasSize(1);
        assertThat(YouTubeText.reply().problems(Content.text(" "))).hasSize(1);
    }

    @Test
    void asksForATitleOfAtMostAHundredCharacters() {
        assertThat(keys(film("Bins").titled("x".repeat(100)))).isEmpty();
        assertThat(keys(film("Bins").titled("x".repeat(101)))).containsExactly("networks.problem.titleTooLong");
        assertThat(keys(film("Bins").titled(null))).containsExactly("networks.problem.titleMissing");
        assertThat(keys(film("Bins").titled("Bins <new>"))).containsExactly("networks.problem.youtubeAngles");
        assertThat(keys(film("a < b"))).containsExactly("networks.problem.youtubeAngles");
    }

    @Test
    void publishesVideosOnlyAndOneAtATime() {
        assertThat(keys(film("Bins").showing(List.of()))).containsExactly("networks.problem.youtubeVideo");
        assertThat(keys(film("Bins").showing(List.of(picture("image/jpeg", 9)))))
                .containsExactly("networks.problem.youtubeVideo");
        assertThat(keys(film("Bins").showing(List.of(VIDEO, VIDEO)))).containsExactly("networks.problem.videoAlone");
    }

    @Test
    void takesOnePictureBesideTheVideoForItsThumbnail() {
        var small = picture("image/png", 50_000_000);
        assertThat(keys(film("Bins").showing(List.of(VIDEO, small)))).isEmpty();
        assertThat(keys(film("Bins").showing(List.of(VIDEO, small, small))))
                .containsExactly("networks.problem.youtubePictures");
        assertThat(keys(film("Bins").showing(List.of(VIDEO, picture("image/png", 50_000_001)))))
                .containsExactly("networks.problem.youtubeThumbnail");
        assertThat(keys(film("Bins").showing(List.of(VIDEO, picture("image/webp", 9)))))
                .containsExactly("networks.problem.youtubeThumbnail");
    }

    @Test
    void wantsAnAddressInTheTextSinceThereIsNoCard() {
        var bins = URI.create("https://www.dunmere.gov.uk/bins");

        assertThat(keys(new Content("Look", List.of(VIDEO), bins, "en-GB").titled("Bins")))
                .containsExactly("networks.problem.youtubeLink");
        assertThat(keys(new Content("Look: " + bins, List.of(VIDEO), bins, "en-GB").titled("Bins")))
                .isEmpty();
    }

    @Test
    void callsAShortWhatIsUprightAndThreeMinutesLong() {
        var upright = new Media("0".repeat(64), "video/mp4", 1000, 360, 360, "A crew", 180_000, List.of());
        var longer = new Media("0".repeat(64), "video/mp4", 1000, 360, 640, "A crew", 180_001, List.of());

        assertThat(keys(film("Bins").showing(List.of(upright)).as(Form.REEL))).isEmpty();
        assertThat(keys(film("Bins").showing(List.of(longer)).as(Form.REEL)))
                .containsExactly("networks.problem.youtubeShort");
        assertThat(keys(film("Bins").as(Form.REEL))).containsExactly("networks.problem.youtubeShort");
        assertThat(keys(film("Bins").as(Form.STORY))).containsExactly("networks.problem.noForm");
    }

    @Test
    void judgesTheFirstCommentLikeAComment() {
        assertThat(keys(film("Bins").commented("x".repeat(10_001))))
                .containsExactly("networks.problem.textTooLong.UTF16_UNITS");
    }

    @Test
    void makesTagsOfHashtagsUntilTheyAreFiveHundredCharacters() {
        assertThat(YouTubeVideo.tags("New #Bins for #Dunmere, see #Bins and issue 4#2"))
                .containsExactly("Bins", "Dunmere");
        var tags = YouTubeVideo.tags(("#" + "x".repeat(249) + " ") + "#" + "y".repeat(249) + " #" + "z".repeat(9));
        assertThat(tags).hasSize(2);
    }
}
