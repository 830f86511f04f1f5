package org.folkmoot.networks.facebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.folkmoot.networks.Answer;
import org.folkmoot.networks.Diagnostics;
import org.folkmoot.networks.Handle;
import org.folkmoot.networks.Media;
import org.folkmoot.networks.Outcome;
import org.folkmoot.networks.PublishOrder;
import org.folkmoot.networks.Request;
import org.folkmoot.networks.Session;
import org.folkmoot.networks.Step;
import org.folkmoot.networks.graph.Graph;
import tools.jackson.databind.JsonNode;

/**
 * How the bytes of a video go up, never all of them in memory. Facebook says which it wants next, also when it is asked
 * again after an answer was lost (the {@code error_data} of 1363037, as Meta's own SDK reads it); of a reel and a story it
 * says how far it has come (developers.facebook.com/docs/video-api/guides, read 2026-11-22).
 */
final class FacebookUploads {

    static final String UPLOAD = "upload";

    /** From where to where the next bytes are wanted. */
    private static final String NEXT = "next";

    private static final String ADDRESS = "address";

    private FacebookUploads() {}

    static Outcome begin(Session session, PublishOrder order, String edge) {
        return edge.equals(FacebookSteps.VIDEOS)
                ? inParts(session, order.content().videos().getFirst())
                : atOnce(session, edge);
    }

    static Outcome part(Session session, PublishOrder order, Step step, List<Handle> known) {
        var video = order.content().videos().getFirst();
        var number = Integer.parseInt(step.args().getOrDefault(FacebookSteps.NUMBER, "0"));
        return FacebookSteps.VIDEOS.equals(step.args().get(FacebookSteps.EDGE))
                ? transfer(session, video, Math.min(video.bytes(), (number + 1) * FacebookSteps.BYTES), known)
                : rest(session, video, known);
    }

    private static Outcome inParts(Session session, Media video) {
        var fields = Map.of("upload_phase", "start", "file_size", String.valueOf(video.bytes()));
        return switch (Graph.of(session).forVideos().post(videos(session), fields)) {
            case Answer.Failed<JsonNode>(var failure) -> failure;
            case Answer.Got<JsonNode>(var begun) ->
                begun.has("upload_session_id") && begun.has("video_id")
                        ? new Outcome.StepDone(List.of(
                                Handle.of(
                                        UPLOAD, begun.path("upload_session_id").asString()),
                                Handle.of(
                                        FacebookVideos.VIDEO_HANDLE,
                                        begun.path("video_id").asString()),
                                Handle.of(NEXT, Wanted.of(begun).text())))
                        : FacebookPosting.withoutId();
        };
    }

    private record Wanted(long from, long to) {

        static Wanted of(JsonNode answer) {
            return new Wanted(offset(answer, "start_offset"), offset(answer, "end_offset"));
        }

        static Wanted last(List<Handle> known) {
            var text = known.stream()
                    .filter(handle -> handle.kind().equals(NEXT))
                    .toList()
                    .getLast()
                    .value()
                    .split("-", 2);
            return new Wanted(Long.parseLong(text[0]), Long.parseLong(text[1]));
        }

        String text() {
            return from + "-" + to;
        }

        private static long offset(JsonNode answer, String field) {
            return Long.parseLong(answer.path(field).asString("0"));
        }
    }

    /** @param until so far in this step */
    private static Outcome transfer(Session session, Media video, long until, List<Handle> known) {
        var graph = Graph.of(session).forVideos();
        var upload = FacebookVideos.handle(known, UPLOAD);
        var wanted = Wanted.last(known);
        var asides = 0;
        while (wanted.from() < until) {
            var length = Math.min(video.bytes(), wanted.to()) - wanted.from();
            if (length <= 0 || asides > 1) {
                return new Outcome.Unknown(Diagnostics.of("Facebook wanted no further bytes at " + wanted.text()));
            }
            var bytes = session.media().part(video.sha256(), wanted.from(), Math.toIntExact(length));
            var fields = Map.of(
                    "upload_phase",
                    "transfer",
                    "upload_session_id",
                    upload,
                    "start_offset",
                    String.valueOf(wanted.from()));
            var part = new Graph.File("video_file_chunk", "part.mp4", video.mime(), bytes);
            switch (graph.part(videos(session), fields, part)) {
                case Answer.Failed<JsonNode>(var failure) -> {
                    return failure;
                }
                case Answer.Got<JsonNode>(var answer) -> {
                    var next = Wanted.of(answer);
                    asides += next.from() > wanted.from() ? 0 : 1;
                    wanted = next;
                }
            }
        }
        return new Outcome.StepDone(List.of(Handle.of(NEXT, wanted.text())));
    }

    private static String videos(Session session) {
        return session.remoteAccountId() + "/" + FacebookSteps.VIDEOS;
    }

    private static Outcome atOnce(Session session, String edge) {
        var answer = Graph.of(session).post(session.remoteAccountId() + "/" + edge, Map.of("upload_phase", "start"));
        return switch (answer) {
            case Answer.Failed<JsonNode>(var failure) -> failure;
            case Answer.Got<JsonNode>(var begun) ->
                begun.has("upload_url") && begun.has("video_id")
                        ? new Outcome.StepDone(List.of(
                                Handle.of(ADDRESS, begun.path("upload_url").asString()),
                                Handle.of(
                                        FacebookVideos.VIDEO_HANDLE,
                                        begun.path("video_id").asString())))
                        : FacebookPosting.withoutId();
        };
    }

    /** Whatever of it Facebook does not have yet. */
    private static Outcome rest(Session session, Media video, List<Handle> known) {
        var looked = FacebookVideos.look(session, FacebookVideos.video(known));
        if (looked instanceof Answer.Failed<JsonNode>(var failure)) {
            return failure;
        }
        var phase = ((Answer.Got<JsonNode>) looked).value().path("status").path("uploading_phase");
        var from = phase.path("bytes_transfered").asLong(0);
        if (from >= video.bytes() || phase.path("status").asString("").equals("complete")) {
            return new Outcome.StepDone(List.of());
        }
        var address = URI.create(FacebookVideos.handle(known, ADDRESS));
        var file = new Request.Streamed(video.bytes() - from, () -> from(session, video, from));
        return switch (Graph.of(session).send(address, from, video.bytes(), file)) {
            case Answer.Failed<JsonNode>(var failure) -> failure;
            case Answer.Got<JsonNode> taken -> new Outcome.StepDone(List.of());
        };
    }

    private static InputStream from(Session session, Media video, long from) {
        var file = session.media().open(video.sha256());
        try {
            file.skipNBytes(from);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
