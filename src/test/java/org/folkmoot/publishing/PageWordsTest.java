package org.folkmoot.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageWordsTest {

    private static final URI PAGE = URI.create("https://www.dunmere.gov.uk/bins/when");

    @Test
    void takesWhatThePageSaysForCards() {
        var words = PageWords.of("""
                <head><title>Bins | Dunmere District Council</title>
                <meta content="Find your bin day" property="og:title">
                <meta name=description content='Bins &amp; recycling'>
                <META PROPERTY="og:image" CONTENT="../pictures/bins.png" /></head>
                """, PAGE);

        assertThat(words)
                .isEqualTo(new PageWords(
                        "Find your bin day",
                        "Bins & recycling",
                        URI.create("https://www.dunmere.gov.uk/pictures/bins.png")));
    }

    @Test
    void takesThePagesOwnTitleWhereItSaysNothingForCards() {
        var words = PageWords.of(
                "<!-- <title>Old</title> --><svg><title>Logo</title></svg><title>\n Bins\n &#8211; Dunmere </title>",
                PAGE);

        assertThat(words).isEqualTo(new PageWords("Bins – Dunmere", "", null));
    }

    @Test
    void saysNothingForAPageWithoutWords() {
        assertThat(PageWords.of("<p>Hello", PAGE).title()).isEmpty();
        assertThat(PageWords.of("<meta property='og:image' content='::'>", PAGE).image())
                .isNull();
    }

    @Test
    void comesToAnEndWithAPageThatClosesNothing() {
        for (var open : List.of("<!-- ", "<script ", "<title ", "<meta ")) {
            assertTimeoutPreemptively(
                    Duration.ofSeconds(10), () -> PageWords.of(open.repeat(4_000_000 / open.length()), PAGE), open);
        }
        assertTimeoutPreemptively(
                Duration.ofSeconds(10), () -> PageWords.of("<meta " + "a".repeat(4_000_000) + ">", PAGE));
    }

    @Test
    void cutsWhatIsTooLongAtAWholeCharacter() {
        var title =
                PageWords.of("<title>" + "🏫".repeat(200) + "</title>", PAGE).title();

        assertThat(title).hasSizeLessThanOrEqualTo(300).endsWith("🏫…");
    }
}
