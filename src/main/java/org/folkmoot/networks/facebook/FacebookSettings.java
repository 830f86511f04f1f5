package org.folkmoot.networks.facebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import org.folkmoot.networks.Answer;
import org.folkmoot.networks.ReadsSettings;
import org.folkmoot.networks.Session;
import org.folkmoot.networks.Setting;
import org.folkmoot.networks.Setting.Name;
import org.folkmoot.networks.graph.Graph;
import tools.jackson.databind.JsonNode;

/**
 * A page's profile and settings. Which settings the page's kind shows differs; what is not there is left out and never
 * taken for off (developers.facebook.com/docs/pages-api/manage-pages, read 2026-11-22; the names beyond the first three
 * as other programs read them).
 */
final class FacebookSettings implements ReadsSettings {

    private static final String PROFILE =
            "id,category,about,description,website,hours,phone,emails,single_line_address,cover,is_verified";

    private static final Map<String, Name> SWITCHES = Map.of(
            "USERS_CAN_POST", Name.VISITOR_POSTS,
            "USERS_CAN_MESSAGE", Name.MESSAGES,
            "USERS_CAN_TAG_PHOTOS", Name.TAGS,
            "REVIEW_POSTS_BY_OTHER", Name.VISITOR_POSTS_REVIEWED,
            "SHOW_REVIEWS", Name.REVIEWS);

    @Override
    public Answer<List<Setting>> settings(Session session) {
        var graph = Graph.of(session);
        var page = session.remoteAccountId();
        return switch (graph.get(page, Map.of("fields", PROFILE))) {
            case Answer.Failed<JsonNode>(var failure) -> Answer.failed(failure);
            case Answer.Got<JsonNode>(var profile) ->
                switch (graph.get(page + "/settings", Map.of())) {
                    case Answer.Failed<JsonNode>(var failure) -> Answer.failed(failure);
                    case Answer.Got<JsonNode>(var settings) -> {
                        var all = new ArrayList<>(profile(profile));
                        settings.path("data").forEach(one -> add(all, one));
                        yield Answer.of(List.copyOf(all));
                    }
                };
        };
    }

    /** Graph leaves out an empty field and one that this page does not have alike, so that neither is known. */
    private static List<Setting> profile(JsonNode page) {
        var hours = new StringJoiner(", ");
        page.path("hours")
                .properties()
                .forEach(one -> hours.add(one.getKey() + " " + one.getValue().asString("")));
        var about =
                page.path("about").asString("") + " " + page.path("description").asString("");
        var all = new ArrayList<Setting>();
        filled(all, Name.CATEGORY, page.path("category").asString(""));
        filled(all, Name.DESCRIPTION, about.strip());
        filled(all, Name.WEBSITE, page.path("website").asString(""));
        filled(all, Name.HOURS, hours.toString());
        filled(all, Name.TELEPHONE, page.path("phone").asString(""));
        filled(all, Name.EMAIL, page.path("emails").path(0).asString(""));
        filled(all, Name.ADDRESS, page.path("single_line_address").asString(""));
        filled(all, Name.COVER, page.path("cover").path("source").asString(""));
        if (page.has("is_verified")) {
            all.add(new Setting(Name.VERIFIED, "", page.path("is_verified").asBoolean(false)));
        }
        return all;
    }

    private static void filled(List<Setting> all, Name name, String value) {
        if (!value.isBlank()) {
            all.add(new Setting(name, value, true));
        }
    }

    private static void add(List<Setting> all, JsonNode one) {
        var key = one.path("setting").asString("");
        var value = one.path("value");
        var words = value.isArray() ? joined(value) : value.asString("");
        var known = SWITCHES.get(key);
        if (known != null) {
            all.add(new Setting(known, words, yes(words)));
        } else if (key.equals("PROFANITY_FILTER")) {
            all.add(new Setting(Name.PROFANITY_FILTER, words, yes(words)));
        } else if (key.equals("PAGE_MODERATION_BLOCKLIST")) {
            all.add(new Setting(Name.BLOCKED_WORDS, words, !words.isBlank()));
        }
    }

    private static String joined(JsonNode list) {
        var joined = new StringJoiner(", ");
        list.forEach(one -> joined.add(one.asString("")));
        return joined.toString();
    }

    private static boolean yes(String words) {
        return switch (words.toLowerCase(Locale.ROOT)) {
            case "", "off", "false", "0", "none", "disabled" -> false;
            default -> true;
        };
    }
}
