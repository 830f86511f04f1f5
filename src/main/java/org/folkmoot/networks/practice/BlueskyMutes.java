package org.folkmoot.networks.practice;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.Network;

/**
 * Of whom an account of Bluesky's hears no more, and what was reported. The note {@code reports} holds every report, newest
 * last.
 */
final class BlueskyMutes {

    private static final String REPORTS = "reports";
    private static final List<String> REASONS = List.of("Spam", "Violation", "Misleading", "Sexual", "Rude", "Other");

    private final Entries entries;
    private final Settings settings;

    BlueskyMutes(Entries entries, Settings settings) {
        this.entries = entries;
        this.settings = settings;
    }

    /** Empty for a call that is not one of these. */
    Optional<Reply> answer(String method, Call call, Account account) {
        return switch (method) {
            case "app.bsky.graph.muteActor" -> Optional.of(mute(call, account, "actor", true));
            case "app.bsky.graph.unmuteActor" -> Optional.of(mute(call, account, "actor", false));
            case "app.bsky.graph.muteThread" -> Optional.of(mute(call, account, "root", true));
            case "app.bsky.graph.unmuteThread" -> Optional.of(mute(call, account, "root", false));
            case "com.atproto.moderation.createReport" -> Optional.of(report(call, account));
            default -> Optional.empty();
        };
    }

    /** Whether nobody tells the account of it. */
    boolean silent(Account account, Entry entry) {
        var muted = muted(account);
        return muted.contains(entry.author()) || muted.contains(String.valueOf(entry.root()));
    }

    /** The lexicon names no output, so there is no body. */
    private Reply mute(Call call, Account account, String field, boolean on) {
        var whom = call.json().path(field).asString("");
        if (whom.isEmpty()) {
            return BlueskyPractice.error(400, "InvalidRequest", "Input must have the property \"" + field + "\"");
        }
        var muted = new TreeSet<>(muted(account));
        muted.remove(whom);
        if (on) {
            muted.add(whom);
        }
        settings.note(Network.BLUESKY, key(account), String.join(" ", muted));
        return Reply.bytes("application/json", new byte[0]);
    }

    private List<String> muted(Account account) {
        return Stream.of(settings.note(Network.BLUESKY, key(account)).split(" "))
                .filter(one -> !one.isEmpty())
                .toList();
    }

    private static String key(Account account) {
        return "muted." + account.id();
    }

    private Reply report(Call call, Account account) {
        var asked = call.json();
        var kind = asked.path("reasonType").asString("").replaceFirst("^com.atproto.moderation.defs#reason", "");
        var subject = asked.path("subject");
        if (!REASONS.contains(kind)) {
            return BlueskyPractice.error(400, "InvalidRequest", "Invalid reason type");
        }
        var post = subject.path("$type").asString("").equals("com.atproto.repo.strongRef");
        if (post
                && !stands(subject.path("uri").asString(""), subject.path("cid").asString(""))) {
            return BlueskyPractice.error(400, "InvalidRequest", "Subject not found");
        }
        var earlier = settings.note(Network.BLUESKY, REPORTS);
        settings.note(Network.BLUESKY, REPORTS, earlier + Json.text(asked) + "\n");
        var body = Json.object()
                .put("id", earlier.lines().count() + 1)
                .put("reasonType", asked.path("reasonType").asString())
                .put("reason", asked.path("reason").asString(""))
                .put("reportedBy", account.id())
                .put("createdAt", settings.now().toString());
        body.set("subject", subject);
        return Reply.json(200, body);
    }

    private boolean stands(String uri, String cid) {
        return entries.find(Network.BLUESKY, uri)
                .filter(entry -> entry.version().equals(cid))
                .isPresent();
    }
}
