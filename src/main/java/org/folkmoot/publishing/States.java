package org.folkmoot.publishing;

import java.util.Locale;

/** How a state looks: tone and icon; its word is {@code publishing.state.<state>}. */
public final class States {

    private States() {}

    /** Of what was made on the network itself. */
    public static String nativeKey(VariantStatus status) {
        return status == VariantStatus.TAKEN_DOWN ? "publishing.native.gone" : "publishing.native";
    }

    public static String key(VariantStatus status) {
        return "publishing.state." + status.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static String key(AmendmentStatus status) {
        return "publishing.amended." + status.name().toLowerCase(Locale.ROOT);
    }

    public static String tone(AmendmentStatus status) {
        return switch (status) {
            case ASKED -> "wait";
            case RETURNED, WITHDRAWN -> "quiet";
            case ORDERED -> "info";
            case DONE -> "good";
            case FAILED -> "bad";
            case HELD -> "held";
            case UNKNOWN -> "alert";
        };
    }

    public static String icon(AmendmentStatus status) {
        return switch (status) {
            case ASKED -> "hourglass";
            case RETURNED, WITHDRAWN -> "undo";
            case ORDERED -> "up";
            case DONE -> "tick-circle";
            case FAILED -> "cross-octagon";
            case HELD -> "pause";
            case UNKNOWN -> "question";
        };
    }

    public static String tone(VariantStatus status) {
        return switch (status) {
            case DRAFT, WITHDRAWN, TAKEN_DOWN -> "quiet";
            case SUBMITTED, BY_HAND -> "wait";
            case SCHEDULED, PUBLISHING -> "info";
            case PUBLISHED -> "good";
            case FAILED -> "bad";
            case MISSED, UNKNOWN -> "alert";
            case HELD -> "held";
        };
    }

    public static String icon(VariantStatus status) {
        return switch (status) {
            case DRAFT -> "pencil";
            case SUBMITTED -> "hourglass";
            case SCHEDULED -> "clock";
            case PUBLISHING -> "up";
            case BY_HAND -> "person";
            case PUBLISHED -> "tick-circle";
            case UNKNOWN -> "question";
            case FAILED -> "cross-octagon";
            case MISSED -> "missed";
            case HELD -> "pause";
            case WITHDRAWN -> "undo";
            case TAKEN_DOWN -> "hide";
        };
    }
}
