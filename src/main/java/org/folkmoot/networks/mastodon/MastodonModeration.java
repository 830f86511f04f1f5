package org.folkmoot.networks.mastodon;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.folkmoot.networks.Answer;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.Mutes;
import org.folkmoot.networks.Outcome;
import org.folkmoot.networks.RemoteRef;
import org.folkmoot.networks.Reports;
import org.folkmoot.networks.Session;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Mutes people and threads, and tells the moderators of the account's own server of them (docs.joinmastodon.org/methods/mutes,
 * /statuses#mute and /reports, read 2026-11-27). A report is not passed on to the server of whom it is about.
 */
final class MastodonModeration implements Mutes, Reports {

    private static final int LONGEST = 1000;

    @Override
    public Outcome mute(Session session, RemoteRef person) {
        return post(session, "/api/v1/accounts/" + person.id() + "/mute", person);
    }

    @Override
    public Outcome unmute(Session session, RemoteRef person) {
        return post(session, "/api/v1/accounts/" + person.id() + "/unmute", person);
    }

    @Override
    public Outcome muteThread(Session session, RemoteRef item) {
        return post(session, "/api/v1/statuses/" + item.id() + "/mute", item);
    }

    @Override
    public Outcome unmuteThread(Session session, RemoteRef item) {
        return post(session, "/api/v1/statuses/" + item.id() + "/unmute", item);
    }

    /** Doing it again changes nothing. */
    private static Outcome post(Session session, String path, RemoteRef target) {
        return told(MastodonApi.of(session).post(path), target);
    }

    /** A violation needs the number of one of the server's own rules, so that it is none of these. */
    @Override
    public Set<Reason> reasons() {
        return EnumSet.of(Reason.SPAM, Reason.ILLEGAL, Reason.OTHER);
    }

    @Override
    public int longest() {
        return LONGEST;
    }

    @Override
    public Outcome reportItem(Session session, RemoteRef item, Reason reason, String words) {
        return switch (MastodonApi.of(session).get("/api/v1/statuses/" + item.id(), Map.of())) {
            case Answer.Failed<JsonNode>(var failure) -> failure;
            case Answer.Got<JsonNode>(var status) ->
                report(session, item, status.path("account").path("id").asString(""), item.id(), reason, words);
        };
    }

    @Override
    public Outcome reportPerson(Session session, RemoteRef person, Reason reason, String words) {
        return report(session, person, person.id(), null, reason, words);
    }

    private static Outcome report(
            Session session, RemoteRef target, String person, @Nullable String status, Reason reason, String words) {
        var body = Json.object().put("account_id", person).put("comment", words).put("category", category(reason));
        if (status != null) {
            body.putArray("status_ids").add(status);
        }
        var key = "report-" + target.id() + "-" + reason.name().toLowerCase(Locale.ROOT);
        return told(MastodonApi.of(session).post("/api/v1/reports", body, key), target);
    }

    private static String category(Reason reason) {
        return switch (reason) {
            case SPAM -> "spam";
            case ILLEGAL -> "legal";
            case MISLEADING, SEXUAL, RUDE, OTHER -> "other";
        };
    }

    private static Outcome told(Answer<JsonNode> answer, RemoteRef target) {
        return switch (answer) {
            case Answer.Got<JsonNode> done -> new Outcome.Published(List.of(target), false);
            case Answer.Failed<JsonNode>(var failure) -> failure;
        };
    }
}
