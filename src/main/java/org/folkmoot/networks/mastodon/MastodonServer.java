package org.folkmoot.networks.mastodon;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.networks.Answer;
import org.folkmoot.networks.Limits;
import org.folkmoot.networks.Outcome;
import org.folkmoot.networks.ReadsLimits;
import org.folkmoot.networks.Session;
import tools.jackson.databind.JsonNode;

/** What an account's own server is and takes: its NodeInfo and its instance entity. */
final class MastodonServer implements ReadsLimits {

    /** The program that keeps an Idempotency-Key for an hour. GoToSocial takes the header and reads it nowhere. */
    private static final String MASTODON = "mastodon";

    private static final String NODEINFO = "http://nodeinfo.diaspora.software/ns/schema/2.";

    @Override
    public Answer<Limits> limits(Session session) {
        var api = MastodonApi.of(session);
        return switch (instance(api)) {
            case Answer.Failed<JsonNode>(var failure) -> Answer.failed(failure);
            case Answer.Got<JsonNode>(var instance) -> {
                var mastodon = software(api).filter(MASTODON::equals).isPresent();
                yield Answer.of(limits(instance.path("configuration"), mastodon, session.base()));
            }
        };
    }

    /** Servers that know no second version have the same configuration in the first. */
    static Answer<JsonNode> instance(MastodonApi api) {
        var second = api.get("/api/v2/instance", Map.of());
        return second instanceof Answer.Failed<JsonNode>(Outcome.Rejected(var reason, var said))
                        && reason == Outcome.Reason.GONE
                ? api.get("/api/v1/instance", Map.of())
                : second;
    }

    static boolean keepsKeys(Session session) {
        return software(MastodonApi.of(session)).filter(MASTODON::equals).isPresent();
    }

    /** Empty when it does not say. Only the path of what it names is followed: to the same host. */
    private static Optional<String> software(MastodonApi api) {
        var anonymous = api.anonymous();
        if (!(anonymous.get("/.well-known/nodeinfo", Map.of()) instanceof Answer.Got<JsonNode>(var index))) {
            return Optional.empty();
        }
        for (var link : index.path("links")) {
            if (link.path("rel").asString("").startsWith(NODEINFO)
                    && anonymous.get(path(link.path("href").asString("")), Map.of())
                            instanceof Answer.Got<JsonNode>(var info)) {
                return Optional.of(
                        info.path("software").path("name").asString("").toLowerCase(Locale.ROOT));
            }
        }
        return Optional.empty();
    }

    private static String path(String href) {
        return href.replaceFirst("^https?://[^/]*", "").replaceAll("[^\\w./-].*$", "");
    }

    private static Limits limits(JsonNode said, boolean mastodon, URI base) {
        var usual = MastodonText.post().limits();
        var statuses = said.path("statuses");
        var media = said.path("media_attachments");
        var read = new Limits(
                        mastodon ? Limits.Unit.GRAPHEMES : Limits.Unit.CODE_POINTS,
                        statuses.path("max_characters").asInt(usual.text()),
                        0,
                        statuses.path("max_media_attachments").asInt(usual.images()),
                        media.path("image_size_limit").asLong(usual.imageBytes()),
                        mimes(media, "image/", usual.imageMimes()),
                        media.path("description_limit").asInt(usual.alt()),
                        true,
                        false,
                        base.resolve("/api/v2/instance"),
                        LocalDate.now(ZoneOffset.UTC))
                .withThreads(usual.thread())
                .withWarnings();
        return withPolls(withVideo(read, media, usual), said.path("polls"), usual);
    }

    private static Limits withVideo(Limits read, JsonNode media, Limits usual) {
        var video = usual.video();
        var mimes = video == null ? Set.<String>of() : mimes(media, "video/", video.mimes());
        return video == null || mimes.isEmpty()
                ? read
                : read.withVideo(new Limits.Video(
                        media.path("video_size_limit").asLong(video.bytes()),
                        video.shortest(),
                        video.longest(),
                        mimes,
                        false));
    }

    private static Limits withPolls(Limits read, JsonNode said, Limits usual) {
        var polls = usual.poll();
        return polls == null
                ? read
                : read.withPolls(new Limits.Polls(
                        said.path("max_options").asInt(polls.options()),
                        said.path("max_characters_per_option").asInt(polls.length()),
                        seconds(said.path("min_expiration"), polls.shortest()),
                        seconds(said.path("max_expiration"), polls.longest())));
    }

    private static Duration seconds(JsonNode said, Duration otherwise) {
        return said.isNumber() ? Duration.ofSeconds(said.asLong()) : otherwise;
    }

    private static Set<String> mimes(JsonNode media, String kind, Set<String> otherwise) {
        if (!media.has("supported_mime_types")) {
            return otherwise;
        }
        var mimes = new HashSet<String>();
        for (var mime : media.path("supported_mime_types")) {
            if (mime.asString("").startsWith(kind)) {
                mimes.add(mime.asString(""));
            }
        }
        return Set.copyOf(mimes);
    }
}
