package org.folkmoot.networks;

import org.jspecify.annotations.Nullable;

/**
 * One figure at the moment it was read: a value, or why the network gave none.
 *
 * @param metric a {@link Metric#key()}
 */
public record Figure(
        String metric, @Nullable Long value, @Nullable Gap gap) {

    /** Why a figure has no value. */
    public enum Gap {
        NOT_PROVIDED,
        NOT_PERMITTED,
        TOO_SMALL,
        WITHDRAWN
    }

    public Figure {
        if ((value == null) == (gap == null)) {
            throw new IllegalArgumentException("A figure has either a value or a gap: " + metric);
        }
    }

    public static Figure of(String metric, long value) {
        return new Figure(metric, value, null);
    }

    public static Figure missing(String metric, Gap gap) {
        return new Figure(metric, null, gap);
    }
}
