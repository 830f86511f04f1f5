package org.folkmoot.networks.bluesky;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.folkmoot.networks.bluesky.Facets.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FacetsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            See https://www.dunmere.gov.uk/bins.            | https://www.dunmere.gov.uk/bins | https://www.dunmere.gov.uk/bins
            See dunmere.gov.uk/bins, please                 | dunmere.gov.uk/bins             | https://dunmere.gov.uk/bins
            (dunmere.gov.uk)                                | dunmere.gov.uk                  | https://dunmere.gov.uk
            https://en.wikipedia.org/wiki/Bin_(computing)   | https://en.wikipedia.org/wiki/Bin_(computing) | https://en.wikipedia.org/wiki/Bin_(computing)
            (https://dunmere.gov.uk/a?b=c&d=e#f)            | https://dunmere.gov.uk/a?b=c&d=e#f | https://dunmere.gov.uk/a?b=c&d=e#f
            Größe 🗑️ https://dunmere.gov.uk                 | https://dunmere.gov.uk          | https://dunmere.gov.uk
            """)
    void findsLinksByTheirBytes(String text, String shown, String target) {
        assertThat(Facets.in(text).all()).singleElement().satisfies(facet -> {
            assertThat(facet.kind()).isEqualTo(Kind.LINK);
            assertThat(facet.value()).isEqualTo(target);
            assertThat(slice(text, facet)).isEqualTo(shown);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Hello @ranger.dunmere.gov.uk!   | ranger.dunmere.gov.uk
            (@ranger.test)                  | ranger.test
            """)
    void findsMentions(String text, String handle) {
        assertThat(Facets.in(text).mentioned()).containsExactly(handle);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            It is #BinDay, everyone | BinDay
            #Dŵr yn Gymraeg         | Dŵr
            Well (see #1)           |
            Number #1 and #2026     |
            a#b                     |
            """)
    void findsHashtags(String text, String tag) {
        var tags = Facets.in(text).all().stream()
                .filter(facet -> facet.kind() == Kind.TAG)
                .map(Facets.Facet::value)
                .toList();

        assertThat(tags).isEqualTo(tag == null ? java.util.List.of() : java.util.List.of(tag));
    }

    @ParameterizedTest
    @CsvSource({"mail bins@dunmere.gov.uk", "version 1.2.3", "e.g. this", "Sat.Sun closed"})
    void leavesOtherTextAlone(String text) {
        assertThat(Facets.in(text).all()).isEmpty();
    }

    @Test
    void neverCutsACharacterNorOverlaps() {
        var pieces = new String[] {
            "🗑️ ", "ŵ ", "#Bin ", "https://a.uk/é ", "@a.test ", "dunmere.gov.uk ", "👨‍👩‍👧 ", "(", ") ", "\n"
        };
        var random = new Random(20261122);
        for (var i = 0; i < 2000; i++) {
            var text = new StringBuilder();
            for (var j = 0; j < 8; j++) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            var end = 0;
            for (var facet : Facets.in(text.toString()).all()) {
                assertThat(facet.start()).as(text.toString()).isGreaterThanOrEqualTo(end);
                assertThat(slice(text.toString(), facet))
                        .as(text.toString())
                        .doesNotContain("\uFFFD")
                        .isNotBlank();
                end = facet.end();
            }
        }
    }

    private static String slice(String text, Facets.Facet facet) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return new String(bytes, facet.start(), facet.end() - facet.start(), StandardCharsets.UTF_8);
    }
}
