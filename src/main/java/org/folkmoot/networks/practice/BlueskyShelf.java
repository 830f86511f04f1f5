package org.folkmoot.networks.practice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.Network;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The records of Bluesky's repositories besides posts, by collection: gates of threads and posts, blocked people, lists. */
final class BlueskyShelf {

    static final String THREADGATE = "app.bsky.feed.threadgate";
    static final String POSTGATE = "app.bsky.feed.postgate";
    static final String BLOCK = "app.bsky.graph.block";
    static final String LIST = "app.bsky.graph.list";
    static final String LISTITEM = "app.bsky.graph.listitem";
    static final String LISTBLOCK = "app.bsky.graph.listblock";

    /** What each of them has to name, besides when it was made. */
    private static final Map<String, List<String>> REQUIRED = Map.of(
            THREADGATE, List.of("post"),
            POSTGATE, List.of("post"),
            BLOCK, List.of("subject"),
            LIST, List.of("name", "purpose"),
            LISTITEM, List.of("list", "subject"),
            LISTBLOCK, List.of("subject"));

    private final Settings settings;

    BlueskyShelf(Settings settings) {
        this.settings = settings;
    }

    record Kept(String uri, String cid, JsonNode value) {

        ObjectNode view() {
            var body = Json.object().put("uri", uri).put("cid", cid);
            body.set("value", value);
            return body;
        }
    }

    /** What the lexicon demands, in the server's words; empty when the record may be written. */
    static Optional<String> complaint(String collection, String rkey, JsonNode record) {
        if (!REQUIRED.containsKey(collection)) {
            return Optional.of("Lexicon not found: " + collection);
        }
        var required = new ArrayList<>(REQUIRED.get(collection));
        required.add("createdAt");
        for (var key : required) {
            if (record.path(key).asString("").isEmpty()) {
                return Optional.of(
                        "Invalid " + collection + " record: Missing required key \"" + key + "\" at $.record");
            }
        }
        var gate = required.contains("post");
        return gate && !record.path("post").asString("").endsWith("/" + rkey)
                ? Optional.of("Invalid " + collection + " record: not the key of its post")
                : Optional.empty();
    }

    Optional<Kept> find(String account, String collection, String rkey) {
        return Optional.of(records(account, collection).path(rkey))
                .filter(JsonNode::isObject)
                .map(kept -> kept(account, collection, rkey, kept));
    }

    List<Kept> all(String account, String collection) {
        var all = new ArrayList<Kept>();
        records(account, collection)
                .properties()
                .forEach(kept -> all.add(kept(account, collection, kept.getKey(), kept.getValue())));
        return all;
    }

    Kept put(String account, String collection, String rkey, JsonNode record) {
        var records = records(account, collection);
        records.putObject(rkey).put("cid", Records.cid(record)).set("value", record);
        settings.note(Network.BLUESKY, key(account, collection), Json.text(records));
        return kept(account, collection, rkey, records.path(rkey));
    }

    void remove(String account, String collection, String rkey) {
        var records = records(account, collection);
        records.remove(rkey);
        settings.note(Network.BLUESKY, key(account, collection), records.isEmpty() ? "" : Json.text(records));
    }

    private static Kept kept(String account, String collection, String rkey, JsonNode kept) {
        return new Kept(
                "at://" + account + "/" + collection + "/" + rkey,
                kept.path("cid").asString(),
                kept.path("value"));
    }

    private ObjectNode records(String account, String collection) {
        var kept = settings.note(Network.BLUESKY, key(account, collection));
        return kept.isEmpty() ? Json.object() : Json.read(kept);
    }

    private static String key(String account, String collection) {
        return "records." + account + "." + collection;
    }
}
