package org.folkmoot.networks.linkedin.practice;

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
import org.folkmoot.networks.practice.PracticeStage;
import org.folkmoot.networks.practice.Reply;
import org.folkmoot.networks.practice.Settings;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a page posts, corrects and takes down, with the refusals of the posts API. */
record LinkedInPosts(Entries entries, Settings settings, PracticeStage.Numbers numbers, LinkedInFiles files) {

    private static final Set<String> KNOWN = Set.of(
            "author",
            "commentary",
            "visibility",
            "distribution",
            "content",
            "lifecycleState",
            "isReshareDisabledByAuthor");
    private static final Set<String> OPEN = Set.of("ONE_DAY", "THREE_DAYS", "SEVEN_DAYS", "FOURTEEN_DAYS");
    private static final Duration NO_COPY_FOR = Duration.ofMinutes(10);
    private static final int LONGEST = 3000;
    private static final int LONGEST_ALT = 4086;

    Reply create(Call call, Account account) {
        var body = call.json();
        if (!body.path("author").asString("").equals(LinkedInViews.organization(account.id()))) {
            return LinkedInReplies.forbidden("Organization permissions must be used when using organization as author");
        }
        var complaint = complaint(account, body);
        if (complaint != null) {
            return complaint;
        }
        var record = Json.object().put("commentary", body.path("commentary").asString(""));
        if (body.has("content")) {
            record.set("content", body.path("content"));
        }
        var earlier =
                entries.by(Network.LINKEDIN, account.id(), false, settings.now().plus(Duration.ofDays(1))).stream()
                        .filter(post -> post.createdAt().isAfter(settings.now().minus(NO_COPY_FOR)))
                        .filter(post -> post.record().equals(Json.text(record)))
                        .findFirst();
        if (earlier.isPresent()) {
            return duplicate(earlier.get().id());
        }
        var entry = entry(call, account, body, Json.text(record));
        entries.add(entry);
        return LinkedInReplies.empty(201).with("x-restli-id", entry.id());
    }

    static Reply duplicate(String urn) {
        return LinkedInReplies.invalid("DUPLICATE_POST", "Content is a duplicate of " + urn);
    }

    private Entry entry(Call call, Account account, JsonNode body, String record) {
        var now = settings.now();
        var content = body.path("content");
        var video = content.path("media").path("id").asString("").startsWith("urn:li:video:");
        return new Entry(
                Network.LINKEDIN,
                "urn:li:" + (video ? "ugcPost" : "share") + ":" + numbers.next(),
                account.id(),
                account.id(),
                LittleReader.seen(body.path("commentary").asString("")),
                now,
                now.plus(call.hidden()),
                null,
                null,
                shown(content),
                content.path("article").path("source").asString(""),
                record,
                "");
    }

    private static List<Entry.Image> shown(JsonNode content) {
        var images = new ArrayList<Entry.Image>();
        for (var image : media(content)) {
            if (!image.path("id").asString("").startsWith("urn:li:document:")) {
                images.add(new Entry.Image(
                        image.path("id").asString(""), image.path("altText").asString("")));
            }
        }
        return images;
    }

    private static List<JsonNode> media(JsonNode content) {
        var media = new ArrayList<JsonNode>();
        if (content.has("media")) {
            media.add(content.path("media"));
        }
        content.path("multiImage").path("images").forEach(media::add);
        return media;
    }

    private @Nullable Reply complaint(Account account, JsonNode body) {
        for (var field : body.propertyNames()) {
            if (!KNOWN.contains(field)) {
                return LinkedInReplies.invalid("UNKNOWN_FIELD", "ERROR :: /" + field + " :: unrecognized field found");
            }
        }
        for (var field : List.of("commentary", "visibility", "distribution", "lifecycleState")) {
            if (!body.has(field)) {
                return LinkedInReplies.invalid("MISSING_FIELD", "ERROR :: /" + field + " :: field is required");
            }
        }
        if (LittleReader.seen(body.path("commentary").asString("")).length() > LONGEST) {
            return LinkedInReplies.invalid(
                    "FIELD_LENGTH_TOO_LONG", "ERROR :: /commentary :: length cannot be greater than " + LONGEST);
        }
        var content = body.path("content");
        if (content.size() > 1) {
            return LinkedInReplies.invalid("INVALID_CONTENT", "A post has one kind of content");
        }
        for (var media : media(content)) {
            if (files.ready(account, media.path("id").asString("")).isEmpty()) {
                return LinkedInReplies.invalid("MEDIA_ASSET_NOT_READY", "The media is not available");
            }
            if (media.path("altText").asString("").length() > LONGEST_ALT) {
                return LinkedInReplies.invalid("FIELD_LENGTH_TOO_LONG", "altText is too long");
            }
        }
        var thumbnail = content.path("article").path("thumbnail").asString("");
        if (!thumbnail.isEmpty()
                && (!thumbnail.startsWith("urn:li:image:")
                        || files.ready(account, thumbnail).isEmpty())) {
            return LinkedInReplies.invalid("MEDIA_ASSET_NOT_READY", "The thumbnail is not available");
        }
        return content(content);
    }

    private static @Nullable Reply content(JsonNode content) {
        var count = content.path("multiImage").path("images").size();
        if (content.has("multiImage") && (count < 2 || count > 20)) {
            return LinkedInReplies.invalid("INVALID_CONTENT", "multiImage takes 2 to 20 images");
        }
        var article = content.path("article");
        if (content.has("article")
                && (article.path("source").asString("").isEmpty()
                        || article.path("title").asString("").isEmpty())) {
            return LinkedInReplies.invalid("MISSING_FIELD", "article needs source and title");
        }
        if (content.path("media").path("id").asString("").startsWith("urn:li:document:")
                && content.path("media").path("title").asString("").isEmpty()) {
            return LinkedInReplies.invalid("MISSING_FIELD", "a document needs its title");
        }
        return content.has("poll") ? poll(content.path("poll")) : null;
    }

    private static @Nullable Reply poll(JsonNode poll) {
        var question = poll.path("question").asString("");
        var options = poll.path("options");
        var each = options.size() >= 2 && options.size() <= 4;
        for (var option : options) {
            var length = option.path("text").asString("").length();
            each &= length >= 1 && length <= 30;
        }
        return each
                        && !question.isEmpty()
                        && question.length() <= 140
                        && OPEN.contains(poll.path("settings").path("duration").asString(""))
                ? null
                : LinkedInReplies.invalid("INVALID_POLL", "A question of 140, two to four answers of 30 characters");
    }

    Reply change(Call call, Entry entry) {
        var text = call.json().path("patch").path("$set").path("commentary");
        if (!call.header("x-restli-method").equals("PARTIAL_UPDATE") || text.isMissingNode()) {
            return LinkedInReplies.error(400, "ILLEGAL_ARGUMENT", 0, "Not a partial update");
        }
        var record = Json.read(entry.record().isEmpty() ? "{}" : entry.record());
        record.put("commentary", text.asString()).put("edited", true);
        entries.change(entry.saying(LittleReader.seen(text.asString())).recorded(Json.text(record), ""));
        return LinkedInReplies.empty(204);
    }
}
