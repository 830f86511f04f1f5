package org.folkmoot.archive;

import java.util.List;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Slice;

/** What the fragment {@code archive/history} shows. */
public record HistoryPage(Slice<TrailEntry> slice) {

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

    private static boolean opaque(@org.jspecify.annotations.Nullable String text) {
        return text != null
                && (text.startsWith("sha256:") || text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"));
    }
}
