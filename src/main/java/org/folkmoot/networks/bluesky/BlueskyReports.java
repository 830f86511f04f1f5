package org.folkmoot.networks.bluesky;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.folkmoot.networks.Answer;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.Outcome;
import org.folkmoot.networks.RemoteRef;
import org.folkmoot.networks.Reports;
import org.folkmoot.networks.Session;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * com.atproto.moderation.createReport (lexicon of 20 August 2026): the account's server hands it to the moderation service
 * that it uses. A post is reported in the version that stands there now.
 */
final class BlueskyReports implements Reports {

    private static final int LONGEST = 2000;

    @Override
    public Set<Reason> reasons() {
        return EnumSet.allOf(Reason.class);
    }

    @Override
    public int longest() {
        return LONGEST;
    }

    @Override
    public Outcome reportItem(Session session, RemoteRef item, Reason reason, String words) {
        return switch (BlueskyThreads.post(session, item)) {
            case Answer.Failed<JsonNode>(var failure) -> failure;
            case Answer.Got<JsonNode>(var post) ->
                told(
                        session,
                        item,
                        Json.object()
                                .put("$type", "com.atproto.repo.strongRef")
                                .put("uri", item.id())
                                .put("cid", post.path("cid").asString("")),
                        reason,
                        words);
        };
    }

    @Override
    public Outcome reportPerson(Session session, RemoteRef person, Reason reason, String words) {
        var subject =
                Json.object().put("$type", "com.atproto.admin.defs#repoRef").put("did", person.id());
        return told(session, person, subject, reason, words);
    }

    private static Outcome told(Session session, RemoteRef target, ObjectNode subject, Reason reason, String words) {
        var body = Json.object().put("reasonType", kind(reason)).put("reason", words);
        body.set("subject", subject);
        return switch (Xrpc.of(session).procedure("com.atproto.moderation.createReport", body)) {
            case Answer.Got<JsonNode> done -> new Outcome.Published(List.of(target), false);
            case Answer.Failed<JsonNode>(var failure) -> failure;
        };
    }

    private static String kind(Reason reason) {
        return "com.atproto.moderation.defs#reason"
                + switch (reason) {
                    case SPAM -> "Spam";
                    case MISLEADING -> "Misleading";
                    case SEXUAL -> "Sexual";
                    case RUDE -> "Rude";
                    case ILLEGAL -> "Violation";
                    case OTHER -> "Other";
                };
    }
}
