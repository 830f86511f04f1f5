package org.folkmoot.networks.mastodon;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.folkmoot.networks.Answer;
import org.folkmoot.networks.Blocks;
import org.folkmoot.networks.Content;
import org.folkmoot.networks.Deletes;
import org.folkmoot.networks.Diagnostics;
import org.folkmoot.networks.Edits;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.Outcome;
import org.folkmoot.networks.RemoteRef;
import org.folkmoot.networks.Session;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Corrects and takes down the account's own statuses, and blocks people (docs.joinmastodon.org/methods/statuses and
 * /accounts, read 2026-11-22).
 */
final class MastodonUpkeep implements Deletes, Edits, Blocks {

    /** Parts of a thread follow one another at once; what we added to it later is a post of its own. */
    private static final Duration AT_ONCE = Duration.ofMinutes(10);

    private static final Duration SHORTEST_POLL = Duration.ofMinutes(5);

    /** A thread goes as a whole, from its end, so that a second try still finds what is left. */
    @Override
    public Outcome delete(Session session, RemoteRef target) {
        var api = MastodonApi.of(session);
        var parts = switch (api.get("/api/v1/statuses/" + target.id() + "/context", Map.of())) {
            case Answer.Got<JsonNode>(var context) -> {
                var first = api.get("/api/v1/statuses/" + target.id(), Map.of());
                yield first instanceof Answer.Got<JsonNode>(var status)
                        ? chain(session, status, context.path("descendants"))
                        : List.<String>of();
            }
            case Answer.Failed<JsonNode> unread -> List.<String>of();
        };
        for (var part : parts.reversed()) {
            if (gone(RemoteRef.of(part), api.delete("/api/v1/statuses/" + part)) instanceof Outcome.Failure failure) {
                return failure;
            }
        }
        return gone(target, api.delete("/api/v1/statuses/" + target.id()));
    }

    private static List<String> chain(Session session, JsonNode first, JsonNode descendants) {
        var parts = new ArrayList<String>();
        var last = first;
        for (var status : descendants) {
            var ours = status.path("account").path("id").asString("").equals(session.remoteAccountId());
            var next = status.path("in_reply_to_id")
                    .asString("")
                    .equals(last.path("id").asString());
            var limit = MastodonStatus.time(last.path("created_at")).plus(AT_ONCE);
            if (ours && next && !MastodonStatus.time(status.path("created_at")).isAfter(limit)) {
                parts.add(status.path("id").asString());
                last = status;
            }
        }
        return parts;
    }

    private static Outcome gone(RemoteRef target, Answer<JsonNode> answer) {
        return switch (answer) {
            case Answer.Got<JsonNode> done -> new Outcome.Published(List.of(target), false);
            case Answer.Failed<JsonNode>(Outcome.Rejected(var reason, var said))
            when reason == Outcome.Reason.GONE -> new Outcome.Published(List.of(target), true);
            case Answer.Failed<JsonNode>(var failure) -> failure;
        };
    }

    @Override
    public Set<Effect> effects() {
        return Set.of(Effect.HIDES_POSTS);
    }

    @Override
    public Outcome block(Session session, RemoteRef person) {
        return relation(session, person, "block");
    }

    @Override
    public Outcome unblock(Session session, RemoteRef person) {
        return relation(session, person, "unblock");
    }

    /** Doing it again changes nothing. */
    private static Outcome relation(Session session, RemoteRef person, String verb) {
        var path = "/api/v1/accounts/" + person.id() + "/" + verb;
        return switch (MastodonApi.of(session).post(path)) {
            case Answer.Got<JsonNode> done -> new Outcome.Published(List.of(person), false);
            case Answer.Failed<JsonNode>(var failure) -> failure;
        };
    }

    /** An edit takes away what it does not name, so all that the status has besides its words is sent with them. */
    @Override
    public Outcome edit(Session session, RemoteRef target, Content content) {
        var api = MastodonApi.of(session);
        return switch (api.get("/api/v1/statuses/" + target.id(), Map.of())) {
            case Answer.Failed<JsonNode>(var failure) -> failure;
            case Answer.Got<JsonNode>(var status)
            when status.path("poll").path("expired").asBoolean(false) ->
                new Outcome.Rejected(
                        Outcome.Reason.WINDOW_CLOSED, Diagnostics.of("The poll is over; a correction would open it"));
            case Answer.Got<JsonNode>(var status) ->
                switch (api.put("/api/v1/statuses/" + target.id(), changed(status, content))) {
                    case Answer.Got<JsonNode>(var now) ->
                        new Outcome.Published(List.of(MastodonStatus.ref(now)), false);
                    case Answer.Failed<JsonNode>(var failure) -> failure;
                };
        };
    }

    private static ObjectNode changed(JsonNode status, Content content) {
        var body = Json.object()
                .put("status", named(status, MastodonText.whole(content)))
                .put("spoiler_text", status.path("spoiler_text").asString(""))
                .put("sensitive", status.path("sensitive").asBoolean(false))
                .put("language", MastodonStatus.language(content.language()));
        if (!status.path("media_attachments").isEmpty()) {
            var media = body.putArray("media_ids");
            status.path("media_attachments")
                    .forEach(attached -> media.add(attached.path("id").asString()));
        }
        if (status.path("poll").isObject()) {
            body.set("poll", poll(status.path("poll")));
        }
        return body;
    }

    /** Votes stay while the answers stay the same; it ends when it would have ended. */
    private static ObjectNode poll(JsonNode poll) {
        var left = Duration.between(Instant.now(), MastodonStatus.time(poll.path("expires_at")));
        var kept = Json.object()
                .put("multiple", poll.path("multiple").asBoolean(false))
                .put("expires_in", Math.max(left.toSeconds(), SHORTEST_POLL.toSeconds()));
        var options = kept.putArray("options");
        poll.path("options").forEach(option -> options.add(option.path("title").asString("")));
        return kept;
    }

    /** Whoever an answer named is still named. */
    private static String named(JsonNode status, String words) {
        var answered = status.path("in_reply_to_account_id").asString("");
        for (var mention : status.path("mentions")) {
            var name = "@" + mention.path("acct").asString("");
            if (mention.path("id").asString("").equals(answered) && !words.contains(name)) {
                return name + " " + words;
            }
        }
        return words;
    }
}
