package org.folkmoot.networks.bluesky;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.networks.Answer;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.KeepsLists;
import org.folkmoot.networks.Outcome;
import org.folkmoot.networks.RemoteRef;
import org.folkmoot.networks.Roster;
import org.folkmoot.networks.Session;
import tools.jackson.databind.JsonNode;

/**
 * The account's moderation lists (app.bsky.graph.list and listitem, lexicons of 20 August 2026): everybody can see who is on
 * one, and whoever subscribes to it mutes or blocks them.
 */
final class BlueskyLists implements KeepsLists {

    private static final String ITEM = "app.bsky.graph.listitem";
    private static final int MOST_PAGES = 5;

    /** @param record that puts the person on it; empty for none */
    private record Row(Roster list, String record) {}

    @Override
    public Answer<List<Membership>> lists(Session session, RemoteRef person) {
        return switch (rows(session, person)) {
            case Answer.Failed<List<Row>>(var failure) -> Answer.failed(failure);
            case Answer.Got<List<Row>>(var rows) ->
                Answer.of(rows.stream()
                        .map(row -> new Membership(row.list(), !row.record().isEmpty()))
                        .toList());
        };
    }

    private static Answer<List<Row>> rows(Session session, RemoteRef person) {
        var rows = new ArrayList<Row>();
        var query = Map.of("actor", person.id(), "limit", "100", "purposes", "modlist");
        var next = Optional.of(query);
        for (var page = 0; page < MOST_PAGES && next.isPresent(); page++) {
            switch (Xrpc.of(session).query("app.bsky.graph.getListsWithMembership", next.get())) {
                case Answer.Failed<JsonNode>(var failure) -> {
                    return Answer.failed(failure);
                }
                case Answer.Got<JsonNode>(var body) -> {
                    for (var one : body.path("listsWithMembership")) {
                        var list = one.path("list");
                        rows.add(new Row(
                                new Roster(
                                        list.path("uri").asString(),
                                        list.path("name").asString("")),
                                one.path("listItem").path("uri").asString("")));
                    }
                    var cursor = body.path("cursor").asString("");
                    next = cursor.isEmpty()
                            ? Optional.empty()
                            : Optional.of(Map.of(
                                    "actor", person.id(), "limit", "100", "purposes", "modlist", "cursor", cursor));
                }
            }
        }
        return Answer.of(rows);
    }

    /** Under a key that follows from both, so that a repetition finds the first one. */
    @Override
    public Outcome enlist(Session session, RemoteRef person, String list) {
        return switch (rows(session, person)) {
            case Answer.Failed<List<Row>>(var failure) -> failure;
            case Answer.Got<List<Row>>(var rows)
            when rows.stream()
                    .anyMatch(
                            row -> row.list().id().equals(list) && !row.record().isEmpty()) ->
                new Outcome.Published(List.of(person), true);
            case Answer.Got<List<Row>> absent -> write(session, person, list);
        };
    }

    private static Outcome write(Session session, RemoteRef person, String list) {
        var record = Json.object()
                .put("$type", ITEM)
                .put("list", list)
                .put("subject", person.id())
                .put("createdAt", BlueskyRecord.time(Instant.now()));
        return switch (Xrpc.of(session).create(session.remoteAccountId(), ITEM, key(person, list), record)) {
            case Answer.Got<JsonNode> done -> new Outcome.Published(List.of(person), false);
            case Answer.Failed<JsonNode>(Outcome.Rejected(var reason, var said))
            when said.code().equals("InvalidSwap") -> new Outcome.Published(List.of(person), true);
            case Answer.Failed<JsonNode>(var failure) -> failure;
        };
    }

    /** Ours, and what somebody made in Bluesky's own app. */
    @Override
    public Outcome delist(Session session, RemoteRef person, String list) {
        return switch (rows(session, person)) {
            case Answer.Failed<List<Row>>(var failure) -> failure;
            case Answer.Got<List<Row>>(var rows) -> {
                var keys = new ArrayList<>(List.of(key(person, list)));
                rows.stream()
                        .filter(row ->
                                row.list().id().equals(list) && !row.record().isEmpty())
                        .map(row -> row.record().substring(row.record().lastIndexOf('/') + 1))
                        .forEach(keys::add);
                yield remove(session, person, keys);
            }
        };
    }

    private static Outcome remove(Session session, RemoteRef person, List<String> keys) {
        for (var key : keys) {
            if (Xrpc.of(session).delete(session.remoteAccountId(), ITEM, key)
                    instanceof Answer.Failed<JsonNode>(var failure)) {
                return failure;
            }
        }
        return new Outcome.Published(List.of(person), false);
    }

    private static String key(RemoteRef person, String list) {
        return Tid.of(list + " " + person.id());
    }
}
