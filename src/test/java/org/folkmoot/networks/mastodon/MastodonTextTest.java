package org.folkmoot.networks.mastodon;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MastodonTextTest {

    private final MastodonText text = MastodonText.post();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Bin day | 7",
                "👨‍👩‍👧‍👦 | 1",
                "https://www.dunmere.gov.uk/a/very/long/address?with=a&question=mark | 23",
                "See https://dunmere.gov.uk. | 28",
                "dunmere.gov.uk | 14",
                "Ask @ranger@parks.example now | 15",
                "Write to bins@dunmere.gov.uk | 28"
            })
    void countsAsMastodonDoes(String written, int count) {
        assertThat(text.lengths(written).getFirst().used()).isEqualTo(count);
    }

    @Test
    void countsTheWarningAndTheLinkWithTheText() {
        var link = URI.create("https://www.dunmere.gov.uk/gritting/routes/and/more");
        var full = new Content("ä".repeat(465), List.of(), link, "en-GB");

        assertThat(text.problems(full.warned("0123456789"))).isEmpty();
        assertThat(text.problems(full.warned("0123456789+")))
                .extracting(Problem::field)
                .containsExactly("text");
    }

    @Test
    void namesThePartOfAThreadThatIsTooLong() {
        var thread = Content.text("Snow").followedBy(List.of("Roads", "ä".repeat(501), " "));

        assertThat(text.problems(thread))
                .extracting(Problem::key)
                .containsExactly("networks.problem.partTooLong", "networks.problem.partMissing");
        assertThat(text.problems(Content.text("Snow").followedBy(Collections.nCopies(25, "More"))))
                .extracting(Problem::field)
                .containsExactly("thread");
    }

    @Test
    void takesFourImagesOrOneVideoOrAPoll() {
        var image = new Media("0".repeat(64), "image/png", 1000, 1, 1, "Bins");
        var video = new Media("1".repeat(64), "video/mp4", 1000, 1, 1, "Bins", 1000, List.of());
        var poll = new Poll(List.of("Yes", "No"), Duration.ofDays(1));

        assertThat(problems(Collections.nCopies(4, image))).isEmpty();
        assertThat(problems(Collections.nCopies(5, image))).containsExactly("networks.problem.tooManyImages");
        assertThat(problems(List.of(video))).isEmpty();
        assertThat(problems(List.of(video, image))).containsExactly("networks.problem.videoAlone");
        assertThat(text.problems(new Content("Bins?", List.of(image), null, "en-GB").asking(poll)))
                .extracting(Problem::key)
                .containsExactly("networks.problem.pollBesideMedia");
        assertThat(text.problems(Content.text("Bins?").asking(new Poll(List.of("Yes", "No"), Duration.ofMinutes(4)))))
                .extracting(Problem::key)
                .containsExactly("networks.problem.pollOpen");
    }

    private List<String> problems(List<Media> media) {
        return text.problems(new Content("Bins", media, null, "en-GB")).stream()
                .map(Problem::key)
                .toList();
    }
}
