package org.folkmoot.networks.youtube;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.folkmoot.networks.Answer;
import org.folkmoot.networks.Diagnostics;
import org.folkmoot.networks.Identifies;
import org.folkmoot.networks.Limits;
import org.folkmoot.networks.Outcome;
import org.folkmoot.networks.ReadsLimits;
import org.folkmoot.networks.ReadsSettings;
import org.folkmoot.networks.Session;
import org.folkmoot.networks.Setting;
import tools.jackson.databind.JsonNode;

/** The channel itself: who it is, how long its videos may be, and what it says of itself. */
final class YouTubeChannel implements Identifies, ReadsLimits, ReadsSettings {

    /** A channel whose telephone number YouTube has not checked (support.google.com/youtube/answer/71673). */
    private static final Duration UNVERIFIED = Duration.ofMinutes(15);

    /** The one that was chosen at the sign-in; a Google account without one is refused. */
    static Answer<JsonNode> mine(YouTubeApi api, String parts) {
        return switch (api.get("channels", Map.of("part", parts, "mine", "true"))) {
            case Answer.Failed<JsonNode> failed -> failed;
            case Answer.Got<JsonNode>(var list)
            when list.path("items").path(0).path("id").asString("").isEmpty() ->
                Answer.failed(new Outcome.Rejected(
                        Outcome.Reason.PERMISSION, Diagnostics.of("This Google account has no channel")));
            case Answer.Got<JsonNode>(var list) -> Answer.of(list.path("items").path(0));
        };
    }

    /** The playlist in which YouTube keeps whatever the channel has put up, private videos included. */
    static Answer<String> uploads(YouTubeApi api) {
        return switch (mine(api, "contentDetails")) {
            case Answer.Failed<JsonNode>(var failure) -> Answer.failed(failure);
            case Answer.Got<JsonNode>(var channel) ->
                Answer.of(channel.path("contentDetails")
                        .path("relatedPlaylists")
                        .path("uploads")
                        .asString(""));
        };
    }

    static Identity identity(JsonNode channel) {
        var id = channel.path("id").asString();
        var handle = channel.path("snippet").path("customUrl").asString(id).replaceFirst("^@", "");
        return new Identity(id, handle, channel.path("snippet").path("title").asString(handle));
    }

    static URI address(JsonNode channel) {
        var handle = channel.path("snippet").path("customUrl").asString("");
        return URI.create("https://www.youtube.com/"
                + (handle.startsWith("@")
                        ? handle
                        : "channel/" + channel.path("id").asString()));
    }

    @Override
    public Answer<Identity> identify(Session session) {
        return switch (mine(YouTubeApi.of(session), "snippet")) {
            case Answer.Failed<JsonNode>(var failure) -> Answer.failed(failure);
            case Answer.Got<JsonNode>(var channel) -> Answer.of(identity(channel));
        };
    }

    @Override
    public Answer<Limits> limits(Session session) {
        return switch (mine(YouTubeApi.of(session), "status")) {
            case Answer.Failed<JsonNode>(var failure) -> Answer.failed(failure);
            case Answer.Got<JsonNode>(var channel) -> {
                var verified = channel.path("status")
                        .path("longUploadsStatus")
                        .asString("")
                        .equals("allowed");
                yield Answer.of(YouTubeText.limits(verified ? YouTubeText.LONGEST : UNVERIFIED));
            }
        };
    }

    /** Filters and blocked words, and who manages the channel, are shown to no program. */
    @Override
    public Answer<List<Setting>> settings(Session session) {
        return switch (mine(YouTubeApi.of(session), "snippet,brandingSettings")) {
            case Answer.Failed<JsonNode>(var failure) -> Answer.failed(failure);
            case Answer.Got<JsonNode>(var channel) -> {
                var words = channel.path("snippet").path("description").asString("");
                var banner = channel.path("brandingSettings")
                        .path("image")
                        .path("bannerExternalUrl")
                        .asString("");
                yield Answer.of(List.of(
                        Setting.filled(Setting.Name.DESCRIPTION, words), Setting.filled(Setting.Name.COVER, banner)));
            }
        };
    }
}
