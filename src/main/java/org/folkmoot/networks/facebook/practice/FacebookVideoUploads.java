package org.folkmoot.networks.facebook.practice;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.Network;
import org.folkmoot.networks.practice.Account;
import org.folkmoot.networks.practice.Call;
import org.folkmoot.networks.practice.Entries;
import org.folkmoot.networks.practice.Entry;
import org.folkmoot.networks.practice.GraphReplies;
import org.folkmoot.networks.practice.Multipart;
import org.folkmoot.networks.practice.PracticeStage;
import org.folkmoot.networks.practice.Reply;
import org.folkmoot.networks.practice.Settings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Videos, reels and stories. An upload is a note {@code video.<number>} until it is finished; then its post is there once
 * somebody has asked for it twice. A file that is no video is found out while it is worked on.
 */
final class FacebookVideoUploads {

    /** Where the bytes of reels and video stories go. */
    static final Pattern PATH = Pattern.compile("/video-upload/v\\d+\\.\\d/(\\d+)");

    /** Facebook decides how much it wants at once. */
    private static final int SMALLEST_PART = 1024;

    private static final int PARTS = 8;

    private final Entries entries;
    private final Settings settings;
    private final PracticeStage.Numbers numbers;

    FacebookVideoUploads(PracticeStage stage) {
        this.entries = stage.entries();
        this.settings = stage.settings();
        this.numbers = stage.numbers();
    }

    Reply atOnce(Call call, Account page, String edge, Map<String, String> parameters) {
        if (parameters.getOrDefault("upload_phase", "").equals("start")) {
            var id = begin(page, edge, 0);
            return Reply.json(
                    200,
                    Json.object()
                            .put("video_id", id)
                            .put("upload_url", "http://" + call.header("host") + "/video-upload/v25.0/" + id));
        }
        return finish(call, page, parameters.getOrDefault("video_id", ""), parameters);
    }

    Reply inParts(Call call, Account page, Map<String, String> parameters) {
        return switch (parameters.getOrDefault("upload_phase", "")) {
            case "start" -> {
                var size = Integer.parseInt(parameters.getOrDefault("file_size", "0"));
                var id = begin(page, "videos", size);
                yield Reply.json(200, offsets(0, size).put("video_id", id).put("upload_session_id", id));
            }
            case "transfer" -> transfer(call, page, parameters);
            case "finish" -> finish(call, page, parameters.getOrDefault("upload_session_id", ""), parameters);
            default -> GraphReplies.error(400, 100, 0, "(#100) Invalid upload phase");
        };
    }

    private String begin(Account page, String edge, int size) {
        var id = String.valueOf(numbers.next());
        var note = Json.object()
                .put("page", page.id())
                .put("edge", edge)
                .put("size", size)
                .put("state", "uploading");
        settings.note(Network.FACEBOOK, "video." + id, Json.text(note));
        return id;
    }

    private Reply transfer(Call call, Account page, Map<String, String> parameters) {
        var id = parameters.getOrDefault("upload_session_id", "");
        var found = upload(page, id);
        var from = Integer.parseInt(parameters.getOrDefault("start_offset", "-1"));
        if (found.isEmpty()) {
            return GraphReplies.gone(id);
        }
        var size = found.get().path("size").asInt();
        var wanted = found.get().path("got").asInt(0);
        if (from != wanted) {
            var error = Json.object().put("message", "There was a problem uploading your video file");
            error.put("code", 6000).put("error_subcode", 1_363_037).set("error_data", offsets(wanted, size));
            return Reply.json(400, Json.object().set("error", error));
        }
        var part = Multipart.of(call.header("content-type"), call.body()).file();
        var upload = found.get();
        var got = from + part.length;
        entries.addBlob(Network.FACEBOOK, page.id(), new Entries.Blob(id + "." + from, "video/mp4", part, ""));
        keep(id, upload.put("got", got).put("head", head(upload, part)));
        return Reply.json(200, offsets(got, size));
    }

    private static String head(JsonNode upload, byte[] part) {
        return upload.path("head").asString(brand(part));
    }

    /** Four bytes after the first four say what a file is (ISO 14496-12). */
    private static String brand(byte[] file) {
        return file.length < 8 ? "" : new String(file, 4, 4, StandardCharsets.ISO_8859_1);
    }

    private static ObjectNode offsets(int from, int size) {
        return Json.object()
                .put("start_offset", String.valueOf(from))
                .put("end_offset", String.valueOf(Math.min(size, from + Math.max(SMALLEST_PART, size / PARTS))));
    }

    Reply bytes(Call call) {
        var path = PATH.matcher(call.path());
        path.matches();
        var id = path.group(1);
        var note = settings.note(Network.FACEBOOK, "video." + id);
        if (note.isEmpty() || !call.header("authorization").startsWith("OAuth ")) {
            return GraphReplies.gone(id);
        }
        var upload = (ObjectNode) Json.read(note);
        var got = upload.path("got").asInt(0);
        if (!call.header("offset").equals(String.valueOf(got))) {
            return GraphReplies.error(400, 6000, 0, "Invalid offset of upload");
        }
        var part = new Entries.Blob(id + "." + got, "video/mp4", call.body(), "");
        entries.addBlob(Network.FACEBOOK, upload.path("page").asString(), part);
        var whole = got + call.body().length;
        keep(
                id,
                upload.put("head", head(upload, call.body()))
                        .put("got", whole)
                        .put("size", Integer.parseInt(call.header("file_size"))));
        return Reply.json(200, Json.object().put("success", true));
    }

