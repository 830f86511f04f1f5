package org.folkmoot.networks.youtube.practice;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.Network;
import org.folkmoot.networks.practice.Account;
import org.folkmoot.networks.practice.Call;
import org.folkmoot.networks.practice.Entries;
import org.folkmoot.networks.practice.Reply;
import org.folkmoot.networks.practice.Settings;
import tools.jackson.databind.node.ObjectNode;

/** The channel, what it has put up, and its reports. The manner {@code unverified} allows videos of 15 minutes only. */
record YouTubeChannels(Entries entries, Settings settings) {

    /** Our words for what a report calls these. */
    private static final Map<String, String> FIGURES =
            Map.of("views", "views", "estimatedMinutesWatched", "watched", "shares", "shares");

    Reply channels(Call call, Account account) {
        var all = Json.array();
        if (call.query().getOrDefault("mine", "").equals("true")
                && !settings.manner(Network.YOUTUBE).equals("no-channel")) {
            all.add(channel(call, account));
        }
        return YouTubeReplies.list(call, "channel", all);
    }

    private ObjectNode channel(Call call, Account account) {
        var channel = Json.object().put("kind", "youtube#channel").put("id", account.id());
        if (YouTubeReplies.has(call, "snippet")) {
            channel.putObject("snippet")
                    .put("title", account.name())
                    .put("customUrl", "@" + account.handle())
                    .put("description", profile(account, "description").orElse("Films of " + account.name()))
                    .put("country", "GB");
        }
        if (YouTubeReplies.has(call, "contentDetails")) {
            channel.putObject("contentDetails").putObject("relatedPlaylists").put("uploads", playlist(account));
        }
        if (YouTubeReplies.has(call, "statistics")) {
            var videos = entries.by(Network.YOUTUBE, account.id(), false, settings.now()).stream()
                    .filter(entry ->
                            YouTubeFilm.of(entry).privacy(settings.now()).equals("public"))
                    .count();
            channel.putObject("statistics")
                    .put("subscriberCount", String.valueOf(account.followers()))
                    .put("hiddenSubscriberCount", false)
                    .put("videoCount", String.valueOf(videos));
        }
        if (YouTubeReplies.has(call, "status")) {
            channel.putObject("status")
                    .put("privacyStatus", "public")
                    .put("isLinked", true)
                    .put(
                            "longUploadsStatus",
                            settings.manner(Network.YOUTUBE).equals("unverified") ? "eligible" : "allowed");
        }
        if (YouTubeReplies.has(call, "brandingSettings")) {
            var branding = channel.putObject("brandingSettings");
            branding.putObject("channel").put("title", account.name());
            profile(account, "banner")
                    .ifPresent(address -> branding.putObject("image").put("bannerExternalUrl", address));
        }
        return channel;
    }

    private Optional<String> profile(Account account, String field) {
        return settings.profile(Network.YOUTUBE, account.id())
                .map(profile -> profile.path(field).asString(""))
                .filter(words -> !words.isEmpty());
    }

    private static String playlist(Account account) {
        return "UU" + account.id().substring(2);
    }

    Reply uploads(Call call, Account account) {
        if (!call.query().getOrDefault("playlistId", "").equals(playlist(account))) {
            return YouTubeReplies.missing("playlist");
        }
        var all = Json.array();
        for (var entry : entries.by(Network.YOUTUBE, account.id(), false, settings.now())) {
            var film = YouTubeFilm.of(entry);
            var at = entry.createdAt().toString();
            var privacy = film.privacy(settings.now());
            var item = Json.object().put("kind", "youtube#playlistItem").put("id", "item-" + entry.id());
            item.putObject("snippet")
                    .put("publishedAt", at)
                    .put("channelId", account.id())
                    .put("playlistId", playlist(account))
                    .put("title", film.text(YouTubeFilm.TITLE))
                    .put("description", entry.text());
            var details = item.putObject("contentDetails").put("videoId", entry.id());
            if (!privacy.equals("private")) {
                details.put(
                        "videoPublishedAt", film.text(YouTubeFilm.SHOWN).isEmpty() ? at : film.text(YouTubeFilm.SHOWN));
            }
            item.putObject("status").put("privacyStatus", privacy);
            all.add(item);
        }
        return YouTubeReplies.list(call, "playlistItem", all);
    }

    /** One row, of the day before yesterday where days are asked for; none where nothing was counted. */
    Reply report(Call call, Account account) {
        var filter = call.query().getOrDefault("filters", "");
        var thing = filter.startsWith("video==") ? filter.substring(7) : account.id();
        var days = call.query().getOrDefault("dimensions", "").equals("day");
        var figures = entries.figures(Network.YOUTUBE, thing);
        var metrics = List.of(call.query().getOrDefault("metrics", "").split(","));
        var body = Json.object().put("kind", "youtubeAnalytics#resultTable");
        var headers = body.putArray("columnHeaders");
        var row = Json.array();
        if (days) {
            headers.addObject()
                    .put("name", "day")
                    .put("columnType", "DIMENSION")
                    .put("dataType", "STRING");
            row.add(LocalDate.ofInstant(settings.now(), ZoneOffset.UTC)
                    .minusDays(2)
                    .toString());
        }
        var counted = false;
        for (var metric : metrics) {
            var value = figures.get(FIGURES.getOrDefault(metric, metric));
            counted |= value != null;
            headers.addObject().put("name", metric).put("columnType", "METRIC").put("dataType", "INTEGER");
            row.add(value == null ? 0 : value);
        }
        var rows = body.putArray("rows");
        if (counted) {
            rows.add(row);
        }
        return Reply.json(200, body);
    }
}
