package org.folkmoot.networks.linkedin.practice;

import java.util.List;
import java.util.Optional;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.Network;
import org.folkmoot.networks.practice.Account;
import org.folkmoot.networks.practice.Call;
import org.folkmoot.networks.practice.Reply;
import org.folkmoot.networks.practice.Settings;

/**
 * Who has which role. The manner {@code role=ANALYST} gives the signed-in member that role on every page, {@code role=} none
 * at all, and {@code scope=…} a token with these permissions only; the note {@code role.<page>} says it for one page.
 */
record LinkedInMembers(LinkedInSignIn signIn, Settings settings, LinkedInViews views) {

    private static final String ROLE = "role=";
    private static final String SCOPE = "scope=";

    Reply roles(Call call, Account account, String token) {
        if (call.query().getOrDefault("q", "").equals("organization")) {
            return views.staff(account);
        }
        var pages = signIn.pages(token);
        var elements = Json.array();
        for (var page : pages.isEmpty() ? List.of(account) : pages) {
            var role = role(page);
            if (!role.isEmpty()) {
                elements.addObject()
                        .put("organization", LinkedInViews.organization(page.id()))
                        .put("roleAssignee", "urn:li:person:practice")
                        .put("role", role)
                        .put("state", "APPROVED");
            }
        }
        return LinkedInReplies.list(elements, 0, LinkedInViews.number(call, "count", 10));
    }

    boolean administers(Account page) {
        return role(page).equals("ADMINISTRATOR");
    }

    String scopes() {
        return manner(SCOPE).orElse(LinkedInSignIn.SCOPES);
    }

    private String role(Account page) {
        var note = settings.note(Network.LINKEDIN, "role." + page.id());
        return note.isEmpty() ? manner(ROLE).orElse("ADMINISTRATOR") : note;
    }

    private Optional<String> manner(String kind) {
        var manner = settings.manner(Network.LINKEDIN);
        return manner.startsWith(kind) ? Optional.of(manner.substring(kind.length())) : Optional.empty();
    }
}
