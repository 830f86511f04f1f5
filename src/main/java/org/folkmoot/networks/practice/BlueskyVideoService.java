package org.folkmoot.networks.practice;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.Network;
import tools.jackson.databind.node.ObjectNode;

/**
 * Bluesky's video service: takes a file with a token that the account's server signed, works on it, and lays the result into
 * the account's repository. The same file is the same work (lexicons app.bsky.video, read 2026-11-22).
 */
final class BlueskyVideoService {

    private static final String DID = "did:web:video.bsky.app";
    private static final String LIMITS = "app.bsky.video.getUploadLimits";

    private final Entries entries;
    private final Settings settings;
    private final BlueskySessions sessions;

    BlueskyVideoService(Entries entries, Settings settings, BlueskySessions sessions) {
        this.entries = entries;
        this.settings = settings;
        this.sessions = sessions;
    }

    /** Empty for a call of the account's own server. */
    Optional<Reply> answer(String method, Call call) {
        return switch (method) {
            case LIMITS -> Optional.of(limits(call));
            case "app.bsky.video.uploadVideo" -> Optional.of(upload(call));
            case "app.bsky.video.getJobStatus" -> Optional.of(status(call));
            default -> Optional.empty();
        };
    }

    /** The note {@code videos} says why nobody may upload; empty lets everybody. */
    private Reply limits(Call call) {
        if (sessions.service(call, DID, LIMITS).isEmpty()) {
            return refused();
        }
        var why = settings.note(Network.BLUESKY, "videos");
        var body = Json.object()
                .put("canUpload", why.isEmpty())
                .put("remainingDailyVideos", 25)
                .put("remainingDailyBytes", 10_000_000_000L);
        return Reply.json(200, why.isEmpty() ? body : body.put("message", why));
    }

    private Reply upload(Call call) {
        var home = "did:web:" + call.header("host").replace(":", "%3A");
        var account = sessions.service(call, home, "com.atproto.repo.uploadBlob");
        if (account.isEmpty() || !account.get().equals(call.query().get("did"))) {
            return refused();
        }
        var cid = Records.blobCid(call.body());
        if (entries.blob(Network.BLUESKY, account.get(), cid).isPresent()) {
            return Reply.json(
                    409,
                    job(account.get(), cid, "JOB_STATE_COMPLETED")
                            .put("error", "already_exists")
                            .put("message", "Video already processed"));
        }
        if (!film(call.body())) {
            settings.note(Network.BLUESKY, key(cid), account.get() + " failed 0");
            return Reply.json(200, job(account.get(), cid, "JOB_STATE_CREATED"));
        }
        entries.addBlob(Network.BLUESKY, account.get(), new Entries.Blob(cid, "video/mp4", call.body(), ""));
        settings.note(Network.BLUESKY, key(cid), account.get() + " works 0");
        return Reply.json(200, job(account.get(), cid, "JOB_STATE_CREATED"));
    }

    /** At the first question it is still at work. */
    private Reply status(Call call) {
        var cid = call.query().getOrDefault("jobId", "").replaceFirst("^job-", "");
        var kept = settings.note(Network.BLUESKY, key(cid)).split(" ");
        if (kept.length < 3) {
            return BlueskyPractice.error(400, "InvalidRequest", "Job not found");
        }
        var asked = Integer.parseInt(kept[2]);
        settings.note(Network.BLUESKY, key(cid), kept[0] + " " + kept[1] + " " + (asked + 1));
        if (asked == 0) {
            return wrapped(job(kept[0], cid, "JOB_STATE_ENCODING").put("progress", 40));
        }
        if (kept[1].equals("failed")) {
            return wrapped(job(kept[0], cid, "JOB_STATE_FAILED")
                    .put("failureCode", "validation_failure")
                    .put("message", "The file is not a valid video"));
        }
        var size = entries.blob(Network.BLUESKY, kept[0], cid).orElseThrow().bytes().length;
        var done = job(kept[0], cid, "JOB_STATE_COMPLETED");
        done.set("blob", BlueskyRepository.blob(cid, "video/mp4", size));
        return wrapped(done);
    }

    private static Reply wrapped(ObjectNode job) {
        var body = Json.object();
        body.set("jobStatus", job);
        return Reply.json(200, body);
    }

    private static ObjectNode job(String account, String cid, String state) {
        return Json.object().put("jobId", "job-" + cid).put("did", account).put("state", state);
    }

    private static Reply refused() {
        return BlueskyPractice.error(401, "BadJwt", "The token is not for this service");
    }

    private static String key(String cid) {
        return "job." + cid;
    }

    private static boolean film(byte[] file) {
        return file.length > 12 && new String(file, 4, 4, StandardCharsets.ISO_8859_1).equals("ftyp");
    }
}
