package org.folkmoot.networks.youtube;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.folkmoot.networks.Answer;
import org.folkmoot.networks.Content;
import org.folkmoot.networks.Diagnostics;
import org.folkmoot.networks.Handle;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.Outcome;
import org.folkmoot.networks.Outcome.Reason;
import org.folkmoot.networks.PublishOrder;
import org.folkmoot.networks.Session;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A video that is on YouTube and that nobody else sees: it gets its captions and its thumbnail, is waited for, and is then
 * shown. Each of these may be done twice (developers.google.com/youtube/v3/docs, read 2026-11-22).
 */
final class YouTubeVideo {

    private static final Pattern HASHTAG = Pattern.compile("(?<![\\p{L}\\p{N}&#])#([\\p{L}\\p{N}_]+)");
    private static final int LONGEST_TAGS = 500;
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(10);
    private static final Duration NOT_YET_SEEN = Duration.ofSeconds(30);

    private YouTubeVideo() {}

    static ObjectNode resource(Content content, YouTubeDeclared declared) {
        var video = Json.object();
        var snippet = video.putObject("snippet")
                .put("title", content.title() == null ? "" : content.title().strip())
                .put("description", content.text())
                .put("categoryId", declared.category())
                .put("defaultLanguage", content.language())
                .put("defaultAudioLanguage", content.language());
        var tags = snippet.putArray("tags");
        tags(content.text()).forEach(tags::add);
        video.putObject("status")
                .put("privacyStatus", "private")
                .put("selfDeclaredMadeForKids", declared.forChildren());
        return video;
    }

    static List<String> tags(String text) {
        return tags(text, List.of());
    }

    /**
     * The description's hashtags and these, as many as YouTube takes: it counts a comma between two, and quotes around one
     * with a blank.
     */
    static List<String> tags(String text, List<String> more) {
        var all = new LinkedHashSet<String>();
        HASHTAG.matcher(text).results().map(found -> found.group(1)).forEach(all::add);
        all.addAll(more);
        var tags = new ArrayList<String>();
        var room = LONGEST_TAGS;
        for (var tag : all) {
            room -= tag.length() + (tag.contains(" ") ? 3 : 1);
            if (room >= 0) {
                tags.add(tag);
            }
        }
        return tags;
    }

    /** In its language; that they are there already is said with a conflict. */
    static Outcome captions(Session session, PublishOrder order, int index, List<Handle> known) {
        var captions = order.content().videos().getFirst().captions().get(index);
        var metadata = Json.object();
        metadata.putObject("snippet")
                .put("videoId", YouTubeUploads.value(known, YouTubeUploads.VIDEO))
                .put("language", captions.language())
                .put("name", Locale.forLanguageTag(captions.language()).getDisplayName(Locale.UK))
                .put("isDraft", false);
        var boundary = "folkmoot-" + UUID.randomUUID();
        var answer = YouTubeApi.of(session)
                .upload(
                        "captions",
                        Map.of("uploadType", "multipart", "part", "snippet"),
                        "multipart/related; boundary=" + boundary,
                        related(boundary, metadata, session.media().bytes(captions.sha256())));
        return switch (answer) {
            case Answer.Got<JsonNode> there -> new Outcome.StepDone(List.of());
            case Answer.Failed<JsonNode>(Outcome.Rejected(var reason, var said))
            when reason == Reason.CONFLICT -> new Outcome.StepDone(List.of());
            case Answer.Failed<JsonNode>(var failure) -> failure;
        };
    }

