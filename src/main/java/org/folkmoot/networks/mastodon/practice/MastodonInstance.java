package org.folkmoot.networks.mastodon.practice;

import java.util.List;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.practice.Account;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the server says of itself.
 *
 * @param here its address
 */
record MastodonInstance(String here, boolean gotosocial) {

    ObjectNode nodeInfoIndex() {
        var body = Json.object();
        body.putArray("links")
                .addObject()
                .put("rel", "http://nodeinfo.diaspora.software/ns/schema/2.0")
                .put("href", here + "/nodeinfo/2.0");
        return body;
    }

    ObjectNode nodeInfo() {
        var body = Json.object().put("version", "2.0");
        body.putObject("software")
                .put("name", gotosocial ? "gotosocial" : "mastodon")
                .put("version", gotosocial ? "0.20.1" : "4.5.2");
        body.putArray("protocols").add("activitypub");
        return body;
    }

    ObjectNode instance(Account account) {
        var body = Json.object()
                .put("domain", domain(account))
                .put("title", "Practice server")
                .put("version", gotosocial ? "0.20.1" : "4.5.2")
                .put("source_url", here)
                .put("description", "Nothing here is real");
        body.putObject("usage").putObject("users").put("active_month", 12);
        body.putObject("thumbnail").put("url", here + "/thumbnail.png");
        body.putArray("icon");
        body.putArray("languages").add("en");
        configuration(body.putObject("configuration"));
        body.putObject("registrations")
                .put("enabled", false)
                .put("approval_required", false)
                .put("reason_required", false)
                .putNull("message")
                .putNull("min_age")
                .putNull("url");
        body.putObject("api_versions").put("mastodon", 7);
        body.putObject("contact").put("email", "admin@" + domain(account)).putNull("account");
        body.putArray("rules");
        return body;
    }

    private void configuration(ObjectNode into) {
        into.putObject("urls").put("streaming", here.replace("http", "ws"));
        into.putObject("vapid").put("public_key", "practice");
        into.putObject("accounts").put("max_featured_tags", 10).put("max_pinned_statuses", 5);
        into.putObject("statuses")
                .put("max_characters", gotosocial ? MastodonWrites.LONGEST_ELSEWHERE : MastodonWrites.LONGEST)
                .put("max_media_attachments", gotosocial ? 6 : 4)
                .put("characters_reserved_per_url", gotosocial ? 25 : 23);
        var media = into.putObject("media_attachments");
        var mimes = media.putArray("supported_mime_types");
        List.of("image/jpeg", "image/png", "image/gif", "image/webp", "video/mp4", "video/webm", "audio/mpeg")
                .forEach(mimes::add);
        media.put("description_limit", 1500)
                .put("image_size_limit", 16_777_216)
                .put("image_matrix_limit", 33_177_600)
                .put("video_size_limit", 103_809_024)
                .put("video_frame_rate_limit", 120)
                .put("video_matrix_limit", 8_294_400);
        into.putObject("polls")
                .put("max_options", 4)
                .put("max_characters_per_option", 50)
                .put("min_expiration", 300)
                .put("max_expiration", 2_629_746);
        into.putObject("translation").put("enabled", false);
        into.put("limited_federation", false);
    }

    private static String domain(Account account) {
        return account.handle().contains("@") ? account.handle().replaceFirst("^.*@", "") : "social.example";
    }
}
