package org.folkmoot.networks.threads.practice;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
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
import org.folkmoot.networks.practice.GraphReplies;
import org.folkmoot.networks.practice.Reply;
import org.folkmoot.networks.practice.Settings;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Accounts, posts, answers and containers with the fields that were asked for. */
record ThreadsNodes(Accounts accounts, Entries entries, Settings settings, Drafts drafts) {

    static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssZ").withZone(ZoneOffset.UTC);
    private static final int USUAL_QUOTA = 250;
    private static final int ANSWERS = 1000;
    private static final Set<String> OF_POSTS = Set.of("views", "likes", "replies", "reposts", "quotes", "shares");
    private static final Set<String> OF_ACCOUNTS =
            Set.of("views", "likes", "replies", "reposts", "quotes", "clicks", "followers_count");

    ObjectNode user(Account me, List<GraphFields> fields) {
        var node = Json.object();
        for (var field : fields) {
            switch (field.name()) {
                case "id" -> {}
                case "username" -> node.put("username", me.handle());
                case "name" -> node.put("name", me.name());
                default -> throw new NoSuchField(field.name(), "ThreadsUser");
            }
        }
        return node.put("id", me.id());
    }

    ObjectNode container(Entry draft, List<GraphFields> fields) {
        var node = Json.object();
        var broken = Drafts.record(draft).path("broken").asString("");
        for (var field : fields) {
            switch (field.name()) {
                case "id" -> {}
                case "status" -> node.put("status", drafts.looked(draft));
                case "error_message" -> {
                    if (!broken.isEmpty()) {
                        node.put("error_message", broken);
                    }
                }
                default -> throw new NoSuchField(field.name(), "ThreadsContainer");
            }
        }
        return node.put("id", draft.id());
    }

    ObjectNode post(Account me, Entry entry, List<GraphFields> fields) {
        var node = Json.object();
        var record = Drafts.record(entry);
        for (var field : fields) {
            switch (field.name()) {
                case "id" -> {}
                case "text" -> {
                    if (!entry.text().isEmpty()) {
                        node.put("text", entry.text());
                    }
                }
                case "timestamp" -> node.put("timestamp", TIME.format(entry.createdAt()));
                case "permalink" -> node.put("permalink", "https://www.threads.com" + path(entry));
                case "username" -> node.put("username", author(entry).handle());
                case "media_type" ->
                    node.put("media_type", type(record.path("kind").asString("TEXT")));
                case "children" -> {
                    if (record.path("kind").asString("").equals("CAROUSEL")) {
                        var children = node.putObject("children").putArray("data");
                        entry.images().forEach(image -> children.addObject().put("id", image.blob()));
                    }
                }
                case "has_replies" -> node.put("has_replies", !thread(entry).isEmpty());
                case "is_reply" -> node.put("is_reply", entry.comment());
                case "is_reply_owned_by_me" ->
                    node.put("is_reply_owned_by_me", entry.author().equals(me.id()));
                case "hide_status" ->
                    node.put("hide_status", record.path("hidden").asBoolean(false) ? "HIDDEN" : "NOT_HUSHED");
                case "replied_to" -> reference(node, "replied_to", entry.parent());
                case "root_post" -> reference(node, "root_post", entry.root());
                default -> throw new NoSuchField(field.name(), "ThreadsMedia");
            }
        }
        return node.put("id", entry.id());
    }

    private static void reference(ObjectNode node, String name, @org.jspecify.annotations.Nullable String id) {
        if (id != null) {
            node.putObject(name).put("id", id);
        }
    }

    private static String type(String kind) {
        return switch (kind) {
            case "TEXT" -> "TEXT_POST";
            case "CAROUSEL" -> "CAROUSEL_ALBUM";
            default -> kind;
        };
    }

    Reply list(Account me, Map<String, String> parameters, List<Entry> all) {
        var fields = GraphFields.asked(parameters);
        var since = Instant.ofEpochSecond(Long.parseLong(parameters.getOrDefault("since", "0")));
        var listed =
                all.stream().filter(entry -> !entry.createdAt().isBefore(since)).toList();
        return Reply.json(200, GraphPages.of(parameters, listed, one -> post(me, one, fields)));
    }

    /** Newest first, as the two that follow. */
    List<Entry> posts(Account me) {
        return entries.by(Network.THREADS, me.id(), false, settings.now());
    }

    List<Entry> answers(Account me) {
        return entries.by(Network.THREADS, me.id(), true, settings.now()).stream()
                .filter(Entry::comment)
                .toList();
    }

    List<Entry> mentions(Account me) {
        return entries.to(Network.THREADS, me.id(), settings.now()).stream()
                .filter(entry -> !entry.comment())
                .toList();
    }

