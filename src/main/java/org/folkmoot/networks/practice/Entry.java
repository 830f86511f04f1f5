package org.folkmoot.networks.practice;

import java.time.Instant;
import java.util.List;
import org.folkmoot.networks.Network;
import org.jspecify.annotations.Nullable;

/**
 * A post or a comment.
 *
 * @param account whose feed it belongs to
 * @param author who wrote it
 * @param visibleAt reads leave it out before that
 * @param parent what it answers
 * @param root the post at the top of its thread
 * @param link of a card; empty for none
 * @param record Bluesky's record as JSON; empty elsewhere
 * @param version Bluesky's cid; empty elsewhere
 */
record Entry(
        Network network,
        String id,
        String account,
        String author,
        String text,
        Instant createdAt,
        Instant visibleAt,
        @Nullable String parent,
        @Nullable String root,
        List<Image> images,
        String link,
        String record,
        String version) {

    record Image(String blob, String alt) {}

    boolean comment() {
        return parent != null;
    }
}
