package org.folkmoot.networks.instagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.folkmoot.networks.Answer;
import org.folkmoot.networks.ReadsSettings;
import org.folkmoot.networks.Session;
import org.folkmoot.networks.Setting;
import org.folkmoot.networks.Setting.Name;
import tools.jackson.databind.JsonNode;

/**
 * What the profile says of itself: biography, website and picture (Instagram Platform, reference IG User, read
 * 2026-11-22). Graph leaves out an empty field and one that is not given alike, so that neither is known.
 */
final class InstagramSettings implements ReadsSettings {

    @Override
    public Answer<List<Setting>> settings(Session session) {
        var fields = Map.of("fields", "biography,website,profile_picture_url");
        return switch (InstagramErrors.graph(session).get(session.remoteAccountId(), fields)) {
            case Answer.Failed<JsonNode>(var failure) -> Answer.failed(failure);
            case Answer.Got<JsonNode>(var profile) -> {
                var all = new ArrayList<Setting>();
                known(all, Name.DESCRIPTION, profile.path("biography").asString(""));
                known(all, Name.WEBSITE, profile.path("website").asString(""));
                known(all, Name.PICTURE, profile.path("profile_picture_url").asString(""));
                yield Answer.of(List.copyOf(all));
            }
        };
    }

    private static void known(List<Setting> all, Name name, String value) {
        if (!value.isBlank()) {
            all.add(Setting.filled(name, value.strip()));
        }
    }
}
