package org.folkmoot.networks.practice;

import java.util.List;
import java.util.Optional;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.Network;
import tools.jackson.databind.node.ObjectNode;

/** Bluesky's app view: profiles, feeds, threads and notifications, pages by offset under an opaque cursor. */
final class BlueskyViews {

    private final Accounts accounts;
    private final Entries entries;
    private final Settings settings;
    private final BlueskyShelf shelf;
    private final BlueskyGuard guard;
    private final BlueskyMutes mutes;

    BlueskyViews(
            Accounts accounts,
            Entries entries,
            Settings settings,
            BlueskyShelf shelf,
            BlueskyGuard guard,
            BlueskyMutes mutes) {
        this.accounts = accounts;
        this.entries = entries;
        this.settings = settings;
        this.shelf = shelf;
        this.guard = guard;
        this.mutes = mutes;
    }

    /** Empty for a call that is not one of these. */
    Optional<Reply> answer(String method, Call call, Account viewer) {
        return switch (method) {
            case "app.bsky.actor.getProfile" -> Optional.of(profile(call, viewer));
            case "app.bsky.graph.getBlocks" -> Optional.of(blocks(viewer));
            case "app.bsky.graph.getLists" -> Optional.of(lists(call));
            case "app.bsky.graph.getListsWithMembership" -> Optional.of(memberships(call, viewer));
            case "app.bsky.actor.searchActors" -> Optional.of(search(call));
            case "app.bsky.feed.getAuthorFeed" -> Optional.of(authorFeed(call));
            case "app.bsky.feed.getPosts" -> Optional.of(posts(call));
            case "app.bsky.feed.getPostThread" -> Optional.of(thread(call));
            case "app.bsky.notification.listNotifications" -> Optional.of(notifications(call, viewer));
            default -> Optional.empty();
        };
    }

    private Reply profile(Call call, Account viewer) {
        return accounts.find(Network.BLUESKY, call.query().getOrDefault("actor", ""))
                .map(account -> {
                    var posts = entries.by(Network.BLUESKY, account.id(), true, settings.now());
                    var profile = author(account)
                            .put("followersCount", account.followers())
                            .put("followsCount", figure(account.id(), "following"))
                            .put("postsCount", posts.size());
                    var relation = profile.putObject("viewer");
                    guard.blocking(viewer.id(), account.id()).ifPresent(block -> relation.put("blocking", block.uri()));
                    settings.profile(Network.BLUESKY, account.id()).ifPresent(profile::setAll);
                    return Reply.json(200, profile);
                })
                .orElseGet(() -> BlueskyPractice.error(400, "InvalidRequest", "Profile not found"));
    }

    private Reply blocks(Account viewer) {
        var body = Json.object();
        var blocks = body.putArray("blocks");
        shelf.all(viewer.id(), BlueskyShelf.BLOCK).stream()
                .flatMap(block -> accounts
                        .find(Network.BLUESKY, block.value().path("subject").asString(""))
                        .stream())
                .forEach(account -> blocks.add(author(account)));
        return Reply.json(200, body);
    }

    private Reply lists(Call call) {
        var body = Json.object();
        var lists = body.putArray("lists");
        shelf.all(call.query().getOrDefault("actor", ""), BlueskyShelf.LIST).forEach(list -> lists.add(list(list)));
        return Reply.json(200, body);
    }

    /** Of the viewer's own lists, which the person is on. */
    private Reply memberships(Call call, Account viewer) {
        var body = Json.object();
        var rows = body.putArray("listsWithMembership");
        var wanted = "app.bsky.graph.defs#" + call.query().getOrDefault("purposes", "");
        for (var list : shelf.all(viewer.id(), BlueskyShelf.LIST)) {
            if (list.value().path("purpose").asString("").startsWith(wanted)) {
                var row = rows.addObject();
                row.set("list", list(list));
                guard.listed(list.uri(), call.query().getOrDefault("actor", ""))
                        .ifPresent(item -> row.putObject("listItem").put("uri", item.uri()));
            }
        }
        return Reply.json(200, body);
    }

    private static ObjectNode list(BlueskyShelf.Kept list) {
        return Json.object()
                .put("uri", list.uri())
                .put("cid", list.cid())
                .put("name", list.value().path("name").asString(""))
                .put("purpose", list.value().path("purpose").asString(""));
    }

    private Reply search(Call call) {
        var body = Json.object();
        var actors = body.putArray("actors");
        accounts.named(Network.BLUESKY, call.query().getOrDefault("q", ""), 50)
                .forEach(account -> actors.add(author(account)));
        return Reply.json(200, body);
    }

