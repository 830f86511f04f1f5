package org.folkmoot.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A line over days, drawn to scale: a gap in the values is a gap in the line. The axis begins at zero unless all values
 * lie so close together that nothing could be seen; then its labels say where it begins.
 *
 * @param values one for each day; null where there was none
 */
public record LineChart(List<@Nullable Long> values) {

    private static final double LEFT = 56;
    private static final double RIGHT = 470;
    private static final double TOP = 16;
    private static final double BOTTOM = 190;

    /** Corners of each unbroken stretch, as SVG wants them. */
    public List<String> stretches() {
        var all = new ArrayList<String>();
        var points = new StringBuilder();
        for (var n = 0; n < values.size(); n++) {
            var value = values.get(n);
            if (value != null) {
                points.append(points.isEmpty() ? "" : " ")
                        .append(at(x(n)))
                        .append(',')
                        .append(at(y(value)));
            } else if (!points.isEmpty()) {
                all.add(points.toString());
                points.setLength(0);
            }
        }
        if (!points.isEmpty()) {
            all.add(points.toString());
        }
        return all;
    }

    public boolean drawable() {
        return values.stream().anyMatch(Objects::nonNull);
    }

    public long low() {
        var least = values.stream()
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .min()
                .orElse(0);
        return (high() - least) * 5 > high() ? 0 : Math.max(0, least - Math.max(1, (high() - least) / 2));
    }

    public long high() {
        return values.stream()
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
    }

    public String lastX() {
        return at(x(lastIndex()));
    }

    public String lastY() {
        return at(y(Objects.requireNonNull(values.get(lastIndex()))));
    }

    public long last() {
        return Objects.requireNonNull(values.get(lastIndex()));
    }

    private int lastIndex() {
        for (var n = values.size() - 1; n >= 0; n--) {
            if (values.get(n) != null) {
                return n;
            }
        }
        throw new IllegalStateException("Nothing to draw");
    }

    private double x(int n) {
        return values.size() < 2 ? LEFT : LEFT + n * (RIGHT - LEFT) / (values.size() - 1);
    }

    private double y(long value) {
        var span = Math.max(1, high() - low());
        return BOTTOM - (value - low()) * (BOTTOM - TOP) / span;
    }

    private static String at(double place) {
        return String.format(Locale.ROOT, "%.1f", place);
    }
}
