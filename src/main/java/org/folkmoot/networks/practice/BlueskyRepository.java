package org.folkmoot.networks.practice;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.Network;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The accounts' own repositories on Bluesky: blobs and records, written under a key of the client's choice. */
final class BlueskyRepository {

    static final String POST = "app.bsky.feed.post";

    /** A repository shows everything; only the app view takes its time. */
    private static final Instant LAST = Instant.parse("9999-01-01T00:00:00Z");

    private final Entries entries;
    private final BlueskyShelf shelf;
    private final Settings settings;
    private final Limiter points = new Limiter(5000, Duration.ofHours(1));

    BlueskyRepository(Entries entries, BlueskyShelf shelf, Settings settings) {
        this.entries = entries;
        this.shelf = shelf;
        this.settings = settings;
    }

    Reply upload(Call call, Account account) {
        if (call.body().length > 5_242_880) {
            return BlueskyPractice.error(413, "PayloadTooLarge", "request entity too large");
        }
        var cid = Records.blobCid(call.body());
        var mime = call.header("content-type");
        entries.addBlob(Network.BLUESKY, account.id(), new Entries.Blob(cid, mime, call.body(), ""));
        var body = Json.object();
        body.set("blob", blob(cid, mime, call.body().length));
        return Reply.json(200, body);
    }

    static ObjectNode blob(String cid, String mime, int size) {
        var blob = Json.object().put("$type", "blob");
        blob.putObject("ref").put("$link", cid);
        return blob.put("mimeType", mime).put("size", size);
    }

    Reply putRecord(Call call, Account account) {
        var body = call.json();
        if (!body.path("repo").asString("").equals(account.id())) {
            return BlueskyPractice.error(401, "AuthenticationRequired", "Authentication Required");
        }
        var full = settings.limited() ? points.full(account.id(), 3) : Optional.<Instant>empty();
        if (full.isPresent()) {
            return BlueskyPractice.limited(full.get(), "5000;w=3600");
        }
        var collection = body.path("collection").asString(POST);
        var rkey = body.path("rkey").asString("");
        var record = body.path("record");
        var no = objection(account, collection, rkey, record);
        if (no.isPresent()) {
            return no.get();
        }
        var createOnly = body.has("swapRecord") && body.path("swapRecord").isNull();
        return collection.equals(POST)
                ? write(call, account, rkey, record, createOnly)
                : shelve(account, collection, rkey, body, createOnly);
    }

    /** Why it cannot be written as it is. */
    private Optional<Reply> objection(Account account, String collection, String rkey, JsonNode record) {
        if (!Records.isTid(rkey)) {
            return Optional.of(BlueskyPractice.error(
                    400,
                    "InvalidRequest",
                    "Invalid record key for " + collection + ": Invalid TID string (got \"" + rkey + "\") at $"));
        }
        var complaint =
                collection.equals(POST) ? Records.complaint(record) : BlueskyShelf.complaint(collection, rkey, record);
        return complaint
                .map(words -> BlueskyPractice.error(400, "InvalidRequest", words))
                .or(() -> Records.blobs(record.path("embed")).stream()
                        .filter(cid ->
                                entries.blob(Network.BLUESKY, account.id(), cid).isEmpty())
                        .findFirst()
                        .map(cid -> BlueskyPractice.error(400, "BlobNotFound", "Could not find blob: " + cid)));
    }

    private Reply shelve(Account account, String collection, String rkey, JsonNode body, boolean createOnly) {
        var there = shelf.find(account.id(), collection, rkey);
        var same = there.filter(kept -> kept.cid().equals(Records.cid(body.path("record"))))
                .isPresent();
        var swap = body.path("swapRecord").asString("");
        if (!same && (there.isPresent() && createOnly || !swap.isEmpty() && !swap.equals(cid(there)))) {
            return BlueskyPractice.error(400, "InvalidSwap", "Record was at " + cid(there));
        }
        var kept = shelf.put(account.id(), collection, rkey, body.path("record"));
        return Reply.json(200, written(kept.uri(), kept.cid(), !same));
    }

    private static String cid(Optional<BlueskyShelf.Kept> kept) {
        return kept.map(BlueskyShelf.Kept::cid).orElse("null");
    }

    /** All or nothing; a key that is taken is no answer that the real server foresees. */
    Reply applyWrites(Call call, Account account) {
        var body = call.json();
        var results = Json.array();
        for (var write : body.path("writes")) {
            var collection = write.path("collection").asString("");
            var rkey = write.path("rkey").asString("");
            var no = objection(account, collection, rkey, write.path("value"));
            if (no.isPresent()) {
                return no.get();
            }
            if (there(account, collection, rkey)) {
                return BlueskyPractice.error(500, "InternalServerError", "Internal Server Error");
            }
        }
        for (var write : body.path("writes")) {
            var collection = write.path("collection").asString("");
            var rkey = write.path("rkey").asString("");
            var value = write.path("value");
            if (collection.equals(POST)) {
                entries.add(entry(account, rkey, value, call.hidden()));
            } else {
                shelf.put(account.id(), collection, rkey, value);
            }
            results.addObject()
                    .put("$type", "com.atproto.repo.applyWrites#createResult")
                    .put("uri", "at://" + account.id() + "/" + collection + "/" + rkey)
                    .put("cid", Records.cid(value))
                    .put("validationStatus", "valid");
        }
        var answer = Json.object();
        answer.putObject("commit").put("rev", Records.newTid(Instant.now(), 0));
        answer.set("results", results);
        return Reply.json(200, answer);
    }

