package org.folkmoot.networks.bluesky;

import java.util.List;
import java.util.Optional;
import org.folkmoot.networks.Answer;
import org.folkmoot.networks.Content;
import org.folkmoot.networks.Handle;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.Media;
import org.folkmoot.networks.Outcome;
import org.folkmoot.networks.Session;
import tools.jackson.databind.JsonNode;

/** Images, the picture of a card and captions: blobs by com.atproto.repo.uploadBlob. The same bytes give the same blob. */
final class BlueskyUploads {

    private BlueskyUploads() {}

    static Outcome image(Session session, Content content, int index) {
        var media = content.media().get(index);
        return blob(
                session,
                BlueskyRecord.BLOB + index,
                media.mime(),
                session.media().bytes(media.sha256()));
    }

    /** The picture of the card that is shown; a card gives way to images. */
    static Optional<Media> thumb(Content content) {
        var card = content.card();
        return card == null || content.link() == null || !content.media().isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(card.picture());
    }

    static Outcome thumb(Session session, Content content) {
        var picture = thumb(content).orElseThrow();
        return blob(
                session, BlueskyRecord.THUMB, picture.mime(), session.media().bytes(picture.sha256()));
    }

    static Outcome captions(Session session, Media.Captions captions, int number) {
        var file = WebVtt.of(captions.mime(), session.media().bytes(captions.sha256()));
        return blob(session, BlueskyRecord.CAPTIONS + number, "text/vtt", file);
    }

    /** All but a video, which its service keeps. */
    static Outcome again(Session session, Content content) {
        Outcome last = new Outcome.StepDone(List.of());
        for (var i = 0; i < content.media().size() && !(last instanceof Outcome.Failure); i++) {
            var media = content.media().get(i);
            if (!media.video()) {
                last = image(session, content, i);
            }
            for (var n = 0; n < media.captions().size() && !(last instanceof Outcome.Failure); n++) {
                last = captions(session, media.captions().get(n), n);
            }
        }
        return last instanceof Outcome.Failure || thumb(content).isEmpty() ? last : thumb(session, content);
    }

    /** The real server was seen to answer an upload with a bad token with 500, so a 500 asks for the token first. */
    private static Outcome blob(Session session, String handle, String mime, byte[] bytes) {
        return switch (Xrpc.of(session).upload(mime, bytes)) {
            case Answer.Failed<JsonNode>(Outcome.Unknown unknown) ->
                BlueskyAccess.expired(session).orElse(unknown);
            case Answer.Failed<JsonNode>(var failure) -> failure;
            case Answer.Got<JsonNode>(var body) ->
                new Outcome.StepDone(List.of(Handle.of(handle, Json.text(body.path("blob")))));
        };
    }
}
