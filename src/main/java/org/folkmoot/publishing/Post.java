package org.folkmoot.publishing;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.folkmoot.foundation.Subject;
import org.jspecify.annotations.Nullable;

/**
 * One intended publication, as its authors last left it. What goes out stands in the revisions of its variants.
 *
 * @param title what the calendar calls it; empty where the first words do
 * @param link as typed; empty where there is none
 * @param dueAt the time that was last typed for all variants; one variant may have been moved since
 * @param version for the next save: one with an older version is refused
 */
public record Post(
        PostId id,
        String title,
        String text,
        String link,
        List<PostImage> images,
        @Nullable Instant dueAt,
        Extras extras,
        int version,
        String createdBy,
        Instant createdAt,
        String savedBy,
        Instant savedAt) {

    private static final int LABEL = 60;
    private static final Pattern SENTENCE = Pattern.compile("[.!?](?=\\s+\\p{Lu}|$)");
    private static final Pattern TAIL = Pattern.compile("[.,;:\\s]+$");

    /** What people call it. */
    public String label() {
        return title.isBlank() ? start(text) : title;
    }

    public Subject subject() {
        return new Subject("post", id.value(), label());
    }

    /** The first line up to the end of a sentence, without its full stop; what is too long is cut at a word. */
    static String start(String text) {
        var line = text.strip().lines().findFirst().orElse("").strip();
        var end = SENTENCE.matcher(line);
        if (end.find(Math.min(LABEL / 3, line.length())) && end.start() < LABEL) {
            return line.substring(0, line.charAt(end.start()) == '.' ? end.start() : end.end());
        }
        if (line.length() <= LABEL) {
            return line;
        }
        var cut = line.lastIndexOf(' ', LABEL);
        return TAIL.matcher(line.substring(0, cut > LABEL / 2 ? cut : LABEL)).replaceAll("") + "…";
    }
}
