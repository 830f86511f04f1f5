package org.folkmoot.networks.x.practice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.Network;
import org.folkmoot.networks.practice.Account;
import org.folkmoot.networks.practice.Accounts;
import org.folkmoot.networks.practice.Call;
import org.folkmoot.networks.practice.Entries;
import org.folkmoot.networks.practice.Entry;
import org.folkmoot.networks.practice.Reply;
import org.folkmoot.networks.practice.Settings;
import tools.jackson.databind.node.ObjectNode;

/** Accounts and posts with the fields that were asked for. Addresses in texts are shortened, as X shortens them. */
record XViews(Accounts accounts, Entries entries, Settings settings) {

    private static final Pattern LINK = Pattern.compile("https?://\\S+");
    private static final Set<String> COUNTED =
            Set.of("like_count", "repost_count", "quote_count", "bookmark_count", "impression_count");

    static List<String> links(String text) {
        return LINK.matcher(text).results().map(found -> found.group()).toList();
    }

    ObjectNode user(Account account, Call call) {
        var user = Json.object()
                .put("id", account.id())
                .put("name", account.name())
                .put("username", account.handle());
        if (asked(call, "user.fields").contains("public_metrics")) {
            user.putObject("public_metrics")
                    .put("followers_count", account.followers())
                    .put("following_count", 40)
                    .put(
                            "post_count",
                            entries.by(Network.X, account.id(), true, settings.now())
                                    .size())
                    .put("listed_count", 0);
        }
        if (asked(call, "user.fields").contains("description")) {
            user.put("description", "").put("verified", false);
            settings.profile(Network.X, account.id()).ifPresent(user::setAll);
        }
        return user;
    }

    /** The account's own posts, or those of others that name it, newest first. */
    Reply list(Call call, Account account, String id, String kind) {
        var most = number(call, "max_results", 10);
        if (most < 5 || most > 100) {
            return XPosts.invalid("max_results: must be between 5 and 100");
        }
        if (!id.equals(account.id())) {
            return XPractice.problem(404, "resource-not-found", "Not Found Error", "Could not find user " + id);
        }
        var since = call.query().containsKey("start_time")
                ? Instant.parse(call.query().get("start_time"))
                : Instant.EPOCH;
        var all = (kind.equals("tweets")
                        ? entries.by(Network.X, id, true, settings.now())
                        : entries.to(Network.X, id, settings.now()))
                .stream().filter(post -> !post.createdAt().isBefore(since)).toList();
        var from = Math.min(number(call, "pagination_token", 0), all.size());
        var to = Math.min(from + most, all.size());
        var body = posts(call, all.subList(from, to));
        var meta = body.putObject("meta").put("result_count", to - from);
        if (to < all.size()) {
            meta.put("next_token", String.valueOf(to));
        }
        return Reply.json(200, body);
    }

    Reply lookup(Call call) {
        var found = Arrays.stream(call.query().getOrDefault("ids", "").split(","))
                .map(id -> entries.find(Network.X, id).orElse(null))
                .filter(Objects::nonNull)
                .toList();
        var body = posts(call, found);
        if (found.isEmpty()) {
            body.putArray("errors")
                    .addObject()
                    .put("type", XPractice.PROBLEMS + "resource-not-found")
                    .put("resource_type", "tweet")
                    .put("title", "Not Found Error")
                    .put("detail", "Could not find tweet");
        }
        return Reply.json(200, body);
    }

    private ObjectNode posts(Call call, List<Entry> page) {
        var body = Json.object();
        if (page.isEmpty()) {
            return body;
        }
        var list = body.putArray("data");
        page.forEach(post -> list.add(post(call, post)));
        var expanded = asked(call, "expansions");
        var includes = Json.object();
        if (expanded.contains("author_id")) {
            var users = includes.putArray("users");
            var people = new LinkedHashSet<>(page.stream().map(Entry::author).toList());
            people.forEach(id -> accounts.find(Network.X, id).ifPresent(who -> users.add(user(who, call))));
        }
        if (!includes.isEmpty()) {
            body.set("includes", includes);
        }
        return body;
    }

