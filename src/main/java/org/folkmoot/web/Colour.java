package org.folkmoot.web;

import java.util.function.UnaryOperator;

/** A colour in sRGB, and how well it can be told from another (WCAG 2.2, relative luminance). */
record Colour(int red, int green, int blue) {

    static final Colour WHITE = new Colour(255, 255, 255);
    static final Colour BLACK = new Colour(0, 0, 0);

    /** @param hex {@code #rrggbb}, with or without the mark */
    static Colour of(String hex) {
        var rgb = Integer.parseInt(hex.replace("#", ""), 16);
        return new Colour(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255);
    }

    String hex() {
        return "#%02x%02x%02x".formatted(red, green, blue);
    }

    /** A part of the other colour mixed in, from 0 to 1. */
    Colour mix(Colour other, double part) {
        return new Colour(mixed(red, other.red, part), mixed(green, other.green, part), mixed(blue, other.blue, part));
    }

    double contrast(Colour other) {
        var lighter = Math.max(luminance(), other.luminance());
        var darker = Math.min(luminance(), other.luminance());
        return (lighter + 0.05) / (darker + 0.05);
    }

    /** This colour, changed step by step until it stands out enough from the background. */
    Colour until(double contrast, Colour background, UnaryOperator<Colour> step) {
        var colour = this;
        for (var i = 0; i < 40 && colour.contrast(background) < contrast; i++) {
            colour = step.apply(colour);
        }
        return colour;
    }

    private double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(int channel) {
        var c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    private static int mixed(int one, int other, double part) {
        return (int) Math.round(one + (other - one) * part);
    }
}
