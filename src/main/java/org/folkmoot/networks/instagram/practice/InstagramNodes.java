package org.folkmoot.networks.instagram.practice;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.Network;
import org.folkmoot.networks.practice.Account;
import org.folkmoot.networks.practice.Accounts;
import org.folkmoot.networks.practice.Drafts;
import org.folkmoot.networks.practice.Entries;
import org.folkmoot.networks.practice.Entry;
import org.folkmoot.networks.practice.GraphFields;
import org.folkmoot.networks.practice.GraphFields.NoSuchField;
import org.folkmoot.networks.practice.GraphPages;
import org.folkmoot.networks.practice.PageMessenger;
import org.folkmoot.networks.practice.Reply;
import org.folkmoot.networks.practice.Settings;
import tools.jackson.databind.node.ObjectNode;

/** Accounts, media, comments and containers with the fields that were asked for. */
record InstagramNodes(Accounts accounts, Entries entries, Settings settings, Drafts drafts)
        implements PageMessenger.Showing {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssZ").withZone(ZoneOffset.UTC);
    private static final Duration STORY = Duration.ofDays(1);

    ObjectNode page(Account me, String number, List<GraphFields> fields) {
        var node = Json.object();
        for (var field : fields) {
            switch (field.name()) {
                case "id" -> node.put("id", number);
                case "name" -> node.put("name", me.name());
                case "instagram_business_account" -> node.set(field.name(), user(me, field.inside()));
                default -> throw new NoSuchField(field.name(), "Page");
            }
        }
        return node.put("id", number);
    }

    ObjectNode user(Account me, List<GraphFields> fields) {
        var node = Json.object();
        for (var field : fields) {
            switch (field.name()) {
                case "id" -> node.put("id", me.id());
                case "username" -> node.put("username", me.handle());
                case "name" -> node.put("name", me.name());
                case "followers_count" -> node.put("followers_count", me.followers());
                case "follows_count" -> node.put("follows_count", 0);
                case "biography", "website", "profile_picture_url" ->
                    settings.profile(Network.INSTAGRAM, me.id())
                            .map(profile -> profile.get(field.name()))
                            .ifPresent(value -> node.set(field.name(), value));
                case "media_count" ->
                    node.put("media_count", posts(me, Map.of()).size());
                case "mentioned_media" ->
                    tags(me).stream()
                            .filter(entry -> entry.id().equals(field.modifiers().get("media_id")))
                            .findFirst()
                            .ifPresent(entry -> node.set("mentioned_media", media(entry, field.inside())));
                case "mentioned_comment" ->
                    naming(me, field.modifiers().getOrDefault("comment_id", ""))
                            .ifPresent(entry -> node.set("mentioned_comment", comment(entry, field.inside())));
                default -> throw new NoSuchField(field.name(), "IGUser");
            }
        }
        return node.put("id", me.id());
    }

    ObjectNode container(Entry draft, List<GraphFields> fields) {
        var node = Json.object();
        for (var field : fields) {
            switch (field.name()) {
                case "id" -> {}
                case "status_code" -> node.put("status_code", drafts.looked(draft));
                case "status" ->
                    node.put(
                            "status",
                            Drafts.record(draft).path("broken").asString("").isEmpty()
                                    ? "Finished"
                                    : "Error: "
                                            + Drafts.record(draft)
                                                    .path("broken")
                                                    .asString(""));
                default -> throw new NoSuchField(field.name(), "IGContainer");
            }
        }
        return node.put("id", draft.id());
    }

    ObjectNode node(Entry entry, List<GraphFields> fields) {
        return entry.comment() ? comment(entry, fields) : media(entry, fields);
    }

    private ObjectNode media(Entry entry, List<GraphFields> fields) {
        var node = Json.object();
        for (var field : fields) {
            switch (field.name()) {
                case "id" -> {}
                case "caption" -> {
                    if (!entry.text().isEmpty()) {
                        node.put("caption", entry.text());
                    }
                }
                case "timestamp" -> node.put("timestamp", TIME.format(entry.createdAt()));
                case "permalink" -> node.put("permalink", "https://www.instagram.com" + path(entry));
                case "username" -> node.put("username", author(entry).handle());
                case "media_type" -> node.put("media_type", type(entry));
                case "like_count" -> node.put("like_count", figure(entry, "likes"));
                case "comments_count" ->
                    node.put(
                            "comments_count",
                            entries.under(Network.INSTAGRAM, entry.id(), settings.now())
                                    .size());
                case "comments" ->
                    node.set(
                            "comments",
                            GraphPages.of(field.modifiers(), comments(entry), one -> comment(one, field.inside())));
                case "children" -> {
                    if (type(entry).equals("CAROUSEL_ALBUM")) {
                        var children = node.putObject("children").putArray("data");
                        entry.images().forEach(image -> children.addObject().put("id", image.blob()));
                    }
                }
                default -> throw new NoSuchField(field.name(), "IGMedia");
            }
        }
        return node.put("id", entry.id());
    }

    private ObjectNode comment(Entry entry, List<GraphFields> fields) {
        var node = Json.object();
        for (var field : fields) {
            switch (field.name()) {
                case "id" -> {}
                case "text" -> node.put("text", entry.text());
                case "timestamp" -> node.put("timestamp", TIME.format(entry.createdAt()));
                case "username" -> node.put("username", author(entry).handle());
                case "from" ->
                    node.putObject("from")
                            .put("id", entry.author())
                            .put("username", author(entry).handle());
                case "hidden" -> node.put("hidden", entry.record().contains("hidden"));
                case "parent_id" -> {
                    if (!String.valueOf(entry.parent()).equals(entry.root())) {
                        node.put("parent_id", entry.parent());
                    }
                }
                case "replies" ->
                    node.set(
                            "replies",
                            GraphPages.of(field.modifiers(), replies(entry), one -> comment(one, field.inside())));
                default -> throw new NoSuchField(field.name(), "IGComment");
            }
        }
        return node.put("id", entry.id());
    }

    @Override
    public ObjectNode person(String id) {
        return Json.object()
                .put("id", id)
                .put(
                        "username",
                        accounts.find(Network.INSTAGRAM, id)
                                .map(Account::handle)
                                .orElse(""));
    }

    @Override
    public ObjectNode message(Entry message, List<GraphFields> fields) {
        var node = Json.object();
        for (var field : fields) {
            switch (field.name()) {
                case "id", "attachments" -> {}
                case "message" -> node.put("message", message.text());
                case "created_time" -> node.put("created_time", TIME.format(message.createdAt()));
                case "from" -> node.set("from", person(message.author()));
                default -> throw new NoSuchField(field.name(), "Message");
            }
        }
        return node.put("id", message.id());
    }

    Reply list(Map<String, String> parameters, List<Entry> all) {
        var fields = GraphFields.asked(parameters);
        return Reply.json(200, GraphPages.of(parameters, all, one -> node(one, fields)));
    }

    /** Newest first, without stories. */
    List<Entry> posts(Account me, Map<String, String> parameters) {
        var since = Instant.ofEpochSecond(Long.parseLong(parameters.getOrDefault("since", "0")));
        return entries.by(Network.INSTAGRAM, me.id(), false, settings.now()).stream()
                .filter(entry -> !story(entry) && !entry.createdAt().isBefore(since))
                .toList();
    }

    List<Entry> stories(Account me) {
        var from = settings.now().minus(STORY);
        return entries.by(Network.INSTAGRAM, me.id(), false, settings.now()).stream()
                .filter(entry -> story(entry) && entry.createdAt().isAfter(from))
                .toList();
    }

    List<Entry> tags(Account me) {
        return entries.to(Network.INSTAGRAM, me.id(), settings.now()).stream()
                .filter(entry -> !entry.comment())
                .toList();
    }

    /** A comment that names the account below a post of somebody else's. */
    Optional<Entry> naming(Account me, String comment) {
        return visible(comment)
                .filter(entry -> entry.comment() && entry.account().equals(me.id()) && names(me, entry))
                .filter(entry -> tags(me).stream().anyMatch(post -> post.id().equals(entry.root())));
    }

    static boolean names(Account me, Entry entry) {
        return entry.text().contains("@" + me.handle());
    }

    /** Newest first, without answers. */
    List<Entry> comments(Entry post) {
        return entries.under(Network.INSTAGRAM, post.id(), settings.now()).stream()
                .filter(entry -> post.id().equals(entry.parent()))
                .toList()
                .reversed();
    }

    List<Entry> replies(Entry comment) {
        return entries.under(Network.INSTAGRAM, String.valueOf(comment.root()), settings.now()).stream()
                .filter(entry -> comment.id().equals(entry.parent()))
                .toList();
    }

    Optional<Entry> visible(String id) {
        return entries.find(Network.INSTAGRAM, id)
                .filter(entry -> !entry.visibleAt().isAfter(settings.now()));
    }

    private long figure(Entry entry, String metric) {
        return entries.figures(Network.INSTAGRAM, entry.id()).getOrDefault(metric, 0L);
    }

    private Account author(Entry entry) {
        return accounts.find(Network.INSTAGRAM, entry.author()).orElseThrow();
    }

    static boolean story(Entry entry) {
        return kind(entry).equals("STORIES");
    }

    private static String kind(Entry entry) {
        return Drafts.record(entry).path("kind").asString("");
    }

    private static String type(Entry entry) {
        return switch (kind(entry)) {
            case "REELS" -> "VIDEO";
            case "CAROUSEL" -> "CAROUSEL_ALBUM";
            default -> "IMAGE";
        };
    }

    static String path(Entry entry) {
        var post = entry.root() == null ? entry.id() : entry.root();
        return (kind(entry).equals("REELS") ? "/reel/" : "/p/") + post + "/";
    }

    static List<String> notes(Entry entry) {
        return switch (kind(entry)) {
            case "REELS" -> List.of("Reel");
            case "STORIES" -> List.of("Story, shown for 24 hours");
            default -> entry.record().contains("hidden") ? List.of("Hidden by the account") : List.of();
        };
    }
}
