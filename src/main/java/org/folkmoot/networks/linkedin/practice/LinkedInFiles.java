package org.folkmoot.networks.linkedin.practice;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.Network;
import org.folkmoot.networks.practice.Account;
import org.folkmoot.networks.practice.Call;
import org.folkmoot.networks.practice.Entries;
import org.folkmoot.networks.practice.Multipart;
import org.folkmoot.networks.practice.PracticeStage;
import org.folkmoot.networks.practice.Reply;
import org.folkmoot.networks.practice.Settings;

/** Places to upload to, the bytes that come there, and what is made of them. A video is ready when it was asked for twice. */
record LinkedInFiles(Entries entries, Settings settings, PracticeStage.Numbers numbers) {

    private static final int PART = 4 * 1024 * 1024;
    private static final int LARGEST_VIDEO = 500 * 1024 * 1024;
    private static final int LARGEST_DOCUMENT = 100 * 1024 * 1024;
    private static final int LOOKS = 2;
    private static final String ASKED = "asked";
    private static final String LOOKED = "looked";
    private static final String PARTS = "parts";
    private static final String CAPTIONS = "captions";

    /** @param kind {@code image}, {@code document} or {@code video} */
    Reply initialize(Call call, Account account, String kind) {
        var asked = call.json().path("initializeUploadRequest");
        if (!asked.path("owner").asString("").equals(LinkedInViews.organization(account.id()))) {
            return LinkedInReplies.forbidden("Not enough permissions to upload for this owner");
        }
        var urn = "urn:li:" + kind + ":C4E" + numbers.next();
        var value = Json.object();
        if (kind.equals("video")) {
            var size = asked.path("fileSizeBytes").asLong(0);
            if (size < 1 || size > LARGEST_VIDEO) {
                return LinkedInReplies.invalid("INVALID_VALUE_FOR_FIELD", "fileSizeBytes is out of range");
            }
            var parts = (size + PART - 1) / PART;
            var instructions = value.putArray("uploadInstructions");
            for (var i = 0L; i < parts; i++) {
                instructions
                        .addObject()
                        .put("uploadUrl", place(call, account, kind, urn) + "&part=" + i)
                        .put("firstByte", i * PART)
                        .put("lastByte", Math.min(size, (i + 1) * PART) - 1);
            }
            entries.figure(Network.LINKEDIN, urn, PARTS, parts);
            value.put("uploadToken", "").put("uploadUrlsExpireAt", expiry());
            if (asked.path("uploadCaptions").asBoolean(false)) {
                value.put("captionsUploadUrl", place(call, account, CAPTIONS, urn));
            }
        } else {
            value.put("uploadUrl", place(call, account, kind, urn)).put("uploadUrlExpiresAt", expiry());
        }
        entries.figure(Network.LINKEDIN, urn, ASKED, 1);
        return Reply.json(200, Json.object().set("value", value.put(kind, urn)));
    }

    private long expiry() {
        return settings.now().plus(Duration.ofDays(1)).toEpochMilli();
    }

    private static String place(Call call, Account account, String kind, String urn) {
        return "http://" + call.header("host") + "/dms-uploads/" + kind + "?account=" + account.id() + "&id="
                + URLEncoder.encode(urn, StandardCharsets.UTF_8);
    }

    /** Whoever has the address may put bytes there. */
    Reply put(Call call) {
        var urn = call.query().getOrDefault("id", "");
        var account = call.query().getOrDefault("account", "");
        if (!call.method().equals("PUT") || !known(urn)) {
            return LinkedInReplies.missing("place to upload to");
        }
        var mime = call.header("content-type");
        if (call.path().endsWith("/" + CAPTIONS)) {
            return captions(account, urn, Multipart.of(mime, call.body()));
        }
        if (call.path().endsWith("/video")) {
            var part = call.query().getOrDefault("part", "0");
            entries.addBlob(
                    Network.LINKEDIN, account, new Entries.Blob(urn + "." + part, "video/mp4", call.body(), ""));
            return LinkedInReplies.empty(200).with("ETag", tag(urn, part));
        }
        if (call.path().endsWith("/document")
                ? call.body().length > LARGEST_DOCUMENT
                : !mime.matches("image/(jpeg|png|gif)")) {
            return LinkedInReplies.error(400, "MEDIA_ASSET_INVALID", 0, "The file is not of a kind that is taken");
        }
        entries.addBlob(Network.LINKEDIN, account, new Entries.Blob(urn, mime, call.body(), ""));
        return LinkedInReplies.empty(201);
    }