    private ObjectNode post(Call call, Entry entry) {
        var fields = asked(call, "post.fields");
        var expanded = asked(call, "expansions");
        var post = Json.object().put("id", entry.id());
        text(post, entry, fields.contains("entities"));
        post.putArray("edit_history_post_ids").add(entry.id());
        if (fields.contains("created_at")) {
            post.put("created_at", entry.createdAt().toString());
        }
        if (fields.contains("conversation_id")) {
            post.put("conversation_id", entry.root() == null ? entry.id() : entry.root());
        }
        if (expanded.contains("author_id")) {
            post.put("author_id", entry.author());
        }
        if (entry.parent() != null && expanded.contains("referenced_posts")) {
            post.putArray("referenced_posts")
                    .addObject()
                    .put("type", "replied_to")
                    .put("id", entry.parent());
        }
        if (entry.parent() != null && expanded.contains("in_reply_to_user_id")) {
            entries.find(Network.X, entry.parent())
                    .ifPresent(parent -> post.put("in_reply_to_user_id", parent.author()));
        }
        if (!entry.images().isEmpty()) {
            var keys = post.putObject("attachments").putArray("media_keys");
            entry.images().forEach(image -> keys.add("3_" + image.blob()));
        }
        metrics(post, entry, fields);
        return post;
    }

    /** Each address becomes a short one, and images add one of their own at the end. */
    private static void text(ObjectNode post, Entry entry, boolean withEntities) {
        var text = entry.text().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        var urls = Json.array();
        for (var link : new LinkedHashSet<>(links(entry.text()))) {
            var brief = "https://t.co/p" + Integer.toHexString(link.hashCode());
            text = text.replace(link.replace("&", "&amp;"), brief);
            urls.addObject()
                    .put("url", brief)
                    .put("expanded_url", link)
                    .put("start", 0)
                    .put("end", 23);
        }
        for (var image : entry.images()) {
            var brief = "https://t.co/m" + image.blob();
            text = text + (urls.isEmpty() || !text.contains(brief) ? " " + brief : "");
            urls.addObject()
                    .put("url", brief)
                    .put("expanded_url", "https://x.com/i/status/" + entry.id() + "/photo/1")
                    .put("media_key", "3_" + image.blob())
                    .put("start", 0)
                    .put("end", 23);
        }
        post.put("text", text);
        if (withEntities && !urls.isEmpty()) {
            post.putObject("entities").set("urls", urls);
        }
    }

    private void metrics(ObjectNode post, Entry entry, Set<String> fields) {
        var figures = entries.figures(Network.X, entry.id());
        if (fields.contains("public_metrics")) {
            var metrics = post.putObject("public_metrics");
            COUNTED.forEach(name -> metrics.put(name, figures.getOrDefault(plain(name), 0L)));
            var replies = entries.under(Network.X, entry.id(), settings.now()).stream()
                    .filter(reply -> entry.id().equals(reply.parent()))
                    .count();
            metrics.put("reply_count", replies);
        }
        if (fields.contains("non_public_metrics") && figures.containsKey("clicks")) {
            post.putObject("non_public_metrics").put("url_link_clicks", figures.get("clicks"));
        }
    }

    /** The stage calls the same thing by the same word on every network. */
    private static String plain(String metric) {
        return switch (metric) {
            case "like_count" -> "likes";
            case "repost_count" -> "shares";
            case "quote_count" -> "quotes";
            case "bookmark_count" -> "bookmarks";
            case "impression_count" -> "views";
            default -> metric;
        };
    }

    private static Set<String> asked(Call call, String parameter) {
        return new LinkedHashSet<>(
                new ArrayList<>(List.of(call.query().getOrDefault(parameter, "").split(","))));
    }

    private static int number(Call call, String parameter, int otherwise) {
        var value = call.query().getOrDefault(parameter, "");
        return value.matches("\\d{1,9}") ? Integer.parseInt(value) : otherwise;
    }
}
