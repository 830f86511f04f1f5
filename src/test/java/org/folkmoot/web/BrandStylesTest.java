package org.folkmoot.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrandStylesTest {

    private static final Pattern PAIR = Pattern.compile("--(\\S+): light-dark\\((#\\S+), (#\\S+)\\)");

    @ParameterizedTest
    @ValueSource(strings = {"#14566a", "#ffdd00", "#ffffff", "#000000", "#7f7f7f", "#ff0000", "#00ff88"})
    void keepsEveryCouncilsColourReadable(String brand) {
        var pairs = PAIR.matcher(BrandStyles.css(brand)).results().toList();

        assertThat(pairs).hasSize(4);
        for (var pair : pairs) {
            var light = Colour.of(pair.group(2));
            var dark = Colour.of(pair.group(3));
            switch (pair.group(1)) {
                case "brand" -> {
                    assertThat(light.contrast(Colour.of("#ece7dd"))).isGreaterThan(4.5);
                    assertThat(dark.contrast(Colour.of("#211f1c"))).isGreaterThan(4.5);
                }
                case "brand-fill", "brand-fill-hover" -> {
                    assertThat(light.contrast(Colour.WHITE)).isGreaterThan(4.5);
                    assertThat(dark.contrast(Colour.WHITE)).isGreaterThan(4.5);
                }
                default -> assertThat(pair.group(1)).isEqualTo("brand-tint");
            }
        }
    }
}
