package org.folkmoot.networks.linkedin;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.networks.Answer;
import org.folkmoot.networks.Diagnostics;
import org.folkmoot.networks.Handle;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.Media;
import org.folkmoot.networks.Outcome;
import org.folkmoot.networks.Outcome.Reason;
import org.folkmoot.networks.PublishOrder;
import org.folkmoot.networks.Request;
import org.folkmoot.networks.Session;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Files go up before the post, where nobody sees them: LinkedIn names an address, takes the bytes there, and works on them
 * for a while. A video comes in parts of four mebibytes, each answered with a tag, and is put together when all tags are
 * handed back (learn.microsoft.com, images, documents and videos API, read 2026-11-22).
 */
final class LinkedInUploads {

    static final int PART = 4 * 1024 * 1024;
    static final String MEDIA = "media.";
    static final String THUMBNAIL = "thumbnail";
    private static final String VIDEO = "video";
    private static final String TOKEN = "video.token";
    private static final String CAPTIONS = "video.captions";
    private static final String PLACE = "video.place.";
    private static final String TAG = "video.tag.";
    private static final String BYTES = "application/octet-stream";
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);

    private LinkedInUploads() {}

    /** How many steps the bytes of a video are cut into; LinkedIn's own answer is spread over them. */
    static int parts(Media video) {
        return Math.toIntExact(Math.max(1, (video.bytes() + PART - 1) / PART));
    }

    static ObjectNode asked(Urn owner) {
        var body = Json.object();
        body.putObject("initializeUploadRequest").put("owner", owner.text());
        return body;
    }

    /**
     * An image or a document.
     *
     * @param name under which it is known to the steps that follow
     */
    static Outcome file(Session session, Media media, String name) {
        var kind = media.mime().startsWith("image/") ? "image" : "document";
        var api = LinkedInApi.of(session);
        var place = api.post(
                "/rest/" + kind + "s?action=initializeUpload", asked(Urn.organization(session.remoteAccountId())));
        if (place instanceof Answer.Failed<LinkedInApi.Said>(var failure)) {
            return failure;
        }
        var value = ((Answer.Got<LinkedInApi.Said>) place).value().body().path("value");
        var urn = value.path(kind).asString("");
        if (urn.isEmpty()) {
            return new Outcome.Unknown(Diagnostics.of("An answer without the " + kind));
        }
        var address = value.path("uploadUrl").asString("");
        var taken = kind.equals("image")
                ? api.put(address, media.mime(), session.media().bytes(media.sha256()))
                : api.put(address, media.mime(), whole(session, media));
        return switch (taken) {
            case Answer.Failed<String>(var failure) -> aboutMedia(failure);
            case Answer.Got<String> there -> look(api, Handle.of(name, urn));
        };
    }

    /** A document has up to 100 megabytes. */
    private static Request.Streamed whole(Session session, Media document) {
        return new Request.Streamed(document.bytes(), () -> session.media().open(document.sha256()));
    }

    static Outcome start(Session session, PublishOrder order) {
        var video = order.content().videos().getFirst();
        var body = asked(Urn.organization(session.remoteAccountId()));
        ((ObjectNode) body.path("initializeUploadRequest"))
                .put("fileSizeBytes", video.bytes())
                .put("uploadCaptions", !video.captions().isEmpty())
                .put("uploadThumbnail", false);
        return switch (LinkedInApi.of(session).post("/rest/videos?action=initializeUpload", body)) {
            case Answer.Failed<LinkedInApi.Said>(var failure) -> failure;
            case Answer.Got<LinkedInApi.Said>(var said) -> started(said.body().path("value"));
        };
    }

    private static Outcome started(JsonNode value) {
        var handles = new ArrayList<Handle>();
        handles.add(Handle.of(VIDEO, value.path("video").asString("")));
        handles.add(Handle.of(TOKEN, value.path("uploadToken").asString("")));
        handles.add(Handle.of(CAPTIONS, value.path("captionsUploadUrl").asString("")));
        var number = 0;
        for (var instruction : value.path("uploadInstructions")) {
            handles.add(Handle.of(PLACE + number++, Json.text(instruction)));
        }
        return number == 0 || handles.getFirst().value().isEmpty()
                ? new Outcome.Unknown(Diagnostics.of("An answer without places to upload to"))
                : new Outcome.StepDone(handles);
    }

    /** @param part of as many as {@link #parts} says, whatever number of places LinkedIn named */
    static Outcome part(Session session, PublishOrder order, int part, List<Handle> known) {
        var video = order.content().videos().getFirst();
        var places =
                known.stream().filter(handle -> handle.kind().startsWith(PLACE)).toList();
        var count = parts(video);
        var tags = new ArrayList<Handle>();
        for (var i = part * places.size() / count; i < (part + 1) * places.size() / count; i++) {
            var place = Json.read(places.get(i).value());
            var from = place.path("firstByte").asLong();
            var length = Math.toIntExact(place.path("lastByte").asLong() - from + 1);
            switch (LinkedInApi.of(session)
                    .put(
                            place.path("uploadUrl").asString(""),
                            BYTES,
                            session.media().part(video.sha256(), from, length))) {
                case Answer.Failed<String>(var failure) -> {
                    return aboutMedia(failure);
                }
                case Answer.Got<String>(var tag) -> tags.add(Handle.of(TAG + i, tag));
            }
        }
        return new Outcome.StepDone(tags);
    }

    /** In the language of the post, or whatever there is. */
    static Outcome captions(Session session, PublishOrder order, List<Handle> known) {
        var all = order.content().videos().getFirst().captions();
        var captions = all.stream()
                .filter(one ->
                        language(one.language()).equals(language(order.content().language())))
                .findFirst()
                .orElse(all.getFirst());
        var locale = Locale.forLanguageTag(captions.language());
        var metadata = Json.object()
                .put("format", "SRT")
                .put("formattedForClosedCaptions", true)
                .put("largeFileSize", false);
        var named = metadata.putObject("locale")
                .put("language", locale.getLanguage().toUpperCase(Locale.ROOT));
        if (!locale.getCountry().isEmpty()) {
            named.put("country", locale.getCountry());
        }
        var form = Request.multipart(
                URI.create(value(known, CAPTIONS)),
                "",
                Map.of("metadata", Json.text(metadata)),
                "file",
                "application/x-subrip",
                Subtitles.subRip(captions.mime(), session.media().bytes(captions.sha256())));
        return switch (LinkedInApi.of(session).put(new Request("PUT", form.uri(), form.headers(), form.body()))) {
            case Answer.Failed<String>(var failure) -> aboutMedia(failure);
            case Answer.Got<String> there -> new Outcome.StepDone(List.of());
        };
    }

    private static String language(String tag) {
        return Locale.forLanguageTag(tag).getLanguage();
    }

    /** Said twice it is refused, although it is done: what LinkedIn makes of the video counts. */
    static Outcome finish(Session session, List<Handle> known) {
        var api = LinkedInApi.of(session);
        var body = Json.object();
        var request = body.putObject("finalizeUploadRequest")
                .put("video", value(known, VIDEO))
                .put("uploadToken", value(known, TOKEN));
        var tags = request.putArray("uploadedPartIds");
        var places = known.stream().filter(one -> one.kind().startsWith(PLACE)).count();
        for (var i = 0; i < places; i++) {
            tags.add(value(known, TAG + i));
        }
        var handle = Handle.of(MEDIA + 0, value(known, VIDEO));
        return switch (api.post("/rest/videos?action=finalizeUpload", body)) {
            case Answer.Got<LinkedInApi.Said> done -> look(api, handle);
            case Answer.Failed<LinkedInApi.Said>(Outcome.Rejected rejected) ->
                look(api, handle) instanceof Outcome.Accepted accepted ? accepted : rejected;
            case Answer.Failed<LinkedInApi.Said>(var failure) -> failure;
        };
    }

    static Outcome look(LinkedInApi api, Handle handle) {
        var urn = new Urn(handle.value());
        return switch (api.get("/rest/" + urn.kind() + "s/" + urn.encoded())) {
            case Answer.Failed<JsonNode>(var failure) -> failure;
            case Answer.Got<JsonNode>(var file) ->
                switch (file.path("status").asString("")) {
                    case "AVAILABLE" -> new Outcome.StepDone(List.of(handle));
                    case "PROCESSING_FAILED" ->
                        new Outcome.Rejected(
                                Reason.MEDIA_REJECTED,
                                Diagnostics.of(file.path("processingFailureReason")
                                        .asString("LinkedIn could not work on the file")));
                    default -> new Outcome.Accepted(handle, Instant.now().plus(LOOK_AGAIN));
                };
        };
    }

    /** What is refused while it goes up is the file. */
    private static Outcome aboutMedia(Outcome.Failure failure) {
        return failure instanceof Outcome.Rejected(var reason, var said)
                        && (reason == Reason.VALIDATION || reason == Reason.GONE)
                ? new Outcome.Rejected(Reason.MEDIA_REJECTED, said)
                : failure;
    }

    static Optional<String> find(List<Handle> known, String kind) {
        return known.stream()
                .filter(handle -> handle.kind().equals(kind))
                .map(Handle::value)
                .findFirst();
    }

    static String value(List<Handle> known, String kind) {
        return find(known, kind).orElseThrow(() -> new IllegalStateException("No handle " + kind));
    }
}
