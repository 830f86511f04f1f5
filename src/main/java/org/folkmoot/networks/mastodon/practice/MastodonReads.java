package org.folkmoot.networks.mastodon.practice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.Network;
import org.folkmoot.networks.practice.Account;
import org.folkmoot.networks.practice.Call;
import org.folkmoot.networks.practice.Entries;
import org.folkmoot.networks.practice.Entry;
import org.folkmoot.networks.practice.Reply;
import org.folkmoot.networks.practice.Settings;
import tools.jackson.databind.node.ObjectNode;

/** Lists of statuses, as far as they show already. */
record MastodonReads(Entries entries, Settings settings, MastodonEntities show) {

    Optional<Entry> visible(String id) {
        return entries.find(Network.MASTODON, id)
                .filter(entry -> !entry.visibleAt().isAfter(settings.now()));
    }

    Reply statuses(Call call, Account account, String id) {
        if (!id.equals(account.id())) {
            return MastodonPractice.error(404, "Record not found");
        }
        var list = Json.array();
        page(call, entries.by(Network.MASTODON, id, true, settings.now()))
                .forEach(entry ->
                        list.add(show.status(entry).put("muted", muted(account).contains(top(entry)))));
        return Reply.json(200, list);
    }

    /** Nobody hears of blocked people. The note {@code unnamed} holds the ids of answers that name nobody. */
    Reply notifications(Call call, Account account) {
        var list = Json.array();
        var unnamed = List.of(settings.note(Network.MASTODON, "unnamed").split(" "));
        var heard = entries.to(Network.MASTODON, account.id(), settings.now()).stream()
                .filter(entry -> !unnamed.contains(entry.id()))
                .filter(entry -> !blocked(account).contains(entry.author()))
                .filter(entry -> !silent(account, entry))
                .toList();
        page(call, heard).forEach(entry -> list.add(show.notification(entry)));
        return Reply.json(200, list);
    }

    Reply block(Account account, String person, boolean on) {
        var somebody = show.somebody(person);
        if (somebody.isEmpty()) {
            return MastodonPractice.error(404, "Record not found");
        }
        var blocked = new TreeSet<>(blocked(account));
        blocked.remove(person);
        if (on) {
            blocked.add(person);
        }
        settings.note(Network.MASTODON, "blocked." + account.id(), String.join(" ", blocked));
        return Reply.json(200, relationship(person).put("blocking", on));
    }

    /** Nothing tells the account of what muted people write, nor of muted threads. */
    private boolean silent(Account account, Entry entry) {
        var muted = muted(account);
        return muted.contains(entry.author()) || muted.contains(top(entry));
    }

    private static String top(Entry entry) {
        return entry.root() == null ? entry.id() : entry.root();
    }

    private List<String> muted(Account account) {
        return List.of(settings.note(Network.MASTODON, "muted." + account.id()).split(" "));
    }

    Reply mute(Account account, String person, boolean on) {
        if (show.somebody(person).isEmpty()) {
            return MastodonPractice.error(404, "Record not found");
        }
        keepMuted(account, person, on);
        return Reply.json(200, relationship(person).put("muting", on).put("muting_notifications", on));
    }

    /** Nobody follows anybody here. */
    private static ObjectNode relationship(String person) {
        var all = Json.object().put("id", person).put("note", "");
        Stream.of(
                        "blocked_by",
                        "blocking",
                        "domain_blocking",
                        "endorsed",
                        "followed_by",
                        "following",
                        "muting",
                        "muting_notifications",
                        "notifying",
                        "requested",
                        "requested_by",
                        "showing_reblogs")
                .forEach(one -> all.put(one, false));
        return all;
    }

    Reply muteThread(Account account, Entry entry, boolean on) {
        keepMuted(account, top(entry), on);
        return Reply.json(200, show.status(entry).put("muted", on));
    }

    private void keepMuted(Account account, String what, boolean on) {
        var muted = new TreeSet<>(muted(account));
        muted.remove(what);
        if (on) {
            muted.add(what);
        }
        settings.note(
                Network.MASTODON,
                "muted." + account.id(),
                String.join(" ", muted).strip());
    }

    /** The note {@code reports} holds every report, newest last. */
    Reply report(Call call, Account account) {
        var asked = call.json();
        var about = show.somebody(asked.path("account_id").asString(""));
        if (about.isEmpty()) {
            return MastodonPractice.error(404, "Record not found");
        }
        var earlier = settings.note(Network.MASTODON, "reports");
        settings.note(Network.MASTODON, "reports", earlier + Json.text(asked) + "\n");
        var body = Json.object()
                .put("id", String.valueOf(earlier.lines().count() + 1))
                .put("action_taken", false)
                .put("category", asked.path("category").asString("other"))
                .put("comment", asked.path("comment").asString(""))
                .put("forwarded", false)
                .put("created_at", settings.now().toString());
        body.putNull("action_taken_at");
        body.putNull("rule_ids");
        body.putNull("collection_ids");
        body.set("status_ids", asked.has("status_ids") ? asked.path("status_ids") : Json.array());
        body.set("target_account", about.get());
        return Reply.json(200, body);
    }

    Reply blocks(Account account) {
        var list = Json.array();
        blocked(account).forEach(person -> show.somebody(person).ifPresent(list::add));
        return Reply.json(200, list);
    }

    private List<String> blocked(Account account) {
        return Stream.of(settings.note(Network.MASTODON, "blocked." + account.id())
                        .split(" "))
                .filter(person -> !person.isEmpty())
                .toList();
    }

    Reply search(Call call) {
        var body = Json.object();
        var found = body.putArray("accounts");
        show.accounts()
                .named(Network.MASTODON, call.query().getOrDefault("q", ""), 40)
                .forEach(account -> found.add(show.account(account)));
        body.putArray("statuses");
        body.putArray("hashtags");
        return Reply.json(200, body);
    }

    /** Newest first, from after {@code max_id} on. */
    private static List<Entry> page(Call call, List<Entry> all) {
        var limit = Integer.parseInt(call.query().getOrDefault("limit", "20"));
        var after = call.query().get("max_id");
        Stream<Entry> rest = all.stream();
        if (after != null) {
            rest = rest.dropWhile(entry -> !entry.id().equals(after)).skip(1);
        }
        return rest.limit(Math.min(limit, 40)).toList();
    }

    Reply context(Entry entry, Account viewer) {
        var ancestors = new ArrayList<Entry>();
        var parent = entry.parent();
        while (parent != null) {
            var above = visible(parent);
            above.ifPresent(ancestors::addFirst);
            parent = above.map(Entry::parent).orElse(null);
        }
        var body = Json.object();
        var up = body.putArray("ancestors");
        ancestors.forEach(one -> up.add(show.status(one)));
        var down = body.putArray("descendants");
        var root = entry.root() == null ? entry.id() : entry.root();
        entries.under(Network.MASTODON, root, settings.now()).stream()
                .filter(one -> !one.id().equals(entry.id()) && !ancestors.contains(one))
                .filter(one -> !blocked(viewer).contains(one.author()))
                .filter(one -> !muted(viewer).contains(one.author()))
                .forEach(one -> down.add(show.status(one)));
        return Reply.json(200, body);
    }
}