    private Reply captions(String account, String urn, Multipart form) {
        var metadata = Json.parse(form.fields().getOrDefault("metadata", "").getBytes(StandardCharsets.UTF_8));
        if (metadata.isEmpty()
                || !metadata.get().path("format").asString("").equals("SRT")
                || form.file().length == 0) {
            return LinkedInReplies.error(400, "MEDIA_ASSET_INVALID", 0, "Captions are SRT with their metadata");
        }
        entries.addBlob(
                Network.LINKEDIN,
                account,
                new Entries.Blob(urn + "." + CAPTIONS, "application/x-subrip", form.file(), ""));
        return LinkedInReplies.empty(201);
    }

    Reply finish(Call call, Account account) {
        var asked = call.json().path("finalizeUploadRequest");
        var urn = asked.path("video").asString("");
        var parts = entries.figures(Network.LINKEDIN, urn).getOrDefault(PARTS, 0L);
        var tags = asked.path("uploadedPartIds");
        if (!known(urn) || entries.blob(Network.LINKEDIN, account.id(), urn).isPresent()) {
            return LinkedInReplies.error(400, "INVALID_VIDEO", 0, "The upload is not open");
        }
        var whole = new ByteArrayOutputStream();
        for (var i = 0; i < parts; i++) {
            var part = entries.blob(Network.LINKEDIN, account.id(), urn + "." + i);
            if (part.isEmpty() || !tags.path(i).asString("").equals(tag(urn, String.valueOf(i)))) {
                return LinkedInReplies.error(400, "INVALID_VIDEO", 0, "Part " + i + " is missing");
            }
            whole.writeBytes(part.get().bytes());
        }
        entries.addBlob(Network.LINKEDIN, account.id(), new Entries.Blob(urn, "video/mp4", whole.toByteArray(), ""));
        return LinkedInReplies.empty(200);
    }

    private static String tag(String urn, String part) {
        return "/ambry-video/signedId/" + Integer.toHexString((urn + part).hashCode());
    }

    Reply look(Account account, String urn) {
        if (!known(urn)) {
            return LinkedInReplies.missing(urn);
        }
        entries.figure(Network.LINKEDIN, urn, LOOKED, looked(urn) + 1);
        return Reply.json(
                200,
                Json.object()
                        .put("id", urn)
                        .put("owner", LinkedInViews.organization(account.id()))
                        .put("status", status(account, urn)));
    }

    private String status(Account account, String urn) {
        var blob = entries.blob(Network.LINKEDIN, account.id(), urn);
        if (blob.isEmpty()) {
            return "WAITING_UPLOAD";
        }
        if (!urn.startsWith("urn:li:video:")) {
            return "AVAILABLE";
        }
        return looked(urn) < LOOKS ? "PROCESSING" : playable(blob.get()) ? "AVAILABLE" : "PROCESSING_FAILED";
    }

    /** Empty when LinkedIn would not take it into a post. */
    Optional<Entries.Blob> ready(Account account, String urn) {
        return known(urn) && status(account, urn).equals("AVAILABLE")
                ? entries.blob(Network.LINKEDIN, account.id(), urn)
                : Optional.empty();
    }

    /** The words of a video's captions; empty for none. */
    String captions(Account account, String urn) {
        return entries.blob(Network.LINKEDIN, account.id(), urn + "." + CAPTIONS)
                .map(blob -> new String(blob.bytes(), StandardCharsets.UTF_8))
                .orElse("");
    }

    private boolean known(String urn) {
        return entries.figures(Network.LINKEDIN, urn).containsKey(ASKED);
    }

    private long looked(String urn) {
        return entries.figures(Network.LINKEDIN, urn).getOrDefault(LOOKED, 0L);
    }

    /** An MP4 file names its kind at the fifth byte. */
    private static boolean playable(Entries.Blob blob) {
        return blob.bytes().length > 8 && new String(blob.bytes(), 4, 4, StandardCharsets.ISO_8859_1).equals("ftyp");
    }
}
