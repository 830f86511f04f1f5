package org.folkmoot.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Slice;
import org.folkmoot.web.Frame;
import org.jspecify.annotations.Nullable;

/** What the fragment {@code archive/history} shows. */
public record HistoryPage(Slice<TrailEntry> slice) {

    private static final String DAY = "\\d{4}-\\d\\d-\\d\\d";
    private static final String CODE = "[A-Z]{4,}|[A-Z]+(_[A-Z]+)+";
    private static final String MOMENT = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z";

    public List<TrailEntry> entries() {
        return slice.rows();
    }

    public boolean more() {
        return slice.next() != null;
    }

    /** Ids and digests say nothing to a reader: only that the field changed. */
    public static boolean readable(Change change) {
        return !opaque(change.before()) && !opaque(change.after());
    }

    public static boolean absent(@Nullable String text) {
        return text == null || text.isBlank();
    }

    /** Moments, days and codes as people write them, everything else as it stands in the trail. */
    public static String words(@Nullable String text, Frame frame) {
        if (text == null || text.isBlank()) {
            return frame.t("archive.history.nothing");
        }
        if (text.equals("true") || text.equals("false")) {
            return frame.t("archive.history." + text);
        }
        if (text.matches(MOMENT)) {
            return frame.dates().moment(Instant.parse(text));
        }
        return text.matches(DAY) ? frame.dates().day(LocalDate.parse(text)) : plain(text);
    }

    static String plain(String text) {
        return text.matches(CODE) ? text.toLowerCase(Locale.ROOT).replace('_', ' ') : text;
    }

    private static boolean opaque(@Nullable String text) {
        return text != null
                && (text.startsWith("sha256:") || text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"));
    }
}
