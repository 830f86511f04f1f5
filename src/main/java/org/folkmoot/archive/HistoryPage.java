package org.folkmoot.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Slice;
import org.folkmoot.web.Frame;
import org.jspecify.annotations.Nullable;

/**
 * What the fragment {@code archive/history} shows.
 *
 * @param parts names of those among the subjects that are only a part of what the page is about
 */
public record HistoryPage(Slice<TrailEntry> slice, Map<UUID, String> parts) {

    private static final int OPEN = 8;
    private static final String DAY = "\\d{4}-\\d\\d-\\d\\d";
    private static final String CODE = "[A-Z]{4,}|[A-Z]+(_[A-Z]+)+";
    private static final String CODE_WITH_DIGEST = "(" + CODE + ") [0-9a-f]{12}";
    private static final String KEY = "[a-z]+(\\.[a-z-]+)+";
    private static final String DIGEST = "[0-9a-f]{64}|sha256:.*";
    private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final String MOMENT = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z";

    /** What one person did to one thing within a minute, newest first. */
    public record Told(List<TrailEntry> entries) {

        public TrailEntry first() {
            return entries.getFirst();
        }

        public int times() {
            return entries.size();
        }

        public List<Change> changes() {
            return entries.stream()
                    .flatMap(entry -> entry.changes().stream())
                    .filter(HistoryPage::telling)
                    .toList();
        }

        private boolean goesOnWith(TrailEntry entry) {
            return first().what().equals(entry.what())
                    && first().actorName().equals(entry.actorName())
                    && first().subject().id().equals(entry.subject().id())
                    && Objects.equals(first().reason(), entry.reason())
                    && first().sealed() == entry.sealed()
                    && minute(first()).equals(minute(entry));
        }

        private static Instant minute(TrailEntry entry) {
            return entry.at().truncatedTo(ChronoUnit.MINUTES);
        }
    }

    public List<TrailEntry> entries() {
        return slice.rows();
    }

    private List<Told> told() {
        var told = new ArrayList<Told>();
        for (var entry : entries()) {
            if (told.isEmpty() || !told.getLast().goesOnWith(entry)) {
                told.add(new Told(new ArrayList<>()));
            }
            told.getLast().entries().add(entry);
        }
        return told;
    }

    /** What stands open; the rest is a click away. */
    public List<Told> newest() {
        return told().stream().limit(OPEN).toList();
    }

    public List<Told> earlier() {
        return told().stream().skip(OPEN).toList();
    }

    public boolean more() {
        return slice.next() != null;
    }

    /** The part that an entry is about; empty for the whole. */
    public String part(TrailEntry entry) {
        return parts.getOrDefault(entry.subject().id(), "");
    }

    /**
     * "Helen Ashdown approved it"; the record's own name where there are no words for it. A job is Folkmoot's own doing:
     * which one it was says the page of the trail.
     */
    public static String sentence(TrailEntry entry, Frame frame) {
        var who = entry.actorKind().equals("job") ? frame.t("archive.history.job") : entry.actorName();
        var key = key("archive.what.", entry.what());
        return frame.words().has(key)
                ? frame.t("archive.history.told", "who", who, "what", frame.t(key))
                : frame.t("archive.history.line", "who", who, "what", entry.what());
    }

    private static String key(String prefix, String name) {
        return prefix + name.strip().toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    /** Ids and digests say nothing to a reader: only that the field changed. */
    private static boolean readable(Change change) {
        return !opaque(change.before()) && !opaque(change.after());
    }

    /** A first digest does not even say that. */
    public static boolean telling(Change change) {
        return readable(change) || !absent(change.before());
    }

    /** "due: Tue 3 Mar 2026, 10:42 → Wed 4 Mar 2026, 10:42"; only that it changed where nobody could read how. */
    public static String line(Change change, Frame frame) {
        var key = key("archive.field.", change.field());
        var field = frame.words().has(key) ? frame.t(key) : change.field();
        var after = words(change.after(), frame);
        if (readable(change) && absent(change.before())) {
            return frame.t("archive.history.set", "field", field, "after", after);
        }
        var before = words(change.before(), frame);
        return readable(change) && !before.equals(after)
                ? frame.t("archive.history.change", "field", field, "before", before, "after", after)
                : frame.t("archive.history.changed", "field", field);
    }

    private static boolean absent(@Nullable String text) {
        return text == null || text.isBlank();
    }

    /** Moments, days and codes as people write them, everything else as it stands in the trail. */
    private static String words(@Nullable String text, Frame frame) {
        if (text == null || text.isBlank()) {
            return frame.t("archive.history.nothing");
        }
        if (text.equals("true") || text.equals("false")) {
            return frame.t("archive.history." + text);
        }
        if (text.matches(MOMENT)) {
            return frame.dates().moment(Instant.parse(text));
        }
        if (text.matches(KEY) && frame.words().has(text) && !frame.t(text).contains("{")) {
            return frame.t(text);
        }
        return text.matches(DAY) ? frame.dates().day(LocalDate.parse(text)) : plain(text);
    }

    static String plain(String text) {
        if (text.matches(CODE_WITH_DIGEST)) {
            return plain(text.substring(0, text.lastIndexOf(' ')));
        }
        return text.matches(CODE) ? text.toLowerCase(Locale.ROOT).replace('_', ' ') : text;
    }

    private static boolean opaque(@Nullable String text) {
        return text != null && (text.matches(DIGEST) || text.matches(ID));
    }
}
