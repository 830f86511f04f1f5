package org.folkmoot.networks.bluesky;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.networks.Answer;
import org.folkmoot.networks.Blocks;
import org.folkmoot.networks.Deletes;
import org.folkmoot.networks.Diagnostics;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.Outcome;
import org.folkmoot.networks.RemoteRef;
import org.folkmoot.networks.Session;
import tools.jackson.databind.JsonNode;

/**
 * Takes down posts, threads and replies, and blocks people, which everybody on Bluesky can see. com.atproto.repo.deleteRecord
 * says yes to what is gone already (lexicons read 2026-11-22). There is nothing to correct a post with: readers keep the
 * first version of a record.
 */
final class BlueskyUpkeep implements Deletes, Blocks {

    static final String BLOCK = "app.bsky.graph.block";
    private static final int LONGEST_THREAD = 25;

    /** A thread goes as a whole, from its end and with its gates, so that a second try still finds what is left. */
    @Override
    public Outcome delete(Session session, RemoteRef target) {
        var parts = target.id().replaceFirst("^at://", "").split("/");
        var xrpc = Xrpc.of(session);
        var account = session.remoteAccountId();
        switch (thread(session, parts[1], parts[2])) {
            case Answer.Failed<List<String>>(var failure) -> {
                return failure;
            }
            case Answer.Got<List<String>>(var keys) -> {
                for (var key : keys.reversed()) {
                    for (var collection : List.of(BlueskyGates.POST, parts[1])) {
                        if (xrpc.delete(account, collection, key) instanceof Answer.Failed<JsonNode>(var failure)) {
                            return failure;
                        }
                    }
                }
            }
        }
        return xrpc.delete(account, BlueskyGates.THREAD, parts[2]) instanceof Answer.Failed<JsonNode>(var failure)
                ? failure
                : new Outcome.Published(List.of(target), false);
    }

    /** The post's own key and, as far as they are there, those that the further parts were given. */
    private static Answer<List<String>> thread(Session session, String collection, String rkey) {
        var keys = new ArrayList<>(List.of(rkey));
        for (var part = 1; part < LONGEST_THREAD; part++) {
            var next = Tid.after(rkey, part);
            switch (Xrpc.of(session).record(session.remoteAccountId(), collection, next)) {
                case Answer.Failed<Optional<JsonNode>>(var failure) -> {
                    return Answer.failed(failure);
                }
                case Answer.Got<Optional<JsonNode>>(var there) -> {
                    if (there.isEmpty()) {
                        return Answer.of(keys);
                    }
                    keys.add(next);
                }
            }
        }
        return Answer.of(keys);
    }

    @Override
    public Set<Effect> effects() {
        return Set.of(Effect.HIDES_POSTS, Effect.PUBLIC);
    }

    /** Under a key that follows from the person, so that a repetition finds the first one. */
    @Override
    public Outcome block(Session session, RemoteRef person) {
        var record = Json.object()
                .put("$type", BLOCK)
                .put("subject", person.id())
                .put("createdAt", BlueskyRecord.time(Instant.now()));
        return switch (Xrpc.of(session).create(session.remoteAccountId(), BLOCK, key(person), record)) {
            case Answer.Got<JsonNode> done -> new Outcome.Published(List.of(person), false);
            case Answer.Failed<JsonNode>(Outcome.Rejected(var reason, var said))
            when said.code().equals("InvalidSwap") -> standing(session, person, said);
            case Answer.Failed<JsonNode>(var failure) -> failure;
        };
    }

    private static Outcome standing(Session session, RemoteRef person, Diagnostics said) {
        return switch (Xrpc.of(session).record(session.remoteAccountId(), BLOCK, key(person))) {
            case Answer.Got<Optional<JsonNode>>(var there)
            when there.isPresent()
                    && there.get().path("value").path("subject").asString("").equals(person.id()) ->
                new Outcome.Published(List.of(person), true);
            case Answer.Got<Optional<JsonNode>> other -> new Outcome.Rejected(Outcome.Reason.CONFLICT, said);
            case Answer.Failed<Optional<JsonNode>>(var failure) -> failure;
        };
    }

    /** Ours, and what somebody made in Bluesky's own app. */
    @Override
    public Outcome unblock(Session session, RemoteRef person) {
        var xrpc = Xrpc.of(session);
        return switch (xrpc.query("app.bsky.actor.getProfile", Map.of("actor", person.id()))) {
            case Answer.Failed<JsonNode>(Outcome.Rejected nobody) -> unblock(xrpc, session, person, List.of());
            case Answer.Failed<JsonNode>(var failure) -> failure;
            case Answer.Got<JsonNode>(var profile) -> {
                var theirs = profile.path("viewer").path("blocking").asString("");
                yield unblock(
                        xrpc,
                        session,
                        person,
                        theirs.isEmpty() ? List.of() : List.of(theirs.substring(theirs.lastIndexOf('/') + 1)));
            }
        };
    }

    private static Outcome unblock(Xrpc xrpc, Session session, RemoteRef person, List<String> others) {
        var keys = new ArrayList<>(others);
        keys.add(key(person));
        for (var key : keys) {
            if (xrpc.delete(session.remoteAccountId(), BLOCK, key) instanceof Answer.Failed<JsonNode>(var failure)) {
                return failure;
            }
        }
        return new Outcome.Published(List.of(person), false);
    }

    private static String key(RemoteRef person) {
        return Tid.of(person.id());
    }
}
