package org.folkmoot.web;

/** The organisation's colour as the four custom properties of tokens.css, made readable in both themes. */
final class BrandStyles {

    private static final Colour PAPER = Colour.of("#ece7dd");
    private static final Colour NIGHT = Colour.of("#2a2824");
    private static final double READABLE = 4.6;

    private BrandStyles() {}

    /** @param brand {@code #rrggbb} or {@code rrggbb} */
    static String css(String brand) {
        var chosen = Colour.of(brand);
        var light = chosen.until(READABLE, PAPER, colour -> colour.mix(Colour.BLACK, 0.06));
        var dark = chosen.until(7, NIGHT, colour -> colour.mix(Colour.WHITE, 0.06));
        var darkFill =
                light.mix(Colour.WHITE, 0.12).until(READABLE, Colour.WHITE, colour -> colour.mix(Colour.BLACK, 0.05));
        return """
                @layer tokens {
                  :root {
                    --brand: light-dark(%s, %s);
                    --brand-fill: light-dark(%s, %s);
                    --brand-fill-hover: light-dark(%s, %s);
                    --brand-tint: light-dark(%s, %s);
                  }
                }
                """.formatted(
                        light.hex(),
                        dark.hex(),
                        light.hex(),
                        darkFill.hex(),
                        light.mix(Colour.BLACK, 0.22).hex(),
                        darkFill.mix(Colour.BLACK, 0.15).hex(),
                        light.mix(Colour.WHITE, 0.88).hex(),
                        light.mix(Colour.of("#211f1c"), 0.62).hex());
    }
}
