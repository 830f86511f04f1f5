package org.folkmoot.networks.instagram.practice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.Network;
import org.folkmoot.networks.practice.Account;
import org.folkmoot.networks.practice.Consents;
import org.folkmoot.networks.practice.Entries;
import org.folkmoot.networks.practice.GraphConsents;
import org.folkmoot.networks.practice.PracticeStage;
import org.folkmoot.networks.practice.Settings;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What an account's token may do: everything, but for what the note {@code without.<account>} takes away. */
record InstagramGrants(Entries entries, Settings settings) {

    private static final List<String> ALL = List.of(
            "pages_show_list",
            "pages_read_engagement",
            "instagram_basic",
            "instagram_content_publish",
            "instagram_manage_comments",
            "instagram_manage_contents",
            "instagram_manage_messages",
            "instagram_manage_insights");

    static GraphConsents consents(PracticeStage stage) {
        return new GraphConsents(
                new Consents(Network.INSTAGRAM, "Instagram", true, stage.accounts(), stage.settings()),
                "instagram_basic",
                ALL,
                InstagramGrants::page);
    }

    private static ObjectNode page(Account account) {
        var node = Json.object().put("id", InstagramLinkedPage.number(account)).put("name", account.name());
        node.putObject("instagram_business_account")
                .put("id", account.id())
                .put("username", account.handle())
                .put("name", account.name());
        return node;
    }

    /** The permission that this call lacks. */
    Optional<String> missing(Account me, String method, @Nullable String edge) {
        var needed = needed(method, edge);
        return needed.isEmpty() || of(me).contains(needed) ? Optional.empty() : Optional.of(needed);
    }

    ObjectNode token(Account me) {
        var body = Json.object();
        var data = body.putObject("data").put("type", "PAGE").put("is_valid", true);
        data.put("expires_at", 0)
                .put(
                        "data_access_expires_at",
                        entries.figures(Network.INSTAGRAM, me.id()).getOrDefault("data_access_expires_at", 0L));
        var scopes = data.putArray("scopes");
        of(me).forEach(scopes::add);
        return body;
    }

    private List<String> of(Account me) {
        var granted = new ArrayList<>(ALL);
        granted.removeAll(
                List.of(settings.note(Network.INSTAGRAM, "without." + me.id()).split(",")));
        return granted;
    }

    private static String needed(String method, @Nullable String edge) {
        return switch (method + " " + edge) {
            case "GET content_publishing_limit", "POST media", "POST media_publish" -> "instagram_content_publish";
            case "GET comments", "GET replies", "POST comments", "POST replies", "POST mentions" ->
                "instagram_manage_comments";
            case "GET conversations", "GET messages", "POST messages" -> "instagram_manage_messages";
            case "GET insights" -> "instagram_manage_insights";
            case "GET media", "GET stories", "GET tags" -> "instagram_basic";
            default -> "";
        };
    }
}
