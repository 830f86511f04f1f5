package org.folkmoot.networks.graph;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.folkmoot.networks.Page;
import org.folkmoot.networks.RemoteComment;
import tools.jackson.databind.JsonNode;

/**
 * Where a poll stands that goes through an account's own posts, and through what stands below each.
 *
 * @param since what is newer is looked for
 * @param newest of what was found on the pages of posts so far
 * @param page of posts to go on with; empty for the first
 */
public record Place(Instant since, Instant newest, String page) {

    public static Place from(Instant since) {
        return new Place(since, since, "");
    }

    public static Place parse(String text) {
        var parts = text.split("\\|", 3);
        return new Place(Instant.parse(parts[0]), Instant.parse(parts[1]), parts[2]);
    }

    public String text() {
        return since + "|" + newest + "|" + page;
    }

    public boolean first() {
        return page.isEmpty();
    }

    /**
     * What was found below this page of posts, oldest first, and the place after it.
     *
     * @param posts the answer that listed the posts
     */
    public Page<RemoteComment> found(List<RemoteComment> comments, JsonNode posts) {
        var sorted = comments.stream()
                .sorted(Comparator.comparing(RemoteComment::createdAt))
                .toList();
        var last = sorted.isEmpty() ? newest : sorted.getLast().createdAt();
        var latest = last.isAfter(newest) ? last : newest;
        var next = Graph.next(posts);
        var then = next == null ? new Place(latest, latest, "") : new Place(since, latest, next);
        return new Page<>(sorted, then.text(), next != null);
    }
}