    private Reply finish(Call call, Account page, String id, Map<String, String> parameters) {
        var found = upload(page, id);
        if (found.isEmpty()) {
            return GraphReplies.gone(id);
        }
        var upload = found.get();
        if (upload.path("state").asString("").equals("uploading")) {
            upload.put("state", upload.path("head").asString("").equals("ftyp") ? "working" : "no video");
            upload.put("text", parameters.getOrDefault("description", ""));
            upload.put("post", String.valueOf(numbers.next()));
            keep(id, upload);
            if (upload.path("state").asString("").equals("working")) {
                join(page, id);
                entries.add(entry(call, page, id, upload));
            }
        }
        return Reply.json(
                200,
                Json.object()
                        .put("success", true)
                        .put("post_id", upload.path("post").asString("")));
    }

    /** The parts of an upload become the file that the post shows. */
    private void join(Account page, String id) {
        var whole = new ByteArrayOutputStream();
        var part = entries.blob(Network.FACEBOOK, page.id(), id + ".0");
        while (part.isPresent()) {
            whole.writeBytes(part.get().bytes());
            part = entries.blob(Network.FACEBOOK, page.id(), id + "." + whole.size());
        }
        if (whole.size() > 0) {
            entries.addBlob(Network.FACEBOOK, page.id(), new Entries.Blob(id, "video/mp4", whole.toByteArray(), ""));
        }
    }

    private Entry entry(Call call, Account page, String id, ObjectNode upload) {
        var at = settings.now();
        var record = Json.object().put("form", upload.path("edge").asString("")).put("video", id);
        return new Entry(
                Network.FACEBOOK,
                page.id() + "_" + upload.path("post").asString(""),
                page.id(),
                page.id(),
                upload.path("text").asString(""),
                at,
                at.plus(call.hidden()),
                null,
                null,
                List.of(new Entry.Image(id, "")),
                "",
                Json.text(record),
                "");
    }

    Reply captions(Call call, Account page, String id) {
        var found = upload(page, id);
        var body = new String(call.body(), StandardCharsets.UTF_8);
        if (found.isEmpty()) {
            return GraphReplies.gone(id);
        }
        if (!body.contains(".srt\"") || !body.contains(" --> ")) {
            return GraphReplies.error(400, 387, 1_363_122, "Please upload a SubRip file with a locale in its name");
        }
        var entry = entries.find(
                        Network.FACEBOOK,
                        page.id() + "_" + found.get().path("post").asString(""))
                .orElseThrow();
        var record = (ObjectNode) Json.read(entry.record());
        record.put("captions", body.replaceAll("(?s).*filename=\"([^\"]+)\".*", "$1"));
        entries.change(entry.recorded(Json.text(record), ""));
        return Reply.json(200, Json.object().put("success", true));
    }

    /** It is worked on while it is asked for the first time. */
    Optional<ObjectNode> node(Account page, String id) {
        return upload(page, id).map(upload -> {
            var state = upload.path("state").asString("");
            var seen = upload.path("seen").asInt(0);
            if (!state.equals("uploading")) {
                keep(id, upload.put("seen", seen + 1));
            }
            var node = Json.object().put("id", id);
            var there = state.equals("working") && seen > 0;
            var status = node.putObject("status")
                    .put("video_status", state.equals("no video") ? "error" : there ? "ready" : "processing");
            var whole = upload.path("size").asInt(0) > 0
                    && upload.path("got").asInt(0) >= upload.path("size").asInt(0);
            status.putObject("uploading_phase")
                    .put("status", whole ? "complete" : "in_progress")
                    .put("bytes_transfered", upload.path("got").asInt(0));
            status.putObject("publishing_phase")
                    .put("status", state.equals("uploading") ? "not_started" : there ? "complete" : "in_progress");
            if (state.equals("no video")) {
                status.putObject("processing_phase")
                        .put("status", "error")
                        .putArray("errors")
                        .addObject()
                        .put("message", "The file is not a video that we can read");
            }
            if (there) {
                node.put("post_id", upload.path("post").asString(""));
            }
            return node;
        });
    }

    private Optional<ObjectNode> upload(Account page, String id) {
        var note = settings.note(Network.FACEBOOK, "video." + id);
        return note.isEmpty()
                ? Optional.empty()
                : Optional.of((ObjectNode) Json.read(note))
                        .filter(one -> one.path("page").asString("").equals(page.id()));
    }

    private void keep(String id, ObjectNode upload) {
        settings.note(Network.FACEBOOK, "video." + id, Json.text(upload));
    }
}
