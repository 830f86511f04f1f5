package org.folkmoot.networks.x.practice;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.Network;
import org.folkmoot.networks.practice.Account;
import org.folkmoot.networks.practice.Call;
import org.folkmoot.networks.practice.Entries;
import org.folkmoot.networks.practice.Multipart;
import org.folkmoot.networks.practice.PracticeStage;
import org.folkmoot.networks.practice.Reply;
import tools.jackson.databind.node.ObjectNode;

/** Videos in segments, which X works on for a while before a post may carry them, and their subtitles. */
record XVideoUploads(
        Entries entries, PracticeStage.Numbers numbers, Map<String, Long> promised, Map<String, Integer> asked) {

    static final Pattern SEGMENT = Pattern.compile("/2/media/upload/(\\d+)/(append|finalize)");
    private static final long LARGEST = 512_000_000;
    private static final int MOST_SEGMENTS = 1000;

    XVideoUploads(Entries entries, PracticeStage.Numbers numbers) {
        this(entries, numbers, new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
    }

    Reply initialize(Call call) {
        var body = call.json();
        var total = body.path("total_bytes").asLong(0);
        if (!"tweet_video".equals(body.path("media_category").asString(""))
                || !body.path("media_type").asString("").startsWith("video/")
                || total < 1
                || total > LARGEST) {
            return XPosts.invalid("media_category, media_type and total_bytes of a video are required");
        }
        var id = String.valueOf(numbers.next());
        promised.put(id, total);
        return Reply.json(200, Json.object().set("data", data(id)));
    }

    /** The same segment twice is one. */
    Reply append(Call call, Account account, String id) {
        var form = Multipart.of(call.header("content-type"), call.body());
        var segment = form.fields().getOrDefault("segment_index", "");
        if (!promised.containsKey(id) || !segment.matches("\\d{1,3}") || form.file().length == 0) {
            return XPosts.invalid("media, segment_index and a media id that was initialized are required");
        }
        entries.addBlob(Network.X, account.id(), new Entries.Blob(id + "/" + segment, "", form.file(), ""));
        return Reply.json(200, Json.object().set("data", Json.object().put("expires_at", 1_800_000_000)));
    }

    Reply finish(Account account, String id) {
        var whole = new ByteArrayOutputStream();
        for (var segment = 0; segment < MOST_SEGMENTS; segment++) {
            var part = entries.blob(Network.X, account.id(), id + "/" + segment);
            if (part.isEmpty()) {
                break;
            }
            whole.writeBytes(part.get().bytes());
        }
        if (!promised.containsKey(id) || whole.size() != promised.get(id)) {
            return XPosts.invalid("The segments do not make up the media that was initialized");
        }
        entries.addBlob(Network.X, account.id(), new Entries.Blob(id, "video/mp4", whole.toByteArray(), ""));
        asked.putIfAbsent(id, 0);
        return Reply.json(200, Json.object().set("data", data(id).set("processing_info", working("pending"))));
    }

    Reply status(Call call, Account account) {
        var id = call.query().getOrDefault("media_id", "");
        var blob = entries.blob(Network.X, account.id(), id);
        if (blob.isEmpty()) {
            return XPosts.invalid("Your media IDs are invalid.");
        }
        var info = ready(id)
                ? Json.object().put("state", "succeeded").put("progress_percent", 100)
                : working("in_progress");
        if (!playable(blob.get().bytes())) {
            info = Json.object().put("state", "failed");
            info.putObject("error")
                    .put("code", 3)
                    .put("name", "InvalidMedia")
                    .put("message", "video container is invalid");
        }
        return Reply.json(200, Json.object().set("data", data(id).set("processing_info", info)));
    }

    Reply subtitles(Call call, Account account) {
        var body = call.json();
        var id = body.path("id").asString("");
        var subtitles = body.path("subtitles");
        var code = subtitles.path("language_code").asString("");
        var file = entries.blob(Network.X, account.id(), subtitles.path("id").asString(""));
        if (entries.blob(Network.X, account.id(), id).isEmpty()
                || file.isEmpty()
                || !code.matches("[A-Z]{2}")
                || !"TweetVideo".equals(body.path("media_category").asString(""))) {
            return XPosts.invalid("id, media_category, subtitles.id and subtitles.language_code are required");
        }
        entries.addBlob(
                Network.X,
                account.id(),
                new Entries.Blob(
                        id + "/subtitles/" + code, file.get().mime(), file.get().bytes(), ""));
        return Reply.json(200, Json.object().set("data", Json.object().put("id", id)));
    }

    /** A post may carry it only when it was worked on. */
    boolean unready(String id) {
        return promised.containsKey(id) && asked.getOrDefault(id, 0) < 2;
    }

    private boolean ready(String id) {
        return asked.merge(id, 1, Integer::sum) >= 2;
    }

    private static boolean playable(byte[] file) {
        return file.length > 12 && new String(file, 4, 4, StandardCharsets.ISO_8859_1).equals("ftyp");
    }

    private static ObjectNode data(String id) {
        return Json.object().put("id", id).put("media_key", "13_" + id).put("expires_after_secs", 86_400);
    }

    private static ObjectNode working(String state) {
        return Json.object().put("state", state).put("check_after_secs", 1).put("progress_percent", 10);
    }
}
