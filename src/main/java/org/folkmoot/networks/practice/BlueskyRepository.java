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
    private final Settings settings;
    private final Limiter points = new Limiter(5000, Duration.ofHours(1));

    BlueskyRepository(Entries entries, Settings settings) {
        this.entries = entries;
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
        var blob = body.putObject("blob");
        blob.put("$type", "blob").putObject("ref").put("$link", cid);
        blob.put("mimeType", mime).put("size", call.body().length);
        return Reply.json(200, body);
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
        var rkey = body.path("rkey").asString("");
        if (!Records.isTid(rkey)) {
            return BlueskyPractice.error(
                    400,
                    "InvalidRequest",
                    "Invalid record key for " + POST + ": Invalid TID string (got \"" + rkey + "\") at $");
        }
        var record = body.path("record");
        var complaint = Records.complaint(record);
        if (complaint.isPresent()) {
            return BlueskyPractice.error(400, "InvalidRequest", complaint.get());
        }
        for (var image : record.path("embed").path("images")) {
            var cid = image.path("image").path("ref").path("$link").asString("");
            if (entries.blob(Network.BLUESKY, account.id(), cid).isEmpty()) {
                return BlueskyPractice.error(400, "BlobNotFound", "Could not find blob: " + cid);
            }
        }
        return write(
                call,
                account,
                rkey,
                record,
                body.has("swapRecord") && body.path("swapRecord").isNull());
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
        var body =
                Json.object().put("uri", entry.id()).put("cid", entry.version()).put("validationStatus", "valid");
        if (fresh) {
            body.putObject("commit").put("cid", entry.version()).put("rev", Records.newTid(Instant.now(), 0));
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
                    return Reply.json(200, body);
                })
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
        var uri = "at://" + account.id() + "/" + POST + "/"
                + call.json().path("rkey").asString("");
        entries.remove(Network.BLUESKY, uri);
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
