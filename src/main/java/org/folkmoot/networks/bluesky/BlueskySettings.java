package org.folkmoot.networks.bluesky;

import java.util.List;
import java.util.Map;
import org.folkmoot.networks.Answer;
import org.folkmoot.networks.ReadsSettings;
import org.folkmoot.networks.Session;
import org.folkmoot.networks.Setting;
import org.folkmoot.networks.Setting.Name;
import tools.jackson.databind.JsonNode;

/**
 * What the profile says of itself. A profile has no place for a link but its text and, since 2025, one field; what is not
 * set is left out of the answer (lexicon app.bsky.actor.defs#profileViewDetailed, read 2026-11-22).
 */
final class BlueskySettings implements ReadsSettings {

    @Override
    public Answer<List<Setting>> settings(Session session) {
        return switch (Xrpc.of(session)
                .query("app.bsky.actor.getProfile", Map.of("actor", session.remoteAccountId()))) {
            case Answer.Failed<JsonNode>(var failure) -> Answer.failed(failure);
            case Answer.Got<JsonNode>(var profile) ->
                Answer.of(List.of(
                        Setting.filled(
                                Name.DESCRIPTION,
                                profile.path("description").asString("").strip()),
                        Setting.filled(
                                Name.WEBSITE,
                                profile.path("website").asString("").strip()),
                        new Setting(
                                Name.PICTURE,
                                "",
                                !profile.path("avatar").asString("").isBlank()),
                        new Setting(
                                Name.COVER,
                                "",
                                !profile.path("banner").asString("").isBlank())));
        };
    }
}
