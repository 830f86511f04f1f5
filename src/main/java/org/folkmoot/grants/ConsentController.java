package org.folkmoot.grants;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.folkmoot.apps.Apps;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.networks.Networks;
import org.folkmoot.register.AccountId;
import org.folkmoot.web.Notice;
import org.folkmoot.web.Pages;
import org.folkmoot.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The way to the network, the way back, and the choice of what is connected. */
@Controller
class ConsentController {

    static final String HOME = "/settings/sign-ins";

    private final Grants grants;
    private final Choosing choosing;
    private final Networks networks;
    private final Words words;

    ConsentController(Grants grants, Choosing choosing, Networks networks, Words words) {
        this.grants = grants;
        this.choosing = choosing;
        this.networks = networks;
        this.words = words;
    }

    /** Here every network sends people back to. Only the state says which sign-in it was. */
    @GetMapping(Apps.RETURN)
    ModelAndView arrive(@RequestParam Map<String, String> returned, HttpServletRequest request, Actor actor) {
        var consent = grants.arrive(actor, returned, BrowserCookie.value(request));
        return Pages.redirect(HOME + "/" + consent.value());
    }

    @GetMapping(HOME + "/{id}")
    ModelAndView show(@PathVariable UUID id, Actor actor) {
        var consent = grants.get(actor, new ConsentId(id));
        return Pages.show("grants/consent", page(consent, Map.of(), null, List.of()));
    }

    @PostMapping(HOME + "/{id}/connections")
    ModelAndView connect(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable List<String> chosen,
            @RequestParam Map<String, String> typed,
            Actor actor) {
        var picked = chosen == null ? List.<String>of() : chosen;
        try {
            var connected = choosing.connect(actor, new ConsentId(id), choices(picked, typed));
            return Pages.redirect(
                    connected.size() == 1
                            ? "/settings/connections/" + connected.getFirst().value()
                            : "/settings/connections",
                    Notice.success("grants.connected", Map.of("count", String.valueOf(connected.size()))));
        } catch (Refused refused) {
            if (refused.kind() != Refused.Kind.INVALID) {
                throw refused;
            }
            var consent = grants.get(actor, new ConsentId(id));
            return Pages.again("grants/consent", page(consent, typed, Set.copyOf(picked), refused.problems()));
        }
    }

    private static List<Choice> choices(List<String> chosen, Map<String, String> typed) {
        var choices = new ArrayList<Choice>();
        for (var id : chosen) {
            choices.add(new Choice(id, account(typed.getOrDefault(ConsentPage.entry(id), ""))));
        }
        return choices;
    }

    private static @Nullable AccountId account(String typed) {
        try {
            return typed.isEmpty() ? null : new AccountId(UUID.fromString(typed));
        } catch (IllegalArgumentException e) {
            throw Refused.missing("account");
        }
    }

    private ConsentPage page(
            Consent consent, Map<String, String> typed, @Nullable Set<String> chosen, List<Problem> problems) {
        return ConsentPage.of(
                consent,
                networks.info(consent.network()),
                choosing.reached(consent),
                choosing.entries(consent),
                words.of("grants.entry.none"),
                typed,
                chosen,
                problems);
    }
}
