package org.folkmoot.networks.mastodon;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.folkmoot.networks.Answer;
import org.folkmoot.networks.ReadsSettings;
import org.folkmoot.networks.Session;
import org.folkmoot.networks.Setting;
import org.folkmoot.networks.Setting.Name;
import tools.jackson.databind.JsonNode;

/**
 * What the profile says of itself. An account without a picture of its own has the server's, whose name is
 * {@code missing.png} (docs.joinmastodon.org/entities/Account, read 2026-11-22).
 */
final class MastodonSettings implements ReadsSettings {

    private static final Pattern LINK = Pattern.compile("href=\"([^\"]{1,2000})\"");

    @Override
    public Answer<List<Setting>> settings(Session session) {
        return switch (MastodonApi.of(session).get("/api/v1/accounts/verify_credentials", Map.of())) {
            case Answer.Failed<JsonNode>(var failure) -> Answer.failed(failure);
            case Answer.Got<JsonNode>(var account) -> Answer.of(settings(account));
        };
    }

    private static List<Setting> settings(JsonNode account) {
        var note = account.path("note").asString("");
        return List.of(
                Setting.filled(Name.DESCRIPTION, Markup.text(note).strip()),
                Setting.filled(Name.WEBSITE, links(account, note)),
                picture(Name.PICTURE, account.path("avatar_static").asString("")),
                picture(Name.COVER, account.path("header_static").asString("")));
    }

    /** Of the fields and of the text; what is no link there is shown as it stands. */
    private static String links(JsonNode account, String note) {
        var fields = new StringBuilder(note);
        account.path("fields")
                .forEach(field -> fields.append(' ').append(field.path("value").asString("")));
        return LINK.matcher(fields).results().map(found -> found.group(1)).collect(Collectors.joining(" "));
    }

    private static Setting picture(Name name, String address) {
        return new Setting(name, "", !address.isBlank() && !address.endsWith("/missing.png"));
    }
}
