package org.folkmoot.networks.x;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.foundation.Problem;
import org.folkmoot.networks.Content;
import org.folkmoot.networks.Poll;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** Lengths as X counts them. X's own vectors are read from FOLKMOOT_SHARED or ../shared; without them one test is skipped. */
class XTextTest {

    private final XText text = XText.post();

    @Test
    void countsAnAddressAs23AndAnEmojiAs2() {
        assertThat(XText.weight("Bins")).isEqualTo(4);
        assertThat(XText.weight("Bins https://www.dunmere.gov.uk/a/very/long/address/about/bins"))
                .isEqualTo(28);
        assertThat(XText.weight("Bins gov.wales"))
                .as("a bare name becomes a link too")
                .isEqualTo(28);
        assertThat(XText.weight("\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67"))
                .isEqualTo(2);
        assertThat(XText.weight("Dŵr ŷd £5")).isEqualTo(9);
        assertThat(XText.weight("€5")).isEqualTo(3);
    }

    @Test
    void agreesWithXsOwnVectors() throws IOException {
        var shared = Optional.ofNullable(System.getenv("FOLKMOOT_SHARED")).orElse("../shared");
        var file = Path.of(shared, "networks", "specs", "twitter-text", "conformance", "validate.yml");
        assumeThat(file).as("X's vectors are not part of this project").exists();
        var vectors = 0;
        try (var in = Files.newInputStream(file)) {
            Map<String, Map<String, List<Map<String, Object>>>> all = new Yaml().load(in);
            for (var vector : all.get("tests").get("WeightedTweetsWithDiscountedEmojiCounterTest")) {
                var words = (String) vector.get("text");
                var expected = (Map<?, ?>) vector.get("expected");
                assertThat(XText.weight(words))
                        .as("%s", vector.get("description"))
                        .isEqualTo(expected.get("weightedLength"));
                vectors++;
            }
        }
        assertThat(vectors).isGreaterThan(10);
    }

    @Test
    void asksForTheLinkInTheText() {
        var link = URI.create("https://www.dunmere.gov.uk/bins");

        assertThat(text.problems(new Content("Bins", List.of(), link, "en-GB")))
                .extracting(Problem::key)
                .containsExactly("networks.problem.linkInText");
        assertThat(text.problems(new Content("Bins " + link, List.of(), link, "en-GB")))
                .isEmpty();
    }

    @Test
    void refusesAPollThatXWouldRefuse() {
        var question = Content.text("What does the park need?");
        var week = Duration.ofDays(7);

        assertThat(text.problems(question.asking(new Poll(List.of("Bins", "Benches"), week))))
                .isEmpty();
        assertThat(text.problems(question.asking(new Poll(List.of("Bins"), week))))
                .hasSize(1);
        assertThat(text.problems(question.asking(new Poll(List.of("Bins", "Bins"), week))))
                .hasSize(1);
        assertThat(text.problems(question.asking(new Poll(List.of("Bins", "B".repeat(26)), week))))
                .hasSize(1);
        assertThat(text.problems(question.asking(new Poll(List.of("Bins", "Benches"), week.plusMinutes(1)))))
                .hasSize(1);
    }

    @Test
    void measuresEveryPartOfAThread() {
        assertThat(text.problems(Content.text("Snow").followedBy(List.of("a".repeat(280)))))
                .isEmpty();
        assertThat(text.problems(Content.text("Snow").followedBy(List.of("a".repeat(281)))))
                .extracting(Problem::field)
                .containsExactly("thread");
    }

    @Test
    void namesThePriceOfEveryPart() {
        var prices = new XPrices();

        assertThat(prices.publishing(Content.text("Bins"), false).microdollars())
                .isEqualTo(15_000);
        assertThat(prices.publishing(Content.text("Bins dunmere.gov.uk"), false).microdollars())
                .isEqualTo(200_000);
        assertThat(prices.publishing(Content.text("On Friday."), true).microdollars())
                .isEqualTo(10_000);
        assertThat(prices.publishing(
                                Content.text("Snow").followedBy(List.of("https://www.dunmere.gov.uk", "Stay in")),
                                false)
                        .microdollars())
                .isEqualTo(230_000);
    }
}
