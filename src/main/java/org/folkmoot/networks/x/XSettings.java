package org.folkmoot.networks.x;

import java.util.List;
import java.util.Map;
import org.folkmoot.networks.Answer;
import org.folkmoot.networks.ReadsSettings;
import org.folkmoot.networks.Session;
import org.folkmoot.networks.Setting;
import org.folkmoot.networks.Setting.Name;
import tools.jackson.databind.JsonNode;

/**
 * What the profile says of itself. X shortens links; where they lead stands in the entities (docs.x.com, users lookup and
 * the user object, read 2026-11-22). An account without a picture of its own has one named {@code default_profile}.
 */
final class XSettings implements ReadsSettings {

    private static final String FIELDS = "description,entities,location,profile_image_url,url,verified";

    @Override
    public Answer<List<Setting>> settings(Session session) {
        return switch (XApi.of(session).get("/2/users/me", Map.of("user.fields", FIELDS))) {
            case Answer.Failed<JsonNode>(var failure) -> Answer.failed(failure);
            case Answer.Got<JsonNode>(var body) -> Answer.of(settings(body.path("data")));
        };
    }

    private static List<Setting> settings(JsonNode user) {
        var link = user.path("entities").path("url").path("urls").path(0).path("expanded_url");
        var picture = user.path("profile_image_url").asString("");
        return List.of(
                Setting.filled(
                        Name.DESCRIPTION, user.path("description").asString("").strip()),
                Setting.filled(Name.WEBSITE, link.asString(user.path("url").asString(""))),
                Setting.filled(Name.ADDRESS, user.path("location").asString("").strip()),
                new Setting(Name.VERIFIED, "", user.path("verified").asBoolean(false)),
                new Setting(Name.PICTURE, "", !picture.isBlank() && !picture.contains("default_profile")));
    }
}
