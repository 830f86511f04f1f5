package org.folkmoot.publishing;

import java.util.List;
import java.util.UUID;
import org.folkmoot.foundation.Problem;
import org.folkmoot.networks.Content;
import org.jspecify.annotations.Nullable;

/**
 * What changes while somebody types: counters, previews, checks. Public for its template only.
 *
 * @param toFix problems that keep it from being submitted
 * @param toLookAt advice
 */
public record LivePage(
        List<Counter> counters,
        List<Preview> previews,
        List<Row> checks,
        int toFix,
        int toLookAt,
        List<String> passed) {

    /**
     * @param part of a thread, from 2; 0 for the first text
     * @param comment it counts the first comment
     */
    public record Counter(String network, String name, int part, boolean comment, int used, int limit, String tone) {

        /** What it counts, in the words of {@code publishing.counter.<key>}; empty for the text itself. */
        public String key() {
            return comment ? "comment" : part == 0 ? "" : "part";
        }

        public long percent() {
            return limit == 0 ? 0 : Math.round(100.0 * used / limit);
        }
    }

    /**
     * @param cut the text goes on behind "See more"
     * @param host of the link's card; null for none
     * @param card what Folkmoot puts on it; null where the network makes its own, or nobody has looked yet
     */
    public record Preview(
            String network,
            String name,
            int accounts,
            String account,
            @Nullable String handle,
            List<Part> parts,
            boolean cut,
            List<Picture> pictures,
            @Nullable String host,
            Extras.@Nullable Card card,
            boolean ownWords,
            Besides besides) {}

    /**
     * What of a thread, a poll, a warning, a form, a first comment and a heading this network shows.
     *
     * @param left what somebody left out here
     * @param lacked what stays behind because it has no place for it
     */
    public record Besides(
            List<List<Part>> thread,
            List<String> options,
            String warning,
            Content.Form form,
            List<Part> firstComment,
            String heading,
            List<Piece> left,
            List<Problem> lacked) {

        /** A reel and a story fill an upright screen. */
        public boolean upright() {
            return form != Content.Form.POST;
        }
    }

    public record Part(String text, boolean link) {}

    /**
     * @param document the document's name; null for anything else
     * @param player of a video; null for anything else
     */
    public record Picture(
            UUID asset,
            String alt,
            boolean described,
            @Nullable String document,
            @Nullable Player player) {}

    /** What is wrong with pictures, videos and documents, to be said beside them. */
    public List<Row> aboutMedia() {
        return checks.stream()
                .filter(row -> row.words().field().equals("media"))
                .toList();
    }

    /** @param accounts whom it concerns; empty for all */
    public record Row(boolean problem, Problem words, String accounts, Finding.@Nullable Fix fix) {}
}
