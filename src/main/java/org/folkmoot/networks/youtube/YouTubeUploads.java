package org.folkmoot.networks.youtube;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.folkmoot.networks.Answer;
import org.folkmoot.networks.Diagnostics;
import org.folkmoot.networks.Exchange;
import org.folkmoot.networks.Handle;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.Media;
import org.folkmoot.networks.Outcome;
import org.folkmoot.networks.Outcome.Reason;
import org.folkmoot.networks.PublishOrder;
import org.folkmoot.networks.Request;
import org.folkmoot.networks.Session;

/**
 * A video goes up privately, in parts of four mebibytes, to an address that YouTube names for it and that can make one
 * video only: it is asked how far it is before each part, so that whatever broke off goes on where it was, and a video that
 * is already whole is taken as it is (developers.google.com/youtube/v3/guides/using_resumable_upload_protocol, read
 * 2026-11-22). The address lives for about a week. If it has ended, the channel's uploads are read before another begins.
 */
final class YouTubeUploads {

    /** A multiple of 256 KiB, as YouTube wants it. */
    static final int PART = 4 * 1024 * 1024;

    static final String SESSION = "upload";
    static final String VIDEO = "video";
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Duration AT_ONCE = Duration.ofSeconds(1);
    private static final int RESUME = 308;
    private static final Pattern RANGE = Pattern.compile("bytes=0-(\\d{1,15})");

    private YouTubeUploads() {}

    /** How far an upload is. */
    private sealed interface Progress {

        record Received(long bytes) implements Progress {}

        record Whole(String video) implements Progress {}

        /** The address is no longer known. */
        record Ended() implements Progress {}

        record Failed(Outcome.Failure failure) implements Progress {}
    }

    static int parts(Media video) {
        return Math.toIntExact(Math.max(1, (video.bytes() + PART - 1) / PART));
    }

    static Outcome begin(Session session, PublishOrder order) {
        return switch (place(session, order)) {
            case Answer.Failed<Handle>(var failure) -> failure;
            case Answer.Got<Handle>(var place) -> new Outcome.StepDone(List.of(place));
        };
    }

    private static Answer<Handle> place(Session session, PublishOrder order) {
        var video = order.content().videos().getFirst();
        var api = YouTubeApi.of(session);
        var request = api.written(
                        "POST",
                        YouTubeApi.UPLOAD + "videos",
                        Map.of("uploadType", "resumable", "part", "snippet,status", "notifySubscribers", "true"),
                        "application/json; charset=UTF-8",
                        Json.bytes(YouTubeVideo.resource(order.content(), YouTubeDeclared.of(session))))
                .header("X-Upload-Content-Length", String.valueOf(video.bytes()))
                .header("X-Upload-Content-Type", video.mime());
        var exchange = api.send(request);
        if (exchange instanceof Exchange.Answered answered && answered.ok()) {
            var location = answered.header("location");
            return location.isPresent()
                    ? Answer.of(
                            new Handle(SESSION, location.get(), Instant.now().plus(Duration.ofDays(7))))
                    : Answer.failed(new Outcome.Unknown(Diagnostics.of("An answer without an address to upload to")));
        }
        return Answer.failed(api.errors().failure(exchange, true));
    }

    /** Everything up to the end of this part, from wherever YouTube is. */
    static Outcome part(Session session, PublishOrder order, int part, List<Handle> known) {
        if (find(known, VIDEO).isPresent()) {
            return new Outcome.StepDone(List.of());
        }
        var video = order.content().videos().getFirst();
        var end = Math.min((part + 1L) * PART, video.bytes());
        var place = value(known, SESSION);
        return switch (upTo(session, video, place, end)) {
            case Progress.Failed(var failure) -> failure;
            case Progress.Whole(var id) -> new Outcome.StepDone(List.of(Handle.of(VIDEO, id)));
            case Progress.Received(var bytes)
            when bytes >= end && end < video.bytes() -> new Outcome.StepDone(List.of());
            case Progress.Received slow -> stuck();
            case Progress.Ended ended -> anew(session, order);
        };
    }

