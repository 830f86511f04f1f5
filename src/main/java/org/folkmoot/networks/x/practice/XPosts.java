package org.folkmoot.networks.x.practice;

import com.twitter.twittertext.TwitterTextParser;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.Network;
import org.folkmoot.networks.practice.Account;
import org.folkmoot.networks.practice.Call;
import org.folkmoot.networks.practice.Entries;
import org.folkmoot.networks.practice.Entry;
import org.folkmoot.networks.practice.Multipart;
import org.folkmoot.networks.practice.PracticeStage;
import org.folkmoot.networks.practice.Reply;
import org.folkmoot.networks.practice.Settings;
import tools.jackson.databind.JsonNode;

/** What an account does: posts, answers, media, hiding. */
record XPosts(Entries entries, Settings settings, PracticeStage.Numbers numbers, XVideoUploads videos) {

    private static final Set<String> KNOWN = Set.of("text", "media", "poll", "reply", "reply_settings");
    private static final Duration NO_COPY_FOR = Duration.ofHours(24);
    private static final int LARGEST_IMAGE = 5_000_000;

    Reply create(Call call, Account account) {
        var body = call.json();
        for (var field : body.propertyNames()) {
            if (!KNOWN.contains(field)) {
                return invalid("$." + field + ": is not defined in the schema");
            }
        }
        var text = body.path("text").asString("");
        var ids = body.path("media").path("media_ids");
        if (text.isBlank() && ids.isEmpty()) {
            return invalid("Your post must have text or media");
        }
        if (TwitterTextParser.parseTweet(text).weightedLength > 280) {
            return invalid("Your Tweet text is too long.");
        }
        if (ids.size() > 4 || body.has("poll") && !ids.isEmpty()) {
            return invalid("media and poll exclude each other, and a post takes four images");
        }
        var poll = body.path("poll");
        if (body.has("poll") && !fits(poll)) {
            return invalid("poll: two to four options of 1 to 25 characters, 5 to 10080 minutes");
        }
        var images = new ArrayList<Entry.Image>();
        for (var id : ids) {
            var blob = entries.blob(Network.X, account.id(), id.asString());
            if (blob.isEmpty() || videos.unready(id.asString())) {
                return invalid("Your media IDs are invalid.");
            }
            if (blob.get().mime().startsWith("video/") && ids.size() > 1) {
                return invalid("A post takes four images or one video");
            }
            images.add(new Entry.Image(id.asString(), blob.get().alt()));
        }
        return body.has("reply") ? reply(call, account, body, images) : post(call, account, body, images);
    }

    private Reply post(Call call, Account account, JsonNode body, List<Entry.Image> images) {
        var text = body.path("text").asString("");
        var since = settings.now().minus(NO_COPY_FOR);
        var copied = entries.by(Network.X, account.id(), true, settings.now()).stream()
                .anyMatch(post -> post.createdAt().isAfter(since) && post.text().equals(text));
        return copied
                ? XPractice.problem(
                        403, "", "Forbidden", "You are not allowed to create a Tweet with duplicate content.")
                : created(call, account, account.id(), null, null, body, images);
    }

    private Reply reply(Call call, Account account, JsonNode body, List<Entry.Image> images) {
        var parent = entries.find(
                Network.X, body.path("reply").path("in_reply_to_tweet_id").asString(""));
        if (parent.isEmpty()) {
            return invalid("You attempted to reply to a Tweet that is deleted or not visible to you.");
        }
        var root =
                parent.get().root() == null ? parent.get().id() : parent.get().root();
        return created(call, account, parent.get().account(), parent.get().id(), root, body, images);
    }

    private Reply created(
            Call call,
            Account account,
            String feed,
            @org.jspecify.annotations.Nullable String parent,
            @org.jspecify.annotations.Nullable String root,
            JsonNode body,
            List<Entry.Image> images) {
        var now = settings.now();
        var text = body.path("text").asString("");
        var link = XViews.links(text).stream().findFirst().orElse("");
        var entry = new Entry(
                Network.X,
                String.valueOf(numbers.next()),
                feed,
                account.id(),
                text,
                now,
                now.plus(call.hidden()),
                parent,
                root,
                images,
                link,
                body.has("poll") ? Json.text(Json.object().set("poll", body.path("poll"))) : "",
                "");
        entries.add(entry);
        var data = Json.object().put("id", entry.id()).put("text", entry.text());
        data.putArray("edit_history_post_ids").add(entry.id());
        return Reply.json(201, Json.object().set("data", data));
    }

    private static boolean fits(JsonNode poll) {
        var options = poll.path("options");
        var minutes = poll.path("duration_minutes").asInt(0);
        var each = true;
        for (var option : options) {
            var length = option.asString("").length();
            each &= length >= 1 && length <= 25;
        }
        return each && options.size() >= 2 && options.size() <= 4 && minutes >= 5 && minutes <= 10_080;
    }

    Reply upload(Call call, Account account) {
        var form = Multipart.of(call.header("content-type"), call.body());
        var category = form.fields().getOrDefault("media_category", "");
        if (form.file().length == 0 || !category.matches("tweet_image|subtitles")) {
            return invalid("media and media_category are required");
        }
        if (form.file().length > LARGEST_IMAGE) {
            return XPractice.problem(413, "", "Payload Too Large", "The image is larger than 5 MB");
        }
        var id = String.valueOf(numbers.next());
        entries.addBlob(Network.X, account.id(), new Entries.Blob(id, form.mime(), form.file(), ""));
        var data = Json.object()
                .put("id", id)
                .put("media_key", "3_" + id)
                .put("size", form.file().length)
                .put("expires_after_secs", 86_400);
        return Reply.json(200, Json.object().set("data", data));
    }

    Reply describe(Call call, Account account) {
        var id = call.json().path("id").asString("");
        var alt = call.json().path("metadata").path("alt_text").path("text").asString("");
        if (alt.codePointCount(0, alt.length()) > 1000) {
            return invalid("alt_text.text: 1000 characters at most");
        }
        return entries.describe(Network.X, account.id(), id, alt)
                ? Reply.json(200, Json.object().set("data", Json.object().put("id", id)))
                : invalid("No such media");
    }

    Reply delete(Account account, String id) {
        var entry = entries.find(Network.X, id).filter(post -> post.author().equals(account.id()));
        if (entry.isEmpty()) {
            return XPractice.problem(404, "resource-not-found", "Not Found Error", "Could not find tweet " + id);
        }
        entries.remove(Network.X, id);
        return Reply.json(200, Json.object().set("data", Json.object().put("deleted", true)));
    }

    /** Only in conversations that the account began. */
    Reply hide(Call call, Account account, String id) {
        var entry = entries.find(Network.X, id);
        if (entry.isEmpty()) {
            return XPractice.problem(404, "resource-not-found", "Not Found Error", "Could not find tweet " + id);
        }
        var root = entry.get().root();
        if (root == null
                || entries.find(Network.X, root)
                        .filter(top -> top.author().equals(account.id()))
                        .isEmpty()) {
            return XPractice.problem(
                    403, "not-authorized-for-resource", "Forbidden", "You did not begin this conversation");
        }
        var hidden = call.json().path("hidden").asBoolean(false);
        entries.change(entry.get().recorded(hidden ? "{\"hidden\":true}" : "", ""));
        return Reply.json(200, Json.object().set("data", Json.object().put("hidden", hidden)));
    }

    static Reply invalid(String detail) {
        return XPractice.problem(400, "invalid-request", "Invalid Request", detail);
    }
}
