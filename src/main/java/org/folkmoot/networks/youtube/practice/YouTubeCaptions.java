package org.folkmoot.networks.youtube.practice;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.practice.Account;
import org.folkmoot.networks.practice.Call;
import org.folkmoot.networks.practice.Entries;
import org.folkmoot.networks.practice.Reply;

/** Caption files of videos: one of a language, SubRip or WebVTT. */
record YouTubeCaptions(Entries entries, YouTubeVideos videos) {

    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)");
    private static final Pattern TIMES = Pattern.compile("(?s).*\\d{2}:\\d{2}[.,]\\d{3}\\s+-->\\s+.*");

    /** What it is and the file, as one body. */
    Reply add(Call call, Account account) {
        var boundary = BOUNDARY.matcher(call.header("content-type"));
        var parts = boundary.find() ? parts(call.body(), boundary.group(1)) : List.<String>of();
        if (parts.size() != 2) {
            return YouTubeReplies.error(400, "youtube.caption", "contentRequired", "The request has no caption file.");
        }
        var asked = Json.parse(parts.getFirst().getBytes(StandardCharsets.UTF_8))
                .orElseGet(Json::object)
                .path("snippet");
        var film = videos.film(account, asked.path("videoId").asString("")).orElse(null);
        if (film == null) {
            return YouTubeReplies.missing("video");
        }
        var language = asked.path("language").asString("");
        if (language.isEmpty() || !asked.has("name")) {
            return YouTubeReplies.error(
                    400, "youtube.caption", "invalidMetadata", "The caption's metadata is invalid.");
        }
        if (!TIMES.matcher(parts.getLast()).matches()) {
            return YouTubeReplies.error(400, "youtube.caption", "invalidFile", "The caption file is not understood.");
        }
        var all = film.record().withArray("/" + YouTubeFilm.CAPTIONS);
        for (var track : all) {
            if (track.asString("").equals(language)) {
                return YouTubeReplies.error(
                        409, "youtube.caption", "captionExists", "The video already has such a caption track.");
            }
        }
        all.add(language);
        entries.change(film.changed());
        var track = Json.object()
                .put("kind", "youtube#caption")
                .put("id", film.entry().id() + "-" + language);
        track.putObject("snippet")
                .put("videoId", film.entry().id())
                .put("language", language)
                .put("name", asked.path("name").asString(""))
                .put("status", "serving");
        return Reply.json(200, track);
    }

    private static List<String> parts(byte[] body, String boundary) {
        return Arrays.stream(new String(body, StandardCharsets.UTF_8).split(Pattern.quote("--" + boundary)))
                .filter(part -> part.contains("\r\n\r\n"))
                .map(part -> part.substring(part.indexOf("\r\n\r\n") + 4).stripTrailing())
                .toList();
    }
}
