package org.folkmoot.networks.facebook.practice;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.Network;
import org.folkmoot.networks.practice.Account;
import org.folkmoot.networks.practice.Accounts;
import org.folkmoot.networks.practice.Entries;
import org.folkmoot.networks.practice.Entry;
import org.folkmoot.networks.practice.GraphFields;
import org.folkmoot.networks.practice.GraphFields.NoSuchField;
import org.folkmoot.networks.practice.GraphPages;
import org.folkmoot.networks.practice.PageMessenger;
import org.folkmoot.networks.practice.Settings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Pages, posts and comments with the fields that were asked for; an unknown field is Graph's error 100. */
final class FacebookNodes implements PageMessenger.Showing {

    /** The record of a post elsewhere that names the page. */
    static final String TAGGED = "{\"tagged\":true}";

    static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssZ").withZone(ZoneOffset.UTC);

    private final Accounts accounts;
    private final Entries entries;
    private final Settings settings;

    FacebookNodes(Accounts accounts, Entries entries, Settings settings) {
        this.accounts = accounts;
        this.entries = entries;
        this.settings = settings;
    }

    ObjectNode page(Account page, List<GraphFields> fields, FacebookProfile profile) {
        var node = Json.object();
        for (var field : fields) {
            switch (field.name()) {
                case "id" -> node.put("id", page.id());
                case "name" -> node.put("name", page.name());
                case "username" -> node.put("username", page.handle());
                case "link" -> node.put("link", "https://www.facebook.com/" + page.id());
                case "followers_count", "fan_count" -> node.put(field.name(), page.followers());
                case "can_post" -> node.put("can_post", true);
                default -> {
                    if (!profile.field(node, page, field.name())) {
                        throw new NoSuchField(field.name(), "Page");
                    }
                }
            }
        }
        return node.put("id", page.id());
    }

    @Override
    public ObjectNode message(Entry message, List<GraphFields> fields) {
        return entry(message, fields);
    }

    ObjectNode entry(Entry entry, List<GraphFields> fields) {
        var node = Json.object();
        for (var field : fields) {
            if (!common(node, entry, field)) {
                if (entry.comment()) {
                    comment(node, entry, field);
                } else {
                    post(node, entry, field);
                }
            }
        }
        return node.put("id", entry.id());
    }

    private boolean common(ObjectNode node, Entry entry, GraphFields field) {
        switch (field.name()) {
            case "id" -> node.put("id", entry.id());
            case "message" -> node.put("message", entry.text());
            case "created_time" -> node.put("created_time", TIME.format(entry.createdAt()));
            case "permalink_url" -> node.put("permalink_url", "https://www.facebook.com/" + entry.id());
            case "from" -> node.set("from", person(entry.author()));
            case "comments" -> node.set("comments", edge(field, comments(entry, field.modifiers())));
            case "reactions" -> node.set("reactions", total(figure(entry.id(), "likes")));
            default -> {
                return false;
            }
        }
        return true;
    }

    private void comment(ObjectNode node, Entry entry, GraphFields field) {
        switch (field.name()) {
            case "parent" -> {
                if (entry.parent() != null && !entry.parent().equals(entry.root())) {
                    node.putObject("parent").put("id", entry.parent());
                }
            }
            case "attachments" -> {}
            case "is_hidden", "can_hide", "can_remove", "can_reply_privately" -> node.put(field.name(), false);
            default -> throw new NoSuchField(field.name(), "Comment");
        }
    }

    private void post(ObjectNode node, Entry entry, GraphFields field) {
        switch (field.name()) {
            case "is_published" -> node.put("is_published", true);
            case "description" -> node.put("description", entry.text());
            case "post_id" -> node.put("post_id", entry.id().replaceFirst("^.*_", ""));
            case "shares" -> {
                var shares = figure(entry.id(), "shares");
                if (shares > 0) {
                    node.putObject("shares").put("count", shares);
                }
            }
            case "attachments" -> attachments(node, entry);
            default -> throw new NoSuchField(field.name(), "Post");
        }
    }

