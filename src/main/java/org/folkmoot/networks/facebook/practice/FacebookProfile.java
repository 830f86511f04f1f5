package org.folkmoot.networks.facebook.practice;

import java.util.Set;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.Network;
import org.folkmoot.networks.practice.Account;
import org.folkmoot.networks.practice.Settings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A page's profile, settings and people. The note {@code page.<page>} holds them as JSON: {@code profile} with the fields
 * of the page, {@code settings} by their names, {@code people} and {@code agencies} as Graph gives them.
 */
record FacebookProfile(Settings settings) {

    private static final Set<String> FIELDS = Set.of(
            "category",
            "about",
            "description",
            "website",
            "hours",
            "phone",
            "emails",
            "single_line_address",
            "cover",
            "is_verified");

    /** @return false for a field that a page does not have */
    boolean field(ObjectNode node, Account page, String name) {
        var value = of(page).path("profile").path(name);
        if (!value.isMissingNode()) {
            node.set(name, value);
        }
        return FIELDS.contains(name);
    }

    JsonNode settings(Account page) {
        var body = Json.object();
        var data = body.putArray("data");
        of(page).path("settings")
                .properties()
                .forEach(one -> data.addObject().put("setting", one.getKey()).set("value", one.getValue()));
        return body;
    }

    JsonNode people(Account page) {
        return list(page, "people");
    }

    JsonNode agencies(Account page) {
        return list(page, "agencies");
    }

    private JsonNode list(Account page, String name) {
        var body = Json.object();
        var data = body.putArray("data");
        of(page).path(name).forEach(data::add);
        return body;
    }

    private JsonNode of(Account page) {
        var note = settings.note(Network.FACEBOOK, "page." + page.id());
        return note.isEmpty() ? Json.object() : Json.read(note);
    }
}
