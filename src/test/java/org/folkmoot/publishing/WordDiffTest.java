package org.folkmoot.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WordDiffTest {

    @Test
    void marksTheWordsThatChangeAndNoOthers() {
        assertThat(told("Bin days move by one day.", "Bin days move by two days."))
                .isEqualTo("Bin days move by -one-+two+ -day.-+days.+");
        assertThat(told("Garden bins too", "Bins, garden bins too")).isEqualTo("-Garden-+Bins, garden+ bins too");
        assertThat(told("", "New words")).isEqualTo("+New words+");
        assertThat(told("Same", "Same")).isEqualTo("Same");
    }

    @Test
    void putsBothTextsTogetherAgain() {
        var before = "One two\n three four five six";
        var after = "Two three\n five four six seven";
        var pieces = WordDiff.of(before, after);
        assertThat(pieces.stream()
                        .filter(piece -> piece.kind() != WordDiff.Kind.NEW)
                        .map(WordDiff.Piece::text)
                        .collect(Collectors.joining()))
                .isEqualTo(before);
        assertThat(pieces.stream()
                        .filter(piece -> piece.kind() != WordDiff.Kind.GONE)
                        .map(WordDiff.Piece::text)
                        .collect(Collectors.joining()))
                .isEqualTo(after);
    }

    private static String told(String before, String after) {
        return WordDiff.of(before, after).stream()
                .map(piece -> switch (piece.kind()) {
                    case SAME -> piece.text();
                    case GONE -> "-" + piece.text() + "-";
                    case NEW -> "+" + piece.text() + "+";
                })
                .collect(Collectors.joining());
    }
}