    private static void attachments(ObjectNode node, Entry entry) {
        if (entry.images().isEmpty() && entry.link().isEmpty()) {
            return;
        }
        var first = node.putObject("attachments").putArray("data").addObject();
        if (entry.images().isEmpty()) {
            first.put("media_type", "link").put("url", entry.link());
        } else if (!form(entry).isEmpty()) {
            first.put("media_type", "video");
        } else if (entry.images().size() == 1) {
            first.put("media_type", "photo")
                    .put("description", entry.images().getFirst().alt());
        } else {
            first.put("media_type", "album");
            var several = first.putObject("subattachments").putArray("data");
            entry.images()
                    .forEach(image ->
                            several.addObject().put("media_type", "photo").put("description", image.alt()));
        }
    }

    /** Of a post: {@code filter=stream} is the whole thread, else only the first level; of a comment: its answers. */
    List<Entry> comments(Entry of, Map<String, String> modifiers) {
        var root = of.root() == null ? of.id() : of.root();
        var whole = "stream".equals(modifiers.get("filter")) && of.root() == null;
        var found = new ArrayList<>(entries.under(Network.FACEBOOK, root, settings.now()).stream()
                .filter(comment -> whole || of.id().equals(comment.parent()))
                .toList());
        if ("reverse_chronological".equals(modifiers.get("order"))) {
            Collections.reverse(found);
        }
        return found;
    }

    /** One page of an edge: data and Graph's paging with cursors; {@code summary} adds the total. */
    ObjectNode edge(GraphFields asked, List<Entry> all) {
        var fields = asked.inside().isEmpty() ? GraphFields.parse("id,message,created_time") : asked.inside();
        return GraphPages.of(asked.modifiers(), all, one -> entry(one, fields));
    }

    private static JsonNode total(long count) {
        var node = Json.object();
        node.putArray("data");
        node.putObject("summary").put("total_count", count);
        return node;
    }

    long figure(String thing, String metric) {
        return entries.figures(Network.FACEBOOK, thing).getOrDefault(metric, 0L);
    }

    List<Entry> published(Account page, Instant since) {
        return entries.by(Network.FACEBOOK, page.id(), false, settings.now()).stream()
                .filter(entry -> !entry.createdAt().isBefore(since))
                .filter(entry -> form(entry).isEmpty() || form(entry).equals("videos"))
                .toList();
    }

    /** What others wrote on the page, or elsewhere and naming it; newest first. */
    List<Entry> visitors(Account page, boolean tagged) {
        return entries.to(Network.FACEBOOK, page.id(), settings.now()).stream()
                .filter(entry -> !entry.comment() && entry.record().equals(TAGGED) == tagged)
                .toList();
    }

    @Override
    public ObjectNode person(String id) {
        var node = Json.object().put("id", id);
        accounts.find(Network.FACEBOOK, id).ifPresent(one -> node.put("name", one.name()));
        return node;
    }

    /** The edge that a video or a story came by; empty for other posts. */
    static String form(Entry entry) {
        return entry.record().isEmpty()
                ? ""
                : Json.read(entry.record()).path("form").asString("");
    }

    static List<String> notes(Entry entry) {
        var captions = entry.record().isEmpty()
                ? ""
                : Json.read(entry.record()).path("captions").asString("");
        return switch (form(entry)) {
            case "video_reels" -> captions.isEmpty() ? List.of("Reel") : List.of("Reel", "Captions: " + captions);
            case "videos" -> captions.isEmpty() ? List.of() : List.of("Captions: " + captions);
            case "video_stories", "photo_stories" -> List.of("Story, gone after a day");
            default -> entry.record().equals(TAGGED) ? List.of("Names the page") : List.of();
        };
    }

    Optional<Entry> visible(Account page, String id) {
        var video = settings.note(Network.FACEBOOK, "video." + id);
        var post = video.isEmpty()
                ? id
                : page.id() + "_" + Json.read(video).path("post").asString("");
        return entries.find(Network.FACEBOOK, post)
                .filter(entry -> entry.account().equals(page.id()))
                .filter(entry -> !entry.visibleAt().isAfter(settings.now()));
    }
}
