package org.folkmoot.networks.bluesky;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.folkmoot.networks.Answer;
import org.folkmoot.networks.Limits;
import org.folkmoot.networks.ReadsLimits;
import org.folkmoot.networks.Roster;
import org.folkmoot.networks.Session;
import tools.jackson.databind.JsonNode;

/**
 * The lists that the account keeps (app.bsky.graph.getLists, lexicons of 20 August 2026): those of people whom it may let
 * answer, and those by which it keeps people away.
 */
final class BlueskyRosters implements ReadsLimits {

    static final String PEOPLE = "app.bsky.graph.defs#curatelist";
    static final String MODERATION = "app.bsky.graph.defs#modlist";
    private static final int PAGE = 100;
    private static final int MOST_PAGES = 5;

    @Override
    public Answer<Limits> limits(Session session) {
        return switch (lists(session, PEOPLE)) {
            case Answer.Got<List<Roster>>(var lists) ->
                Answer.of(new BlueskyText().limits().withRosters(lists));
            case Answer.Failed<List<Roster>>(var failure) -> Answer.failed(failure);
        };
    }

    /** @param purpose in the lexicon's words */
    static Answer<List<Roster>> lists(Session session, String purpose) {
        var lists = new ArrayList<Roster>();
        var cursor = "";
        for (var page = 0; page < MOST_PAGES; page++) {
            var query = cursor.isEmpty()
                    ? Map.of("actor", session.remoteAccountId(), "limit", String.valueOf(PAGE))
                    : Map.of("actor", session.remoteAccountId(), "limit", String.valueOf(PAGE), "cursor", cursor);
            switch (Xrpc.of(session).query("app.bsky.graph.getLists", query)) {
                case Answer.Failed<JsonNode>(var failure) -> {
                    return Answer.failed(failure);
                }
                case Answer.Got<JsonNode>(var body) -> {
                    for (var list : body.path("lists")) {
                        if (list.path("purpose").asString("").equals(purpose)) {
                            lists.add(new Roster(
                                    list.path("uri").asString(),
                                    list.path("name").asString("")));
                        }
                    }
                    cursor = body.path("cursor").asString("");
                }
            }
            if (cursor.isEmpty()) {
                break;
            }
        }
        return Answer.of(lists);
    }
}
