package org.folkmoot.networks.practice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.folkmoot.networks.Network;
import tools.jackson.databind.JsonNode;

/**
 * What Bluesky's app view leaves out: answers that a thread's gate does not let in, answers that were hidden, and whatever
 * blocked people write. Residents follow every council account; no council account follows anybody.
 */
final class BlueskyGuard {

    private final Accounts accounts;
    private final Entries entries;
    private final BlueskyShelf shelf;

    BlueskyGuard(Accounts accounts, Entries entries, BlueskyShelf shelf) {
        this.accounts = accounts;
        this.entries = entries;
        this.shelf = shelf;
    }

    /** @param owner whose thread it is, or whom it names */
    boolean shows(Entry entry, String owner) {
        if (entry.author().equals(owner)) {
            return true;
        }
        return blocking(owner, entry.author()).isEmpty()
                && gate(entry).map(gate -> lets(gate, entry)).orElse(true);
    }

    /** The record of the block; empty for none. */
    Optional<BlueskyShelf.Kept> blocking(String owner, String person) {
        return shelf.all(owner, BlueskyShelf.BLOCK).stream()
                .filter(block -> block.value().path("subject").asString("").equals(person))
                .findFirst();
    }

    private Optional<JsonNode> gate(Entry reply) {
        return Optional.ofNullable(reply.root())
                .flatMap(root -> entries.find(Network.BLUESKY, root))
                .flatMap(root -> shelf.find(root.author(), BlueskyShelf.THREADGATE, rkey(root)))
                .map(BlueskyShelf.Kept::value);
    }

    private boolean lets(JsonNode gate, Entry reply) {
        for (var hidden : gate.path("hiddenReplies")) {
            if (hidden.asString("").equals(reply.id())) {
                return false;
            }
        }
        return !gate.has("allow") || allowed(gate, reply);
    }

    private boolean allowed(JsonNode gate, Entry reply) {
        for (var rule : gate.path("allow")) {
            var kind = rule.path("$type").asString("");
            if (kind.endsWith("#followerRule")
                    || kind.endsWith("#mentionRule") && mentioned(reply)
                    || kind.endsWith("#listRule")
                            && listed(rule.path("list").asString(""), reply.author())
                                    .isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** The record that puts a person on a list; empty for none. */
    Optional<BlueskyShelf.Kept> listed(String list, String person) {
        var owner = list.replaceFirst("^at://", "").replaceFirst("/.*$", "");
        return shelf.all(owner, BlueskyShelf.LISTITEM).stream()
                .filter(item -> item.value().path("list").asString("").equals(list))
                .filter(item -> item.value().path("subject").asString("").equals(person))
                .findFirst();
    }

    private boolean mentioned(Entry reply) {
        var root = entries.find(Network.BLUESKY, String.valueOf(reply.root()));
        return accounts.find(Network.BLUESKY, reply.author())
                .filter(author -> root.isPresent() && root.get().text().contains("@" + author.handle()))
                .isPresent();
    }

    /** What the post's page says of who may answer and quote. */
    List<String> notes(Entry post) {
        var notes = new ArrayList<String>();
        shelf.find(post.author(), BlueskyShelf.THREADGATE, rkey(post))
                .map(BlueskyShelf.Kept::value)
                .ifPresent(gate -> {
                    if (gate.has("allow")) {
                        notes.add(words(gate.path("allow")));
                    }
                    if (!gate.path("hiddenReplies").isEmpty()) {
                        notes.add(
                                "Hidden answers: " + gate.path("hiddenReplies").size());
                    }
                });
        shelf.find(post.author(), BlueskyShelf.POSTGATE, rkey(post))
                .map(BlueskyShelf.Kept::value)
                .ifPresent(gate -> {
                    if (!gate.path("embeddingRules").isEmpty()) {
                        notes.add("Nobody can quote this");
                    }
                    if (!gate.path("detachedEmbeddingUris").isEmpty()) {
                        notes.add("Quotes taken away: "
                                + gate.path("detachedEmbeddingUris").size());
                    }
                });
        return notes;
    }

    private String words(JsonNode rules) {
        var who = new ArrayList<String>();
        for (var rule : rules) {
            who.add(
                    switch (rule.path("$type").asString("").replaceFirst("^.*#", "")) {
                        case "followerRule" -> "followers";
                        case "followingRule" -> "people whom the account follows";
                        case "mentionRule" -> "people who are named";
                        default ->
                            "people on the list " + name(rule.path("list").asString(""));
                    });
        }
        return who.isEmpty() ? "Nobody can answer" : "Only " + String.join(" and ", who) + " can answer";
    }

    private String name(String list) {
        var parts = list.split("/");
        return parts.length < 5
                ? list
                : shelf.find(parts[2], BlueskyShelf.LIST, parts[4])
                        .map(kept -> kept.value().path("name").asString(""))
                        .orElse(list);
    }

    static String rkey(Entry entry) {
        return entry.id().substring(entry.id().lastIndexOf('/') + 1);
    }
}
