package org.folkmoot.grants;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.apps.AppCredentials;
import org.folkmoot.apps.Apps;
import org.folkmoot.connections.Connection;
import org.folkmoot.connections.ConnectionId;
import org.folkmoot.connections.Connections;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.networks.Network;
import org.folkmoot.networks.Networks;
import org.folkmoot.networks.SignsIn;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.folkmoot.people.Scope;
import org.folkmoot.web.Pages;
import org.folkmoot.web.PublicAddress;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The page from which somebody sets out to sign in at a network. */
@Controller
@RequestMapping("/settings/connections/new/{network}/sign-in")
class SignInController {

    private static final String PRACTICE = "practice";
    private static final String CONNECTION = "connection";

    private final Grants grants;
    private final Networks networks;
    private final AppCredentials apps;
    private final Connections connections;
    private final Rights rights;
    private final PublicAddress here;

    SignInController(
            Grants grants,
            Networks networks,
            AppCredentials apps,
            Connections connections,
            Rights rights,
            PublicAddress here) {
        this.grants = grants;
        this.networks = networks;
        this.apps = apps;
        this.connections = connections;
        this.rights = rights;
        this.here = here;
    }

    @GetMapping
    ModelAndView show(@PathVariable String network, @RequestParam Map<String, String> asked, Actor actor) {
        rights.require(actor, Permission.CONNECT_ACCOUNTS, Scope.everywhere());
        return Pages.show("grants/signIn", page(actor, network, asked, List.of()));
    }

    @PostMapping
    ModelAndView begin(
            @PathVariable String network,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Actor actor) {
        rights.require(actor, Permission.CONNECT_ACCOUNTS, Scope.everywhere());
        var again = again(network(network), typed);
        var practice = again.map(Connection::practice).orElse(typed.containsKey(PRACTICE));
        var browser = Word.fresh();
        try {
            var consent = grants.begin(
                    actor,
                    new Journey(
                            network(network),
                            asked(network, typed),
                            practice,
                            again.map(Connection::id).orElse(null),
                            redirect(practice),
                            browser));
            BrowserCookie.put(request, response, browser);
            return Pages.redirect(ConsentController.HOME + "/" + consent.value());
        } catch (Refused refused) {
            if (refused.kind() != Refused.Kind.INVALID) {
                throw refused;
            }
            return Pages.again("grants/signIn", page(actor, network, typed, refused.problems()));
        }
    }

    /** A practice network only serves this machine, so that people come back under the name by which they came. */
    private URI redirect(boolean practice) {
        return practice
                ? ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path(Apps.RETURN)
                        .build()
                        .toUri()
                : URI.create(here.of(Apps.RETURN));
    }

    private SignInPage page(Actor actor, String key, Map<String, String> typed, List<Problem> problems) {
        var network = network(key);
        var again = again(network, typed);
        var ready = apps.ready(network, false);
        var onlyPractice = !connections.all().isEmpty() && connections.onlyPractice();
        return new SignInPage(
                networks.info(network),
                again.orElse(null),
                signsIn(network).asked(),
                typed,
                networks.connector(network).capabilities().rights(),
                ready,
                apps.ready(network, true),
                problems.isEmpty() ? onlyPractice || !ready : typed.containsKey(PRACTICE),
                rights.may(actor, Permission.MANAGE_INSTALLATION),
                problems);
    }

    /** The connection that is to be signed in again. */
    private Optional<Connection> again(Network network, Map<String, String> typed) {
        var id = typed.getOrDefault(CONNECTION, "");
        if (id.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Journey.again(connections.get(new ConnectionId(uuid(id))), network));
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Refused.missing("connection");
        }
    }

    private Map<String, String> asked(String network, Map<String, String> typed) {
        var asked = new HashMap<String, String>();
        signsIn(network(network))
                .asked()
                .forEach(field -> asked.put(
                        field.name(), typed.getOrDefault(field.name(), "").strip()));
        return asked;
    }

    private SignsIn signsIn(Network network) {
        return networks.signsIn(network).orElseThrow(() -> Refused.missing("network"));
    }

    private Network network(String key) {
        return networks.find(key)
                .filter(network -> networks.signsIn(network).isPresent())
                .orElseThrow(() -> Refused.missing("network"));
    }
}