    private Reply authorFeed(Call call) {
        var account = accounts.find(Network.BLUESKY, call.query().getOrDefault("actor", ""));
        if (account.isEmpty()) {
            return BlueskyPractice.error(400, "InvalidRequest", "Profile not found");
        }
        var all = entries.by(Network.BLUESKY, account.get().id(), true, settings.now());
        var body = Json.object();
        var feed = body.putArray("feed");
        page(call, all, body).forEach(entry -> feed.addObject().set("post", view(entry)));
        return Reply.json(200, body);
    }

    private Reply posts(Call call) {
        var body = Json.object();
        var list = body.putArray("posts");
        entries.find(Network.BLUESKY, call.query().getOrDefault("uris", ""))
                .filter(entry -> !entry.visibleAt().isAfter(settings.now()))
                .ifPresent(entry -> list.add(view(entry)));
        return Reply.json(200, body);
    }

    private Reply thread(Call call) {
        return entries.find(Network.BLUESKY, call.query().getOrDefault("uri", ""))
                .map(entry -> {
                    var body = Json.object();
                    body.set("thread", threadView(entry));
                    return Reply.json(200, body);
                })
                .orElseGet(() -> BlueskyPractice.error(400, "NotFound", "Post not found"));
    }

    private ObjectNode threadView(Entry entry) {
        var view = Json.object().put("$type", "app.bsky.feed.defs#threadViewPost");
        view.set("post", view(entry));
        var replies = view.putArray("replies");
        var root = entry.root() == null ? entry.id() : entry.root();
        entries.under(Network.BLUESKY, root, settings.now()).stream()
                .filter(reply -> entry.id().equals(reply.parent()))
                .filter(reply -> guard.shows(reply, reply.account()))
                .forEach(reply -> replies.add(threadView(reply)));
        return view;
    }

    private Reply notifications(Call call, Account viewer) {
        var body = Json.object();
        var list = body.putArray("notifications");
        var heard = entries.to(Network.BLUESKY, viewer.id(), settings.now()).stream()
                .filter(entry -> guard.shows(entry, viewer.id()))
                .filter(entry -> !mutes.silent(viewer, entry))
                .toList();
        for (var entry : page(call, heard, body)) {
            var notification = list.addObject();
            notification.put("uri", entry.id()).put("cid", entry.version());
            notification.set(
                    "author",
                    author(accounts.find(Network.BLUESKY, entry.author()).orElseThrow()));
            notification.put("reason", entry.comment() ? "reply" : "mention");
            if (entry.comment()) {
                notification.put("reasonSubject", entry.parent());
            }
            notification.set("record", Json.read(entry.record()));
            notification.put("isRead", false).put("indexedAt", entry.createdAt().toString());
        }
        return Reply.json(200, body);
    }

    private List<Entry> page(Call call, List<Entry> all, ObjectNode body) {
        var limit = Integer.parseInt(call.query().getOrDefault("limit", "50"));
        var from = Integer.parseInt(call.query().getOrDefault("cursor", "0"));
        var to = Math.min(all.size(), from + limit);
        if (to < all.size()) {
            body.put("cursor", String.valueOf(to));
        }
        return from >= to ? List.of() : all.subList(from, to);
    }

    private ObjectNode view(Entry entry) {
        var view = Json.object().put("uri", entry.id()).put("cid", entry.version());
        view.set("author", author(accounts.find(Network.BLUESKY, entry.author()).orElseThrow()));
        view.set("record", Json.read(entry.record()));
        var record = Json.read(entry.record());
        if (record.path("embed").has("video")) {
            view.putObject("embed")
                    .put("$type", "app.bsky.embed.video#view")
                    .put("alt", record.path("embed").path("alt").asString(""));
        } else if (!entry.images().isEmpty()) {
            var images = view.putObject("embed")
                    .put("$type", "app.bsky.embed.images#view")
                    .putArray("images");
            entry.images().forEach(image -> images.addObject().put("alt", image.alt()));
        }
        var replies =
                entries
                        .under(Network.BLUESKY, entry.root() == null ? entry.id() : entry.root(), settings.now())
                        .stream()
                        .filter(reply -> entry.id().equals(reply.parent()))
                        .count();
        return view.put("replyCount", replies)
                .put("repostCount", figure(entry.id(), "shares"))
                .put("likeCount", figure(entry.id(), "likes"))
                .put("quoteCount", figure(entry.id(), "quotes"))
                .put("bookmarkCount", figure(entry.id(), "bookmarks"))
                .put("indexedAt", entry.createdAt().toString());
    }

    private long figure(String thing, String metric) {
        return entries.figures(Network.BLUESKY, thing).getOrDefault(metric, 0L);
    }

    private static ObjectNode author(Account account) {
        return Json.object()
                .put("did", account.id())
                .put("handle", account.handle())
                .put("displayName", account.name());
    }
}
