package org.folkmoot.networks.youtube.practice;

import java.time.Instant;
import java.util.List;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.practice.Entry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What YouTube keeps of a video, as the record of its entry holds it. */
record YouTubeFilm(Entry entry, ObjectNode record) {

    static final String TITLE = "title";
    static final String PRIVACY = "privacyStatus";
    static final String CHILDREN = "selfDeclaredMadeForKids";
    static final String SIZE = "fileSize";
    static final String DIGEST = "digest";
    static final String WRONG = "wrong";
    static final String SHOWN = "shownAt";
    static final String CAPTIONS = "captions";
    static final String THUMBNAIL = "thumbnail";
    static final List<String> SNIPPET = List.of(TITLE, "categoryId", "defaultLanguage", "defaultAudioLanguage", "tags");
    static final List<String> STATUS =
            List.of(PRIVACY, CHILDREN, "embeddable", "license", "publicStatsViewable", "containsSyntheticMedia");

    static YouTubeFilm of(Entry entry) {
        return new YouTubeFilm(entry, Json.read(entry.record().isEmpty() ? "{}" : entry.record()));
    }

    String text(String name) {
        return record.path(name).asString("");
    }

    /** As readers get it: a change that is on its way does not show yet. */
    String privacy(Instant now) {
        var shown = text(SHOWN);
        return !shown.isEmpty() && now.isBefore(Instant.parse(shown)) ? "private" : text(PRIVACY);
    }

    Entry changed() {
        return entry.recorded(Json.text(record), "");
    }

    /** Takes these over, and forgets those that are not there: a part is replaced as a whole. */
    void replace(List<String> names, JsonNode by) {
        for (var name : names) {
            if (by.has(name)) {
                record.set(name, by.path(name));
            } else {
                record.remove(name);
            }
        }
    }
}
