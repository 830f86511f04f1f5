package org.folkmoot.networks.youtube.practice;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.Network;
import org.folkmoot.networks.practice.Account;
import org.folkmoot.networks.practice.Call;
import org.folkmoot.networks.practice.Entries;
import org.folkmoot.networks.practice.Entry;
import org.folkmoot.networks.practice.Reply;
import org.folkmoot.networks.practice.Settings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Videos as the API shows and changes them, and their thumbnails. A video is ready when it was asked for twice; the
 * manner {@code quick} makes it ready at once, and {@code unaudited} keeps every video of the project private.
 */
record YouTubeVideos(Entries entries, Settings settings) {

    private static final String LOOKED = "looked";
    private static final int LOOKS = 2;
    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_TEXT = 5000;
    private static final int LONGEST_TAGS = 500;

    /** What YouTube would not take of what is said about a video. */
    static Optional<Reply> wrong(JsonNode asked) {
        var snippet = asked.path("snippet");
        var title = snippet.path("title").asString("");
        if (title.isBlank() || title.length() > LONGEST_TITLE || angled(title)) {
            return Optional.of(YouTubeReplies.invalid("invalidTitle", "The video's title is invalid or empty."));
        }
        var text = snippet.path("description").asString("");
        if (text.getBytes(StandardCharsets.UTF_8).length > LONGEST_TEXT || angled(text)) {
            return Optional.of(YouTubeReplies.invalid("invalidDescription", "The video's description is invalid."));
        }
        var tags = -1;
        for (var tag : snippet.path("tags")) {
            tags += tag.asString("").length() + 1 + (tag.asString("").contains(" ") ? 2 : 0);
        }
        if (tags > LONGEST_TAGS) {
            return Optional.of(YouTubeReplies.invalid("invalidTags", "The video's keywords are invalid."));
        }
        return snippet.path("categoryId").asString("22").matches("[1-9]\\d?")
                ? Optional.empty()
                : Optional.of(YouTubeReplies.invalid("invalidCategoryId", "The category is invalid."));
    }

    private static boolean angled(String words) {
        return words.contains("<") || words.contains(">");
    }

    static ObjectNode made(YouTubeFilm film) {
        var video = Json.object()
                .put("kind", "youtube#video")
                .put("id", film.entry().id());
        video.set("snippet", snippet(film));
        video.set(
                "status",
                Json.object()
                        .put("uploadStatus", "uploaded")
                        .put("privacyStatus", film.text(YouTubeFilm.PRIVACY))
                        .put(
                                "selfDeclaredMadeForKids",
                                film.record().path(YouTubeFilm.CHILDREN).asBoolean(false)));
        return video;
    }

    private static ObjectNode snippet(YouTubeFilm film) {
        var snippet = Json.object()
                .put("publishedAt", film.entry().createdAt().toString())
                .put("channelId", film.entry().account())
                .put("description", film.entry().text());
        YouTubeFilm.SNIPPET.forEach(name -> {
            if (film.record().has(name)) {
                snippet.set(name, film.record().path(name));
            }
        });
        return snippet;
    }

    /** A private video is shown to its own channel alone. */
    Reply list(Call call, Account account) {
        var all = Json.array();
        for (var id : call.query().getOrDefault("id", "").split(",")) {
            film(account, id)
                    .filter(film -> !film.entry().visibleAt().isAfter(settings.now()))
                    .ifPresent(film -> all.add(shown(call, film)));
        }
        return YouTubeReplies.list(call, "video", all);
    }

    Optional<YouTubeFilm> film(Account account, String id) {
        return entries.find(Network.YOUTUBE, id)
                .filter(entry -> entry.author().equals(account.id()) && !entry.comment())
                .map(YouTubeFilm::of);
    }

    private ObjectNode shown(Call call, YouTubeFilm film) {
        var id = film.entry().id();
        var video = Json.object().put("kind", "youtube#video").put("id", id);
        if (YouTubeReplies.has(call, "snippet")) {
            video.set("snippet", snippet(film));
        }
        if (YouTubeReplies.has(call, "processingDetails")) {
            entries.figure(Network.YOUTUBE, id, LOOKED, looked(id) + 1);
            video.putObject("processingDetails").put("processingStatus", ready(id) ? "succeeded" : "processing");
        }
        if (YouTubeReplies.has(call, "status")) {
            video.set("status", status(film));
        }
        if (YouTubeReplies.has(call, "fileDetails")) {
            video.putObject("fileDetails").put("fileSize", film.text(YouTubeFilm.SIZE));
        }
        if (YouTubeReplies.has(call, "statistics")) {
            var figures = entries.figures(Network.YOUTUBE, id);
            video.putObject("statistics")
                    .put("viewCount", String.valueOf(figures.getOrDefault("views", 0L)))
                    .put("likeCount", String.valueOf(figures.getOrDefault("likes", 0L)))
                    .put(
                            "commentCount",
                            String.valueOf(entries.under(Network.YOUTUBE, id, settings.now())
                                    .size()));
        }
        return video;
    }

