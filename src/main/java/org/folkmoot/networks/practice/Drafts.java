package org.folkmoot.networks.practice;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.Network;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Containers of Instagram and Threads: posts that were prepared and that nobody sees. One waits for a day; a video in it
 * is ready when it was asked for twice.
 */
public record Drafts(Network network, Entries entries, Settings settings) {

    private static final String AUTHOR = "draft";
    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");
    private static final Duration WAITS = Duration.ofDays(1);
    private static final String LOOKED = "looked";
    private static final int LOOKS = 2;

    /**
     * @param kind the network's word for what it becomes
     * @param working true while there is a video to be understood
     * @param broken what is wrong with its file; empty for nothing
     */
    public record Making(
            String id,
            Account account,
            String kind,
            String text,
            List<Entry.Image> images,
            String link,
            @Nullable String parent,
            boolean working,
            String broken) {}

    /** @param more what else the network keeps of it */
    public void add(Making making, ObjectNode more) {
        var record =
                more.put("kind", making.kind()).put("working", making.working()).put("broken", making.broken());
        entries.add(new Entry(
                network,
                making.id(),
                making.account().id(),
                AUTHOR,
                making.text(),
                settings.now(),
                NEVER,
                making.parent(),
                null,
                making.images(),
                making.link(),
                Json.text(record),
                ""));
    }

    public Optional<Entry> find(Account account, String id) {
        return entries.find(network, id)
                .filter(entry ->
                        entry.author().equals(AUTHOR) && entry.account().equals(account.id()));
    }

    public static boolean draft(Entry entry) {
        return entry.author().equals(AUTHOR);
    }

    public static JsonNode record(Entry entry) {
        return Json.read(entry.record().isEmpty() ? "{}" : entry.record());
    }

    /** As somebody asks how far it is. */
    public String looked(Entry draft) {
        var looks = entries.figures(network, draft.id()).getOrDefault(LOOKED, 0L) + 1;
        entries.figure(network, draft.id(), LOOKED, looks);
        return status(draft);
    }

    public String status(Entry draft) {
        var record = record(draft);
        if (record.has("published")) {
            return "PUBLISHED";
        }
        if (draft.createdAt().plus(WAITS).isBefore(settings.now())) {
            return "EXPIRED";
        }
        if (record.path("working").asBoolean(false)
                && entries.figures(network, draft.id()).getOrDefault(LOOKED, 0L) < LOOKS) {
            return "IN_PROGRESS";
        }
        return record.path("broken").asString("").isEmpty() ? "FINISHED" : "ERROR";
    }

    /** From now on it says so, whether or not anybody heard the answer. */
    public void published(Entry draft, String as) {
        var record = (ObjectNode) record(draft);
        entries.change(draft.recorded(Json.text(record.put("published", as)), ""));
    }

    /** How many posts the account has published in the last 24 hours, answers or not. */
    public long published(Account account, boolean answers) {
        var from = settings.now().minus(WAITS);
        return entries.by(network, account.id(), true, NEVER).stream()
                .filter(entry -> entry.createdAt().isAfter(from))
                .filter(entry -> entry.comment() == answers)
                .count();
    }
}
