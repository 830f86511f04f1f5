package org.folkmoot.networks.mastodon.practice;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.Network;
import org.folkmoot.networks.practice.Account;
import org.folkmoot.networks.practice.Accounts;
import org.folkmoot.networks.practice.Entries;
import org.folkmoot.networks.practice.Entry;
import org.folkmoot.networks.practice.Settings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The entities of Mastodon's API as a server shows them.
 *
 * @param here the server's own address
 */
record MastodonEntities(Accounts accounts, Entries entries, Settings settings, String here) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
    private static final String OPENED = "2022-11-04T00:00:00.000Z";

    ObjectNode own(Account account) {
        var node = account(account);
        var source = node.putObject("source")
                .put("note", "")
                .put("privacy", "public")
                .put("sensitive", false)
                .put("language", "en")
                .put("quote_policy", "public")
                .put("follow_requests_count", 0)
                .put("hide_collections", false)
                .put("discoverable", true)
                .put("indexable", true);
        source.putArray("fields");
        source.putArray("attribution_domains");
        node.putObject("role")
                .put("id", "-99")
                .put("name", "")
                .put("color", "")
                .put("permissions", "65536")
                .put("highlighted", false);
        return node;
    }

    Optional<ObjectNode> somebody(String id) {
        return accounts.find(Network.MASTODON, id).map(this::account);
    }

    ObjectNode account(Account account) {
        var address = here + "/@" + account.handle();
        var node = Json.object()
                .put("id", account.id())
                .put("username", username(account))
                .put("acct", account.resident() ? username(account) + "@people.test" : username(account))
                .put("url", address)
                .put("uri", address)
                .put("display_name", account.name())
                .put("note", "")
                .put("avatar", here + "/avatar.png")
                .put("avatar_static", here + "/avatar.png")
                .put("header", here + "/header.png")
                .put("header_static", here + "/header.png")
                .put("locked", false)
                .put("bot", false)
                .put("group", false)
                .put("discoverable", true)
                .put("indexable", true)
                .put("created_at", OPENED)
                .putNull("last_status_at")
                .put(
                        "statuses_count",
                        entries.by(Network.MASTODON, account.id(), true, settings.now())
                                .size())
                .put("followers_count", account.followers())
                .put("following_count", 0);
        node.putArray("fields");
        node.putArray("emojis");
        settings.profile(Network.MASTODON, account.id()).ifPresent(node::setAll);
        return node;
    }

    ObjectNode status(Entry entry) {
        var record = record(entry);
        var figures = entries.figures(Network.MASTODON, entry.id());
        var node = Json.object()
                .put("id", entry.id())
                .put("created_at", TIME.format(entry.createdAt()))
                .put("edited_at", record.path("edited").asString(null))
                .put("in_reply_to_id", entry.parent())
                .put("in_reply_to_account_id", parentAuthor(entry))
                .put("sensitive", record.path("sensitive").asBoolean(false))
                .put("spoiler_text", record.path("spoiler").asString(""))
                .put("visibility", record.path("visibility").asString("public"))
                .put("language", record.path("language").asString(null))
                .put("uri", here + path(accounts, entry))
                .put("url", here + path(accounts, entry))
                .put("content", "<p>" + markup(entry.text()) + "</p>")
                .put("replies_count", answers(entry))
                .put("reblogs_count", figures.getOrDefault("shares", 0L))
                .put("favourites_count", figures.getOrDefault("likes", 0L))
                .put("quotes_count", figures.getOrDefault("quotes", 0L))
                .putNull("reblog");
        author(entry, node);
        var media = node.putArray("media_attachments");
        entry.images()
                .forEach(image -> entries.blob(Network.MASTODON, entry.author(), image.blob())
                        .ifPresent(blob -> media.add(attachment(entry.author(), blob, false))));
        mentions(entry, node);
        node.putArray("tags");
        node.putArray("emojis");
        node.putNull("card");
        // What was not written by a program came by the server's own website.
        node.putObject("application")
                .put("name", entry.record().isEmpty() ? "Web" : "Folkmoot")
                .putNull("website");
        node.set("poll", record.path("poll").isObject() ? poll(entry, record.path("poll")) : null);
        return node;
    }

    private void author(Entry entry, ObjectNode into) {
        accounts.find(Network.MASTODON, entry.author()).ifPresent(author -> into.set("account", account(author)));
    }

    private @org.jspecify.annotations.Nullable String parentAuthor(Entry entry) {
        return entry.parent() == null
                ? null
                : entries.find(Network.MASTODON, entry.parent())
                        .map(Entry::author)
                        .orElse(null);
    }

    private long answers(Entry entry) {
        var root = entry.root() == null ? entry.id() : entry.root();
        return entries.under(Network.MASTODON, root, settings.now()).stream()
                .filter(answer -> entry.id().equals(answer.parent()))
                .count();
    }

    /** Whoever is answered, and the account that a resident writes to. */
    private void mentions(Entry entry, ObjectNode into) {
        var mentions = into.putArray("mentions");
        var whom = entry.author().equals(entry.account()) ? parentAuthor(entry) : entry.account();
        if (whom != null && !whom.equals(entry.author())) {
            accounts.find(Network.MASTODON, whom)
                    .map(this::account)
                    .ifPresent(account -> mentions.addObject()
                            .put("id", account.path("id").asString())
                            .put("username", account.path("username").asString())
                            .put("acct", account.path("acct").asString())
                            .put("url", account.path("url").asString()));
        }
    }

    private static ObjectNode poll(Entry entry, JsonNode kept) {
        var expires = Instant.parse(kept.path("expires").asString());
        var poll = Json.object()
                .put("id", entry.id())
                .put("expires_at", TIME.format(expires))
                .put("expired", false)
                .put("multiple", kept.path("multiple").asBoolean(false))
                .put("votes_count", 0)
                .put("voters_count", 0);
        var options = poll.putArray("options");
        kept.path("options")
                .forEach(option ->
                        options.addObject().put("title", option.asString()).put("votes_count", 0));
        poll.putArray("emojis");
        return poll;
    }

    ObjectNode attachment(String account, Entries.Blob blob, boolean working) {
        var address = here + "/image/mastodon/" + account + "/" + blob.id();
        return Json.object()
                .put("id", blob.id())
                .put("type", blob.mime().startsWith("video/") ? "video" : "image")
                .put("url", working ? null : address)
                .put("preview_url", working ? null : address)
                .putNull("remote_url")
                .put("description", blob.alt().isEmpty() ? null : blob.alt())
                .putNull("blurhash");
    }

    ObjectNode source(Entry entry) {
        return Json.object()
                .put("id", entry.id())
                .put("text", entry.text())
                .put("spoiler_text", record(entry).path("spoiler").asString(""));
    }

    ObjectNode notification(Entry entry) {
        var node = Json.object()
                .put("id", entry.id())
                .put("type", "mention")
                .put("group_key", "ungrouped-" + entry.id())
                .put("created_at", TIME.format(entry.createdAt()));
        author(entry, node);
        node.set("status", status(entry));
        return node;
    }

    /** As on the network: the author's page, then the number. */
    static String path(Accounts accounts, Entry entry) {
        return "/@"
                + accounts.find(Network.MASTODON, entry.author())
                        .map(Account::handle)
                        .orElse("somebody")
                + "/" + entry.id();
    }

    static List<String> notes(Entry entry) {
        var record = record(entry);
        var notes = new ArrayList<String>();
        if (!record.path("spoiler").asString("").isEmpty()) {
            notes.add("Behind the warning: " + record.path("spoiler").asString());
        }
        record.path("poll").path("options").forEach(option -> notes.add("Answer to choose: " + option.asString()));
        if (record.has("visibility")) {
            notes.add("Seen by: " + record.path("visibility").asString() + ", language: "
                    + record.path("language").asString("not said"));
        }
        return notes;
    }

    private static JsonNode record(Entry entry) {
        return entry.record().isEmpty() ? Json.object() : Json.read(entry.record());
    }

    private static String username(Account account) {
        return account.handle().replaceFirst("@.*$", "").replaceFirst("\\.test$", "");
    }

    private static String markup(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("\n\n", "</p><p>")
                .replace("\n", "<br>");
    }
}