    List<Entry> directly(Entry post, Map<String, String> parameters) {
        return turned(
                thread(post).stream()
                        .filter(entry -> post.id().equals(entry.parent()))
                        .toList(),
                parameters);
    }

    List<Entry> conversation(Entry post, Map<String, String> parameters) {
        return turned(thread(post), parameters);
    }

    private List<Entry> thread(Entry post) {
        var root = Objects.requireNonNullElse(post.root(), post.id());
        var all = entries.under(Network.THREADS, root, settings.now());
        if (post.root() == null) {
            return all;
        }
        var below = new ArrayList<Entry>();
        var ids = new ArrayList<>(List.of(post.id()));
        for (var entry : all) {
            if (ids.contains(String.valueOf(entry.parent()))) {
                below.add(entry);
                ids.add(entry.id());
            }
        }
        return below;
    }

    /** Newest first unless asked otherwise. */
    private static List<Entry> turned(List<Entry> oldestFirst, Map<String, String> parameters) {
        return "false".equals(parameters.get("reverse")) ? oldestFirst : oldestFirst.reversed();
    }

    Optional<Entry> visible(String id) {
        return entries.find(Network.THREADS, id)
                .filter(entry -> !entry.visibleAt().isAfter(settings.now()));
    }

    int most() {
        var manner = settings.manner(Network.THREADS);
        return manner.isEmpty() ? USUAL_QUOTA : Integer.parseInt(manner);
    }

    ObjectNode quota(Account me, List<GraphFields> fields) {
        var body = Json.object();
        var quota = body.putArray("data").addObject();
        for (var field : fields) {
            switch (field.name()) {
                case "quota_usage" -> quota.put("quota_usage", drafts.published(me, false));
                case "reply_quota_usage" -> quota.put("reply_quota_usage", drafts.published(me, true));
                case "config" ->
                    quota.putObject("config").put("quota_total", most()).put("quota_duration", 86_400);
                case "reply_config" ->
                    quota.putObject("reply_config").put("quota_total", ANSWERS).put("quota_duration", 86_400);
                default -> throw new NoSuchField(field.name(), "ThreadsPublishingLimit");
            }
        }
        return body;
    }

    Reply insights(Account me, Map<String, String> parameters) {
        var values = entries.figures(Network.THREADS, me.id());
        return insights(
                parameters,
                OF_ACCOUNTS,
                metric -> metric.equals("followers_count") ? Long.valueOf(me.followers()) : values.get(metric),
                this::ofTheDay);
    }

    Reply insights(Entry entry, Map<String, String> parameters) {
        var values = entries.figures(Network.THREADS, entry.id());
        return insights(
                parameters,
                OF_POSTS,
                metric -> switch (metric) {
                    case "replies" -> Long.valueOf(thread(entry).size());
                    case "reposts" -> values.get("shares");
                    case "shares" -> values.get("sends");
                    default -> values.get(metric);
                },
                (one, value) -> one.put("period", "lifetime")
                        .putArray("values")
                        .addObject()
                        .put("value", value));
    }

    private static Reply insights(
            Map<String, String> parameters,
            Set<String> known,
            Function<String, @Nullable Long> values,
            BiConsumer<ObjectNode, Long> write) {
        var metrics = List.of(parameters.getOrDefault("metric", "").split(","));
        if (!known.containsAll(metrics)) {
            return GraphReplies.error(400, 100, 0, "(#100) metric[0] must be one of the following values");
        }
        var body = Json.object();
        var data = body.putArray("data");
        for (var metric : metrics) {
            var value = values.apply(metric);
            if (value != null) {
                write.accept(data.addObject().put("name", metric), value);
            }
        }
        return Reply.json(200, body);
    }

    private void ofTheDay(ObjectNode one, Long value) {
        one.put("period", "day");
        switch (one.path("name").asString()) {
            case "views" ->
                one.putArray("values").addObject().put("value", value).put("end_time", TIME.format(settings.now()));
            case "clicks" ->
                one.putArray("link_total_values")
                        .addObject()
                        .put("value", value)
                        .put("link_url", "https://www.dunmere.gov.uk");
            default -> one.putObject("total_value").put("value", value);
        }
    }

    private Account author(Entry entry) {
        return accounts.find(Network.THREADS, entry.author()).orElseThrow();
    }

    String path(Entry entry) {
        return "/@" + author(entry).handle() + "/post/" + entry.id();
    }

    static List<String> notes(Entry entry) {
        var notes = new ArrayList<String>();
        var record = Drafts.record(entry);
        for (var option : record.path("poll")) {
            notes.add("○ " + option.asString(""));
        }
        if (record.path("hidden").asBoolean(false)) {
            notes.add("Hidden by the account");
        }
        return notes;
    }
}
