package org.folkmoot.networks.linkedin;

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

class LinkedInTextTest {

    private static final Media PICTURE = new Media("0".repeat(64), "image/png", 1000, 100, 100, "Bins");

    private static List<String> keys(Content content) {
        return LinkedInText.post().problems(content).stream().map(Problem::key).toList();
    }

    private static Media picture(int width, int height, String alt) {
        return new Media("0".repeat(64), "image/png", 1000, width, height, alt);
    }

    @Test
    void takesThreeThousandCharactersAndAMentionForItsName() {
        var mention = "@[Dunmere Jobs](urn:li:organization:42)";

        assertThat(keys(Content.text("x".repeat(2988) + mention))).isEmpty();
        assertThat(keys(Content.text("x".repeat(2989) + mention)))
                .containsExactly("networks.problem.textTooLong.UTF16_UNITS");
        assertThat(LinkedInText.reply().problems(Content.text("x".repeat(1250))))
                .isEmpty();
        assertThat(LinkedInText.reply().problems(Content.text("x".repeat(1251))))
                .hasSize(1);
    }

    @Test
    void takesPicturesUpToThePixelAndDescriptionsUpToTheLetter() {
        assertThat(keys(with(picture(6016, 6009, "x".repeat(4086))))).isEmpty();
        assertThat(keys(with(picture(6016, 6010, "Bins")))).containsExactly("networks.problem.linkedinPixels");
        assertThat(keys(with(picture(1, 1, "x".repeat(4087))))).containsExactly("networks.problem.altTooLong");
    }

    private static Content with(Media... media) {
        return new Content("Bins", List.of(media), null, "en-GB");
    }

    @Test
    void takesPollsOfFourAnswersForOneThreeSevenOrFourteenDays() {
        assertThat(keys(asking("What now?", 30, 4, 14))).isEmpty();
        assertThat(keys(asking("What now?", 31, 4, 14))).hasSize(4).contains("networks.problem.pollOption");
        assertThat(keys(asking("What now?", 30, 5, 14))).containsExactly("networks.problem.pollOptions");
        assertThat(keys(asking("What now?", 30, 2, 2))).containsExactly("networks.problem.linkedinPollDays");
        assertThat(keys(asking("x".repeat(139) + "?", 30, 2, 1))).isEmpty();
        assertThat(keys(asking("x".repeat(140) + "?", 30, 2, 1)))
                .containsExactly("networks.problem.linkedinPollQuestion");
    }

    private static Content asking(String text, int length, int options, int days) {
        var answers = java.util.stream.IntStream.range(0, options)
                .mapToObj(i -> i + "x".repeat(length - 1))
                .toList();
        return Content.text(text).asking(new Poll(answers, Duration.ofDays(days)));
    }

    @Test
    void takesOneVideoOrOneDocumentAlone() {
        var video = new Media("f".repeat(64), "video/mp4", 75_000, 640, 360, "", 3_000, List.of());
        var paper = new Media("d".repeat(64), "application/pdf", 100_000_000, 0, 0, "Routes");

        assertThat(keys(with(video))).isEmpty();
        assertThat(keys(with(paper))).isEmpty();
        assertThat(keys(with(video, PICTURE))).containsExactly("networks.problem.videoAlone");
        assertThat(keys(with(paper, PICTURE))).containsExactly("networks.problem.documentAlone");
        assertThat(keys(with(new Media("d".repeat(64), "text/plain", 5, 0, 0, "Routes"))))
                .containsExactly("networks.problem.documentKind");
        assertThat(keys(with(new Media("d".repeat(64), "application/pdf", 100_000_001, 0, 0, "Routes"))))
                .containsExactly("networks.problem.documentTooLarge");
    }

    @Test
    void showsNoCardBesidePictures() {
        var link = URI.create("https://www.dunmere.gov.uk/bins");

        assertThat(keys(new Content("Bins", Collections.nCopies(2, PICTURE), link, "en-GB")))
                .containsExactly("networks.problem.linkBesideImages");
        assertThat(keys(new Content("", List.of(), link, "en-GB"))).isEmpty();
        assertThat(keys(Content.text(" "))).containsExactly("networks.problem.textMissing");
    }
}