    private ObjectNode status(YouTubeFilm film) {
        var status = Json.object();
        YouTubeFilm.STATUS.forEach(name -> {
            if (film.record().has(name)) {
                status.set(name, film.record().path(name));
            }
        });
        status.put("privacyStatus", film.privacy(settings.now()));
        var wrong = film.text(YouTubeFilm.WRONG);
        if (!ready(film.entry().id())) {
            return status.put("uploadStatus", "uploaded");
        }
        if (wrong.equals("duplicate")) {
            return status.put("uploadStatus", "rejected").put("rejectionReason", wrong);
        }
        return wrong.isEmpty()
                ? status.put("uploadStatus", "processed")
                : status.put("uploadStatus", "failed").put("failureReason", wrong);
    }

    private long looked(String id) {
        return entries.figures(Network.YOUTUBE, id).getOrDefault(LOOKED, 0L);
    }

    private boolean ready(String id) {
        return settings.manner(Network.YOUTUBE).equals("quick") || looked(id) >= LOOKS;
    }

    /** Each part that is named is replaced as a whole. */
    Reply update(Call call, Account account) {
        var asked = call.json();
        var film = film(account, asked.path("id").asString("")).orElse(null);
        if (film == null) {
            return YouTubeReplies.missing("video");
        }
        var entry = film.entry();
        if (YouTubeReplies.has(call, "snippet")) {
            var wrong = wrong(asked);
            if (wrong.isPresent() || !asked.path("snippet").has("categoryId")) {
                return wrong.orElseGet(() -> YouTubeReplies.invalid("invalidCategoryId", "The category is invalid."));
            }
            film.replace(YouTubeFilm.SNIPPET, asked.path("snippet"));
            entry = entry.saying(asked.path("snippet").path("description").asString(""))
                    .showing(entry.images().stream()
                            .map(image -> image.blob().equals(film.entry().id())
                                    ? new Entry.Image(image.blob(), film.text(YouTubeFilm.TITLE))
                                    : image)
                            .toList());
        }
        if (YouTubeReplies.has(call, "status")) {
            film.replace(YouTubeFilm.STATUS, asked.path("status"));
            if (settings.manner(Network.YOUTUBE).equals("unaudited")) {
                film.record().put(YouTubeFilm.PRIVACY, "private");
            }
            film.record()
                    .put(YouTubeFilm.SHOWN, settings.now().plus(call.hidden()).toString());
        }
        var changed = YouTubeFilm.of(entry.recorded(Json.text(film.record()), ""));
        entries.change(changed.entry());
        var video = Json.object().put("kind", "youtube#video").put("id", entry.id());
        video.set("snippet", snippet(changed));
        video.set("status", status(changed).put("privacyStatus", changed.text(YouTubeFilm.PRIVACY)));
        return Reply.json(200, video);
    }

    Reply delete(Call call, Account account) {
        var film = film(account, call.query().getOrDefault("id", ""));
        if (film.isEmpty()) {
            return YouTubeReplies.missing("video");
        }
        entries.remove(Network.YOUTUBE, film.get().entry().id());
        return YouTubeReplies.empty(204);
    }

    Reply thumbnail(Call call, Account account) {
        var film = film(account, call.query().getOrDefault("videoId", "")).orElse(null);
        if (film == null) {
            return YouTubeReplies.missing("video");
        }
        var mime = call.header("content-type");
        if (!mime.matches("image/(jpeg|png)") || call.body().length == 0) {
            return YouTubeReplies.error(400, "youtube.thumbnail", "invalidImage", "The image is not understood.");
        }
        var id = film.entry().id();
        var blob = id + "-thumbnail-" + Instant.now().toEpochMilli();
        entries.addBlob(Network.YOUTUBE, account.id(), new Entries.Blob(blob, mime, call.body(), ""));
        film.record().put(YouTubeFilm.THUMBNAIL, blob);
        entries.change(film.changed()
                .showing(List.of(
                        film.entry().images().getFirst(), new Entry.Image(blob, "The thumbnail of the video"))));
        var body = Json.object().put("kind", "youtube#thumbnailSetResponse");
        body.putArray("items")
                .addObject()
                .putObject("default")
                .put("url", "http://" + call.header("host") + "/image/youtube/" + account.id() + "/" + blob)
                .put("width", 120)
                .put("height", 90);
        return Reply.json(200, body);
    }

    List<String> notes(Entry entry) {
        if (entry.comment()) {
            var status = Json.read(entry.record().isEmpty() ? "{}" : entry.record())
                    .path("moderationStatus")
                    .asString("");
            return status.isEmpty() || status.equals("published")
                    ? List.of()
                    : List.of("Held back: only the channel’s owner sees this comment");
        }
        var film = YouTubeFilm.of(entry);
        var captions = film.record()
                .path(YouTubeFilm.CAPTIONS)
                .valueStream()
                .map(one -> one.asString(""))
                .toList();
        return List.of(
                "Title: " + film.text(YouTubeFilm.TITLE),
                switch (film.privacy(settings.now())) {
                    case "public" -> "Public";
                    case "unlisted" -> "Unlisted: only who has the address sees it";
                    default -> "Private: only the channel’s owner sees it";
                },
                captions.isEmpty() ? "No captions" : "Captions: " + String.join(", ", captions),
                film.record().path(YouTubeFilm.CHILDREN).asBoolean(false)
                        ? "Made for children"
                        : "Not made for children");
    }
}
