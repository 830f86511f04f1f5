package org.folkmoot.reporting;

import org.jspecify.annotations.Nullable;

/**
 * One number of a report, or why there is none.
 *
 * @param key the dictionary's key; {@code reporting.metric.<key>} is its name, {@code ….definition} its meaning
 * @param unit how it is written
 * @param value null where there is none; then {@code gap} says why
 * @param of the number that it is a part of; null where it stands alone
 * @param before the same number of the month before; null where there is none to compare with
 * @param yearBefore the same number of the same month a year before, of a share its percent; null where nothing was
 *     read then
 * @param gap the end of a key {@code reporting.gap.<gap>}
 */
public record ReportFigure(
        String key,
        Unit unit,
        @Nullable Long value,
        @Nullable Long of,
        @Nullable Long before,
        @Nullable Long yearBefore,
        @Nullable String gap) {

    public enum Unit {
        COUNT,
        /** More or fewer than before, with its sign. */
        CHANGE,
        /** {@code value} of {@code of}, in hundredths. */
        SHARE,
        MINUTES
    }

    static ReportFigure count(String key, long value, @Nullable Long before) {
        return new ReportFigure(key, Unit.COUNT, value, null, before, null, null);
    }

    static ReportFigure missing(String key, Unit unit, String gap) {
        return new ReportFigure(key, unit, null, null, null, null, gap);
    }

    ReportFigure besides(ReportFigure aYearBefore) {
        var then = aYearBefore.unit == Unit.SHARE && aYearBefore.known()
                ? Long.valueOf(aYearBefore.percent())
                : aYearBefore.value;
        return new ReportFigure(key, unit, value, of, before, then, gap);
    }

    public boolean known() {
        return value != null;
    }

    public long percent() {
        return value == null || of == null || of == 0 ? 0 : Math.round(100.0 * value / of);
    }
}
