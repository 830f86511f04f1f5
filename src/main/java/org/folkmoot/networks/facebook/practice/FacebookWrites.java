package org.folkmoot.networks.facebook.practice;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.Network;
import org.folkmoot.networks.practice.Account;
import org.folkmoot.networks.practice.Call;
import org.folkmoot.networks.practice.Entries;
import org.folkmoot.networks.practice.Entry;
import org.folkmoot.networks.practice.GraphReplies;
import org.folkmoot.networks.practice.Multipart;
import org.folkmoot.networks.practice.PracticeStage;
import org.folkmoot.networks.practice.Reply;
import org.folkmoot.networks.practice.Settings;

/** What a page publishes: posts, photos and comments. */
final class FacebookWrites {

    private static final int LONGEST_MESSAGE = 63_206;

    private final PracticeStage.Numbers numbers;
    private final Entries entries;
    private final Settings settings;
    private final FacebookNodes nodes;
    private final FacebookNews news;

    FacebookWrites(PracticeStage stage, FacebookNodes nodes, FacebookNews news) {
        this.numbers = stage.numbers();
        this.entries = stage.entries();
        this.settings = stage.settings();
        this.nodes = nodes;
        this.news = news;
    }

    /** A page corrects its own posts and hides others' comments; a hidden one is marked in its record. */
    Reply change(Account page, String id, Map<String, String> parameters) {
        var entry = nodes.visible(page, id);
        if (entry.isEmpty()) {
            return GraphReplies.gone(id);
        }
        var ours = entry.get().author().equals(page.id());
        if (parameters.containsKey("message") && ours) {
            entries.change(entry.get().saying(parameters.get("message")));
        } else if (parameters.containsKey("is_hidden") && !ours) {
            var hidden = Boolean.parseBoolean(parameters.get("is_hidden"));
            entries.change(entry.get().recorded(hidden ? "{\"hidden\":true}" : "", ""));
        } else {
            return GraphReplies.permission();
        }
        return Reply.json(200, Json.object().put("success", true));
    }

    Reply delete(Account page, String id) {
        var entry = nodes.visible(page, id);
        if (entry.isEmpty()) {
            return GraphReplies.gone(id);
        }
        entries.remove(Network.FACEBOOK, entry.get().id());
        return Reply.json(200, Json.object().put("success", true));
    }

    Reply feed(Call call, Account page, Map<String, String> parameters) {
        var message = parameters.getOrDefault("message", "");
        var link = parameters.getOrDefault("link", "");
        var photos = attached(parameters);
        if (message.isBlank() && link.isEmpty() && photos.isEmpty()) {
            return GraphReplies.error(400, 100, 0, "(#100) You must supply a message, a link or media");
        }
        if (message.codePointCount(0, message.length()) > LONGEST_MESSAGE) {
            return GraphReplies.error(400, 100, 0, "(#100) The message is too long");
        }
        if (!link.isEmpty() && !link.matches("https?://[^\\s]+")) {
            return GraphReplies.error(400, 1500, 0, "(#1500) The url you supplied is invalid");
        }
        var images = new ArrayList<Entry.Image>();
        for (var photo : photos) {
            var blob = entries.blob(Network.FACEBOOK, page.id(), photo);
            if (blob.isEmpty()) {
                return GraphReplies.error(
                        400, 100, 33, "Unsupported post request. Object with ID '" + photo + "' does not exist");
            }
            images.add(new Entry.Image(photo, blob.get().alt()));
        }
        var entry = post(call, page, message, images, link);
        return Reply.json(200, Json.object().put("id", entry.id()));
    }

    private Entry post(Call call, Account page, String message, List<Entry.Image> images, String link) {
        var now = settings.now();
        var entry = new Entry(
                Network.FACEBOOK,
                page.id() + "_" + numbers.next(),
                page.id(),
                page.id(),
                message,
                now,
                now.plus(call.hidden()),
                null,
                null,
                images,
                link,
                "",
                "");
        entries.add(entry);
        return entry;
    }

    private static List<String> attached(Map<String, String> parameters) {
        var list = parameters.get("attached_media");
        var photos = new ArrayList<String>();
        if (list != null) {
            Json.parse(("{\"list\":" + list + "}").getBytes(StandardCharsets.UTF_8))
                    .ifPresent(body -> body.path("list")
                            .forEach(item -> photos.add(item.path("media_fbid").asString(""))));
        }
        return photos;
    }

    Reply photo(Call call, Account page, Map<String, String> parameters) {
        var form = Multipart.of(call.header("content-type"), call.body());
        if (form.file().length == 0 || !form.mime().startsWith("image/")) {
            return GraphReplies.error(400, 324, 0, "(#324) Requires upload file");
        }
        if (form.file().length > 10_000_000) {
            return GraphReplies.error(400, 1_363_030, 0, "The photo is too large");
        }
        var id = String.valueOf(numbers.next());
        var alt = parameters.getOrDefault("alt_text_custom", "");
        if (!Boolean.parseBoolean(parameters.getOrDefault("temporary", "false"))) {
            entries.addBlob(Network.FACEBOOK, page.id(), new Entries.Blob(id, form.mime(), form.file(), alt));
        }
        var body = Json.object().put("id", id);
        if (!"false".equals(parameters.get("published"))) {
            var caption = parameters.getOrDefault("caption", "");
            body.put(
                    "post_id",
                    post(call, page, caption, List.of(new Entry.Image(id, alt)), "")
                            .id());
        }
        return Reply.json(200, body);
    }

    Reply comment(Call call, Account page, String target, Map<String, String> parameters) {
        var parent = nodes.visible(page, target);
        if (parent.isEmpty()) {
            return GraphReplies.gone(target);
        }
        var message = parameters.getOrDefault("message", "");
        if (message.isBlank()) {
            return GraphReplies.error(400, 100, 0, "(#100) You must supply a message");
        }
        var root =
                parent.get().root() == null ? parent.get().id() : parent.get().root();
        var now = settings.now();
        var entry = new Entry(
                Network.FACEBOOK,
                root.substring(root.indexOf('_') + 1) + "_" + numbers.next(),
                page.id(),
                page.id(),
                message,
                now,
                now.plus(call.hidden()),
                parent.get().id(),
                root,
                List.of(),
                "",
                "",
                "");
        entries.add(entry);
        news.tell(entry, page);
        return Reply.json(200, Json.object().put("id", entry.id()));
    }
}
