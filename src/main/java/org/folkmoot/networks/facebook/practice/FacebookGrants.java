package org.folkmoot.networks.facebook.practice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.networks.Network;
import org.folkmoot.networks.practice.Account;
import org.folkmoot.networks.practice.Settings;
import org.jspecify.annotations.Nullable;

/**
 * What a page's token may do: everything, but for the permissions that the note {@code without.<page>} takes away,
 * separated by commas.
 */
record FacebookGrants(Settings settings) {

    static final List<String> ALL = List.of(
            "pages_show_list",
            "pages_manage_posts",
            "pages_read_engagement",
            "pages_read_user_content",
            "pages_manage_engagement",
            "pages_manage_metadata",
            "pages_messaging",
            "read_insights");

    List<String> of(Account page) {
        var granted = new ArrayList<>(ALL);
        granted.removeAll(
                List.of(settings.note(Network.FACEBOOK, "without." + page.id()).split(",")));
        return granted;
    }

    /** The permission that this call lacks. */
    Optional<String> missing(
            Account page, String method, String id, @Nullable String edge, Map<String, String> parameters) {
        var needed = needed(page, method, id, edge, parameters);
        return needed.isEmpty() || of(page).contains(needed) ? Optional.empty() : Optional.of(needed);
    }

    private static String needed(
            Account page, String method, String id, @Nullable String edge, Map<String, String> parameters) {
        if (edge == null) {
            var ownPage = id.equals(page.id()) || id.equals("me");
            return method.equals("GET") ? ownPage ? "" : "pages_read_engagement" : "pages_manage_engagement";
        }
        return switch (method + " " + edge) {
            case "POST feed",
                    "POST photos",
                    "POST photo_stories",
                    "POST videos",
                    "POST video_reels",
                    "POST video_stories",
                    "POST captions" -> "pages_manage_posts";
            case "POST comments", "POST blocked", "DELETE blocked" -> "pages_manage_engagement";
            case "GET conversations", "GET messages", "POST messages" -> "pages_messaging";
            case "GET insights" -> "read_insights";
            case "GET settings", "GET roles", "GET agencies", "POST subscribed_apps" -> "pages_manage_metadata";
            case "GET comments", "GET visitor_posts", "GET tagged" -> "pages_read_user_content";
            case "GET published_posts" ->
                parameters.getOrDefault("fields", "").contains("comments")
                        ? "pages_read_user_content"
                        : "pages_read_engagement";
            default -> "pages_read_engagement";
        };
    }
}
