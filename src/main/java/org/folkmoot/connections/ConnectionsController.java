package org.folkmoot.connections;

import java.util.List;
import java.util.Map;
import org.folkmoot.apps.AppCredentials;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.networks.Availability;
import org.folkmoot.networks.ConnectsAccounts;
import org.folkmoot.networks.Network;
import org.folkmoot.networks.NetworkInfo;
import org.folkmoot.networks.Networks;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.folkmoot.people.Scope;
import org.folkmoot.web.Notice;
import org.folkmoot.web.Pages;
import org.folkmoot.web.PublicAddress;
import org.folkmoot.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The connected accounts, and the guided form of each network. */
@Controller
class ConnectionsController {

    static final String HOME = "/settings/connections";
    private static final String PRACTICE = "practice";

    private final Connections connections;
    private final GapLedger ledger;
    private final Networks networks;
    private final AppCredentials apps;
    private final Rights rights;
    private final PublicAddress here;
    private final Words words;

    ConnectionsController(
            Connections connections,
            GapLedger ledger,
            Networks networks,
            AppCredentials apps,
            Rights rights,
            PublicAddress here,
            Words words) {
        this.connections = connections;
        this.ledger = ledger;
        this.networks = networks;
        this.apps = apps;
        this.rights = rights;
        this.here = here;
        this.words = words;
    }

    @GetMapping(HOME)
    ModelAndView list(Actor actor) {
        require(actor);
        var rows = connections.all().stream()
                .map(connection -> new ConnectionsPage.Row(
                        connection,
                        networks.info(connection.network()).name(),
                        ledger.silence(connection.id()).strange()))
                .toList();
        return Pages.show("connections/connections", new ConnectionsPage(rows, ledger.open()));
    }

    /** Which network it is, and what will be asked for. */
    @GetMapping(HOME + "/new")
    ModelAndView choose(Actor actor) {
        require(actor);
        return Pages.show("connections/choose", new ChoosePage(connectable()));
    }

    @GetMapping(HOME + "/new/{network}")
    ModelAndView form(@PathVariable String network, Actor actor) {
        require(actor);
        var info = known(network);
        var practice = !connections.all().isEmpty() && connections.onlyPractice();
        return Pages.show("connections/connect", page(info, Map.of(), practice, List.of()));
    }

    @PostMapping(HOME + "/new/{network}")
    ModelAndView connect(@PathVariable String network, @RequestParam Map<String, String> typed, Actor actor) {
        var info = known(network);
        require(actor);
        var practice = typed.containsKey(PRACTICE);
        try {
            Refused.unlessEmpty(unanswered(info.network(), typed, practice));
            var id = connections.connect(actor, info.network(), answers(info.network(), typed), practice);
            return Pages.redirect(HOME + "/" + id.value(), Notice.success("connections.connected"));
        } catch (Refused refused) {
            if (refused.kind() != Refused.Kind.INVALID) {
                throw refused;
            }
            return Pages.again("connections/connect", page(info, typed, practice, refused.problems()));
        }
    }

    private ConnectPage page(NetworkInfo info, Map<String, String> typed, boolean practice, List<Problem> problems) {
        var media = MediaReach.of(networks.connector(info.network()), here);
        var signsIn = networks.signsIn(info.network());
        var app = signsIn.isPresent() && !signsIn.get().app().isEmpty() && apps.ready(info.network(), practice);
        return new ConnectPage(
                info,
                signsIn.isPresent(),
                app,
                ConnectPage.asked(fields(info.network()), typed),
                practice,
                media,
                problems);
    }

    /** What the network needs and nobody knows; what only a tick confirms it asks for in its own words. */
    private List<Problem> unanswered(Network network, Map<String, String> typed, boolean practice) {
        var known = apps.of(network, practice);
        return fields(network).stream()
                .filter(field -> field.required()
                        && field.usual().isEmpty()
                        && field.choices().isEmpty())
                .filter(field -> typed.getOrDefault(field.name(), "").isBlank() && !known.containsKey(field.name()))
                .map(field -> Problem.of(
                        field.name(),
                        "connections.refused.empty",
                        Map.of("what", words.of("networks.field." + network.key() + "." + field.name()))))
                .toList();
    }

    private Map<String, String> answers(Network network, Map<String, String> typed) {
        return ConnectPage.answers(fields(network), typed);
    }

    private List<ConnectsAccounts.Field> fields(Network network) {
        return fields(networks, network);
    }

    static List<ConnectsAccounts.Field> fields(Networks networks, Network network) {
        return switch (networks.connector(network).get(ConnectsAccounts.class)) {
            case Availability.Present<ConnectsAccounts>(var connects) -> connects.fields();
            case Availability.Missing<ConnectsAccounts> missing -> List.of();
        };
    }

    private List<NetworkInfo> connectable() {
        return networks.all().stream().filter(NetworkInfo::connectable).toList();
    }

    private NetworkInfo known(String key) {
        return connectable().stream()
                .filter(info -> info.key().equals(key))
                .findFirst()
                .orElseThrow(() -> Refused.missing("network"));
    }

    private void require(Actor actor) {
        rights.require(actor, Permission.CONNECT_ACCOUNTS, Scope.everywhere());
    }
}