    /** The next part of an upload that had to begin anew. */
    static Outcome poll(Session session, PublishOrder order, Handle place) {
        var video = order.content().videos().getFirst();
        var far = ask(session, place.value(), video);
        if (far instanceof Progress.Received(var bytes)) {
            far = upTo(session, video, place.value(), Math.min(bytes + PART, video.bytes()));
        }
        return switch (far) {
            case Progress.Failed(var failure) -> failure;
            case Progress.Whole(var id) -> new Outcome.StepDone(List.of(place, Handle.of(VIDEO, id)));
            case Progress.Received on ->
                new Outcome.Accepted(place, Instant.now().plus(AT_ONCE));
            case Progress.Ended ended ->
                new Outcome.Rejected(
                        Reason.VALIDATION, Diagnostics.of("YouTube ended the upload twice before the video was whole"));
        };
    }

    /** The whole video may be there although its address is gone. */
    private static Outcome anew(Session session, PublishOrder order) {
        return switch (new YouTubeReadBack().upload(session, order)) {
            case Answer.Failed<Optional<String>>(var failure) -> failure;
            case Answer.Got<Optional<String>>(var found)
            when found.isPresent() -> new Outcome.StepDone(List.of(Handle.of(VIDEO, found.get())));
            case Answer.Got<Optional<String>> none ->
                switch (place(session, order)) {
                    case Answer.Failed<Handle>(var failure) -> failure;
                    case Answer.Got<Handle>(var place) ->
                        new Outcome.Accepted(place, Instant.now().plus(AT_ONCE));
                };
        };
    }

    private static Progress upTo(Session session, Media video, String place, long end) {
        var far = ask(session, place, video);
        while (far instanceof Progress.Received(var from) && from < end) {
            var bytes = session.media().part(video.sha256(), from, Math.toIntExact(Math.min(end - from, PART)));
            var next = put(
                    session,
                    place,
                    video,
                    "bytes " + from + "-" + (from + bytes.length - 1) + "/" + video.bytes(),
                    bytes);
            if (next instanceof Progress.Received(var reached) && reached <= from) {
                return next;
            }
            far = next;
        }
        return far;
    }

    private static Progress ask(Session session, String place, Media video) {
        return put(session, place, video, "bytes */" + video.bytes(), new byte[0]);
    }

    private static Progress put(Session session, String place, Media video, String range, byte[] bytes) {
        var api = YouTubeApi.of(session);
        var headers = Map.of("Content-Type", video.mime(), "Content-Range", range);
        var exchange = api.send(new Request("PUT", URI.create(place), headers, bytes));
        if (exchange instanceof Exchange.Answered answered) {
            if (answered.status() == RESUME) {
                var range308 = RANGE.matcher(answered.header("range").orElse(""));
                return new Progress.Received(range308.matches() ? Long.parseLong(range308.group(1)) + 1 : 0);
            }
            if (answered.status() == 404 || answered.status() == 410) {
                return new Progress.Ended();
            }
            var id = Json.parse(answered.body())
                    .map(body -> body.path("id").asString(""))
                    .orElse("");
            if (answered.ok() && !id.isEmpty()) {
                return new Progress.Whole(id);
            }
        }
        return new Progress.Failed(aboutVideo(api.errors().failure(exchange, true)));
    }

    /** What is refused while it goes up is the file. */
    private static Outcome.Failure aboutVideo(Outcome.Failure failure) {
        return failure instanceof Outcome.Rejected(var reason, var said) && reason == Reason.VALIDATION
                ? new Outcome.Rejected(Reason.MEDIA_REJECTED, said)
                : failure;
    }

    private static Outcome stuck() {
        return new Outcome.RetryLater(SOON, Diagnostics.of("YouTube has not taken the whole part yet"));
    }

    /** The newest one counts. */
    static Optional<String> find(List<Handle> known, String kind) {
        return known.stream()
                .filter(handle -> handle.kind().equals(kind))
                .reduce((older, newer) -> newer)
                .map(Handle::value);
    }

    static String value(List<Handle> known, String kind) {
        return find(known, kind).orElseThrow(() -> new IllegalStateException("No handle " + kind));
    }
}