    /** RFC 2387, as Google wants its uploads: what the file is, and the file. */
    private static byte[] related(String boundary, JsonNode metadata, byte[] file) {
        var body = new ByteArrayOutputStream(file.length + 1024);
        body.writeBytes(utf8("--" + boundary + "\r\nContent-Type: application/json; charset=UTF-8\r\n\r\n"));
        body.writeBytes(Json.bytes(metadata));
        body.writeBytes(utf8("\r\n--" + boundary + "\r\nContent-Type: application/octet-stream\r\n\r\n"));
        body.writeBytes(file);
        body.writeBytes(utf8("\r\n--" + boundary + "--\r\n"));
        return body.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static Outcome thumbnail(Session session, PublishOrder order, List<Handle> known) {
        var picture = order.content().images().getFirst();
        var answer = YouTubeApi.of(session)
                .upload(
                        "thumbnails/set",
                        Map.of("uploadType", "media", "videoId", YouTubeUploads.value(known, YouTubeUploads.VIDEO)),
                        picture.mime(),
                        session.media().bytes(picture.sha256()));
        return answer instanceof Answer.Failed<JsonNode>(var failure) ? failure : new Outcome.StepDone(List.of());
    }

    static Answer<JsonNode> read(Session session, String id, String parts) {
        return switch (YouTubeApi.of(session).get("videos", Map.of("part", parts, "id", id))) {
            case Answer.Failed<JsonNode> failed -> failed;
            case Answer.Got<JsonNode>(var list) -> Answer.of(list.path("items").path(0));
        };
    }

    /** Asks how far YouTube has come with it. */
    static Outcome look(Session session, Handle video) {
        return switch (read(session, video.value(), "status,processingDetails")) {
            case Answer.Failed<JsonNode>(var failure) -> failure;
            case Answer.Got<JsonNode>(var found)
            when found.isMissingNode() ->
                new Outcome.Accepted(video, Instant.now().plus(NOT_YET_SEEN));
            case Answer.Got<JsonNode>(var found) -> worked(found, video);
        };
    }

    private static Outcome worked(JsonNode found, Handle video) {
        var status = found.path("status");
        return switch (status.path("uploadStatus").asString("")) {
            case "processed" -> new Outcome.StepDone(List.of(video));
            case "failed" ->
                new Outcome.Rejected(
                        Reason.MEDIA_REJECTED,
                        Diagnostics.of("YouTube cannot use this video: "
                                + status.path("failureReason").asString("")));
            case "rejected", "deleted" -> rejected(status);
            default -> new Outcome.Accepted(video, Instant.now().plus(LOOK_AGAIN));
        };
    }

    private static Outcome.Rejected rejected(JsonNode status) {
        var why = status.path("rejectionReason")
                .asString(status.path("uploadStatus").asString(""));
        var reason = switch (why) {
            case "duplicate" -> Reason.DUPLICATE;
            case "deleted" -> Reason.GONE;
            default -> Reason.POLICY_BLOCKED;
        };
        return new Outcome.Rejected(reason, Diagnostics.of("YouTube rejected the video: " + why));
    }

    /** Whatever else its owner has set in the meantime stays as it is: YouTube replaces the whole part. */
    static Outcome show(Session session, String id) {
        var wanted = YouTubeDeclared.of(session).visibility();
        return switch (read(session, id, "status")) {
            case Answer.Failed<JsonNode>(var failure) -> failure;
            case Answer.Got<JsonNode>(var found)
            when found.isMissingNode() ->
                new Outcome.Rejected(Reason.GONE, Diagnostics.of("The video is no longer on YouTube"));
            case Answer.Got<JsonNode>(var found) when privacy(found).equals(wanted) -> shown(session, id);
            case Answer.Got<JsonNode>(var found) -> change(session, id, found, wanted);
        };
    }

    private static Outcome change(Session session, String id, JsonNode found, String wanted) {
        var body = Json.object().put("id", id);
        var status = body.putObject("status");
        for (var kept : List.of(
                "embeddable", "license", "publicStatsViewable", "selfDeclaredMadeForKids", "containsSyntheticMedia")) {
            if (found.path("status").has(kept)) {
                status.set(kept, found.path("status").path(kept));
            }
        }
        status.put("privacyStatus", wanted);
        return switch (YouTubeApi.of(session).put("videos", Map.of("part", "status"), body)) {
            case Answer.Failed<JsonNode>(var failure) -> failure;
            case Answer.Got<JsonNode>(var changed)
            when changed.path("status").path("uploadStatus").asString("").equals("rejected") ->
                rejected(changed.path("status"));
            case Answer.Got<JsonNode>(var changed) when privacy(changed).equals(wanted) -> shown(session, id);
            case Answer.Got<JsonNode>(var changed)
            when !changed.has("id") -> new Outcome.Unknown(Diagnostics.of("An answer without the video"));
            case Answer.Got<JsonNode>(var locked) ->
                new Outcome.Rejected(
                        Reason.PERMISSION,
                        Diagnostics.of("YouTube keeps the video private: the Google project has to pass YouTube's audit"
                                + " before its videos can be seen. It is in YouTube Studio."));
        };
    }

    private static Outcome shown(Session session, String id) {
        return new Outcome.Published(List.of(YouTubePosting.ref(session, id)), false);
    }

    static String privacy(JsonNode video) {
        return Objects.requireNonNull(video.path("status").path("privacyStatus").asString(""));
    }
}
