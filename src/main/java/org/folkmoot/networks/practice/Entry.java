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
public record Entry(
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

    public record Image(String blob, String alt) {}

    public boolean comment() {
        return parent != null;
    }

    /** Words alone, seen at once. */
    public static Entry written(
            Account author,
            String id,
            String account,
            String text,
            Instant at,
            @Nullable String parent,
            @Nullable String root) {
        return new Entry(author.network(), id, account, author.id(), text, at, at, parent, root, List.of(), "", "", "");
    }

    public Entry saying(String words) {
        return new Entry(
                network, id, account, author, words, createdAt, visibleAt, parent, root, images, link, record, version);
    }

    public Entry showing(List<Image> pictures) {
        return new Entry(
                network, id, account, author, text, createdAt, visibleAt, parent, root, pictures, link, record,
                version);
    }

    public Entry recorded(String json, String cid) {
        return new Entry(
                network, id, account, author, text, createdAt, visibleAt, parent, root, images, link, json, cid);
    }
}
