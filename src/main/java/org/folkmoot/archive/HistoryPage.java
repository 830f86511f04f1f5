package org.folkmoot.archive;

import java.time.Instant;
import java.util.List;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Slice;
import org.folkmoot.web.Frame;
import org.jspecify.annotations.Nullable;

/** What the fragment {@code archive/history} shows. */
public record HistoryPage(Slice<TrailEntry> slice) {

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

    /** A moment as people write it, everything else as it stands in the trail. */
    public static String words(@Nullable String text, Frame frame) {
        if (text == null || text.isBlank()) {
            return frame.t("archive.history.nothing");
        }
        return text.matches(MOMENT) ? frame.dates().moment(Instant.parse(text)) : text;
    }

    private static boolean opaque(@Nullable String text) {
        return text != null
                && (text.startsWith("sha256:") || text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"));
    }
}
