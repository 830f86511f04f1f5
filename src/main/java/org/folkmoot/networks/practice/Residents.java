package org.folkmoot.networks.practice;

import java.time.Instant;
import java.util.List;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.Network;
import org.jspecify.annotations.Nullable;

/** The people of the practice networks, who comment on what the council says. */
final class Residents {

    private final Database database;
    private final Accounts accounts;
    private final Entries entries;
    private final Settings settings;
    private final Webhooks webhooks;

    Residents(Database database, Accounts accounts, Entries entries, Settings settings, Webhooks webhooks) {
        this.database = database;
        this.accounts = accounts;
        this.entries = entries;
        this.settings = settings;
        this.webhooks = webhooks;
    }

    /**
     * Somebody answers a post or a comment.
     *
     * @throws IllegalArgumentException when there is nothing under that id
     */
    Entry comment(Network network, String target, String name, String text, Instant at) {
        var parent = entries.find(network, target)
                .orElseThrow(() -> new IllegalArgumentException("Nothing on " + network.key() + " under " + target));
        var resident = accounts.resident(network, name);
        var root = parent.root() == null ? parent.id() : parent.root();
        var entry = network.equals(Network.BLUESKY)
                ? blueskyPost(resident, parent.account(), text, at, parent, root)
                : new Entry(
                        network,
                        commentId(root),
                        parent.account(),
                        resident.id(),
                        text,
                        at,
                        at,
                        parent.id(),
                        root,
                        List.of(),
                        "",
                        "",
                        "");
        entries.add(entry);
        if (network.equals(Network.FACEBOOK)) {
            webhooks.comment(entry, resident);
        }
        return entry;
    }

    /** Somebody writes about a council's account: on Bluesky a post that mentions it. */
    Entry mention(Account council, String name, String text, Instant at) {
        var resident = accounts.resident(Network.BLUESKY, name);
        var entry = blueskyPost(resident, council.id(), text, at, null, null);
        entries.add(entry);
        return entry;
    }

    /** A comment's id begins with the post's number, as on Facebook. */
    String commentId(String post) {
        return post.substring(post.indexOf('_') + 1) + "_" + database.nextNumber();
    }

    private Entry blueskyPost(
            Account author, String account, String text, Instant at, @Nullable Entry parent, @Nullable String root) {
        var record = Json.object()
                .put("$type", "app.bsky.feed.post")
                .put("text", text)
                .put("createdAt", at.toString());
        record.putArray("langs").add("en");
        if (parent != null && root != null) {
            var top = entries.find(Network.BLUESKY, root).map(Entry::version).orElse(parent.version());
            var reply = record.putObject("reply");
            reply.putObject("root").put("uri", root).put("cid", top);
            reply.putObject("parent").put("uri", parent.id()).put("cid", parent.version());
        }
        var uri = "at://" + author.id() + "/app.bsky.feed.post/" + Records.newTid(at, database.nextNumber());
        return new Entry(
                Network.BLUESKY,
                uri,
                account,
                author.id(),
                text,
                at,
                at,
                parent == null ? null : parent.id(),
                root,
                List.of(),
                "",
                Json.text(record),
                Records.cid(record));
    }

    Instant now() {
        return settings.now();
    }
}