    private boolean there(Account account, String collection, String rkey) {
        return collection.equals(POST)
                ? entries.find(Network.BLUESKY, "at://" + account.id() + "/" + POST + "/" + rkey)
                        .isPresent()
                : shelf.find(account.id(), collection, rkey).isPresent();
    }

    private Reply write(Call call, Account account, String rkey, JsonNode record, boolean createOnly) {
        var entry = entry(account, rkey, record, call.hidden());
        if (entries.add(entry)) {
            return Reply.json(200, written(entry, true));
        }
        var there = entries.find(Network.BLUESKY, entry.id()).orElseThrow();
        if (there.version().equals(entry.version())) {
            return Reply.json(200, written(entry, false));
        }
        if (createOnly) {
            return BlueskyPractice.error(400, "InvalidSwap", "Record was at " + there.version());
        }
        entries.remove(Network.BLUESKY, entry.id());
        entries.add(entry);
        return Reply.json(200, written(entry, true));
    }

    private Entry entry(Account account, String rkey, JsonNode record, Duration hidden) {
        var now = settings.now();
        var reply = record.path("reply");
        var root = reply.path("root").path("uri").asString(null);
        var images = new ArrayList<Entry.Image>();
        record.path("embed")
                .path("images")
                .forEach(image -> images.add(new Entry.Image(
                        image.path("image").path("ref").path("$link").asString(""),
                        image.path("alt").asString(""))));
        var video = record.path("embed").path("video").path("ref").path("$link").asString("");
        if (!video.isEmpty()) {
            images.add(new Entry.Image(video, record.path("embed").path("alt").asString("")));
        }
        return new Entry(
                Network.BLUESKY,
                "at://" + account.id() + "/" + POST + "/" + rkey,
                account.id(),
                account.id(),
                record.path("text").asString(""),
                now,
                now.plus(hidden),
                reply.path("parent").path("uri").asString(null),
                root,
                images,
                record.path("embed").path("external").path("uri").asString(""),
                Json.text(record),
                Records.cid(record));
    }

    private static ObjectNode written(Entry entry, boolean fresh) {
        return written(entry.id(), entry.version(), fresh);
    }

    private static ObjectNode written(String uri, String cid, boolean fresh) {
        var body = Json.object().put("uri", uri).put("cid", cid).put("validationStatus", "valid");
        if (fresh) {
            body.putObject("commit").put("cid", cid).put("rev", Records.newTid(Instant.now(), 0));
        }
        return body;
    }

    /** From the account's own repository, where everything shows at once. */
    Reply getRecord(Call call) {
        var query = call.query();
        var uri = "at://" + query.get("repo") + "/" + query.get("collection") + "/" + query.get("rkey");
        return entries.find(Network.BLUESKY, uri)
                .map(entry -> {
                    var body = Json.object().put("uri", entry.id()).put("cid", entry.version());
                    body.set("value", Json.read(entry.record()));
                    return body;
                })
                .or(() -> shelf.find(
                                query.getOrDefault("repo", ""),
                                query.getOrDefault("collection", ""),
                                query.getOrDefault("rkey", ""))
                        .map(BlueskyShelf.Kept::view))
                .map(body -> Reply.json(200, body))
                .orElseGet(() -> BlueskyPractice.error(400, "RecordNotFound", "Could not locate record: " + uri));
    }

    Reply listRecords(Call call) {
        var body = Json.object();
        var records = body.putArray("records");
        for (var entry : entries.by(Network.BLUESKY, call.query().getOrDefault("repo", ""), true, LAST)) {
            records.addObject()
                    .put("uri", entry.id())
                    .put("cid", entry.version())
                    .set("value", Json.read(entry.record()));
        }
        return Reply.json(200, body);
    }

    Reply deleteRecord(Call call, Account account) {
        var collection = call.json().path("collection").asString(POST);
        var rkey = call.json().path("rkey").asString("");
        if (collection.equals(POST)) {
            entries.remove(Network.BLUESKY, "at://" + account.id() + "/" + POST + "/" + rkey);
        } else {
            shelf.remove(account.id(), collection, rkey);
        }
        return Reply.json(200, Json.object());
    }

    Reply blob(Call call) {
        return entries.blob(
                        Network.BLUESKY,
                        call.query().getOrDefault("did", ""),
                        call.query().getOrDefault("cid", ""))
                .map(blob -> Reply.bytes(blob.mime(), blob.bytes()))
                .orElseGet(() -> BlueskyPractice.error(400, "BlobNotFound", "Blob not found"));
    }
}
