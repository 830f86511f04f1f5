package org.folkmoot.connections;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.networks.Availability;
import org.folkmoot.networks.Limits;
import org.folkmoot.networks.Networks;
import org.folkmoot.networks.Receives;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.folkmoot.people.Scope;
import org.folkmoot.web.Notice;
import org.folkmoot.web.Pages;
import org.folkmoot.web.PublicAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One connection: what it may do, and what to do when it does not. */
@Controller
@RequestMapping(ConnectionsController.HOME + "/{id}")
class ConnectionController {

    private static final int SHOWN = 50;

    private final Connections connections;
    private final Expenses expenses;
    private final GapLedger ledger;
    private final Incidents incidents;
    private final FormerNames formerNames;
    private final Networks networks;
    private final Rights rights;
    private final PublicAddress here;

    ConnectionController(
            Connections connections,
            Expenses expenses,
            GapLedger ledger,
            Incidents incidents,
            FormerNames formerNames,
            Networks networks,
            Rights rights,
            PublicAddress here) {
        this.connections = connections;
        this.expenses = expenses;
        this.ledger = ledger;
        this.incidents = incidents;
        this.formerNames = formerNames;
        this.networks = networks;
        this.rights = rights;
        this.here = here;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID id, Actor actor) {
        rights.require(actor, Permission.CONNECT_ACCOUNTS, Scope.everywhere());
        return Pages.show("connections/connection", page(actor, id, Map.of(), List.of()));
    }

    @PostMapping("/probes")
    ModelAndView probe(@PathVariable UUID id, Actor actor) {
        connections.probe(actor, new ConnectionId(id));
        return Pages.redirect(ConnectionsController.HOME + "/" + id, Notice.success("connections.probed"));
    }

    @PostMapping("/subscription")
    ModelAndView listen(@PathVariable UUID id, Actor actor) {
        var taken = connections.listen(actor, new ConnectionId(id), URI.create(here.of(WebhookController.path(id))));
        return Pages.redirect(
                ConnectionsController.HOME + "/" + id,
                taken
                        ? Notice.success("connections.listening")
                        : Notice.warning("connections.not-listening", Map.of()));
    }

    @PostMapping("/credentials")
    ModelAndView reconnect(@PathVariable UUID id, @RequestParam Map<String, String> typed, Actor actor) {
        var connection = connections.get(new ConnectionId(id));
        var fields = ConnectionsController.fields(networks, connection.network());
        try {
            connections.reconnect(actor, connection.id(), ConnectPage.answers(fields, typed));
            return Pages.redirect(ConnectionsController.HOME + "/" + id, Notice.success("connections.reconnected"));
        } catch (Refused refused) {
            return again(actor, refused, id, typed);
        }
    }

    @PostMapping("/disconnection")
    ModelAndView disconnect(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason, Actor actor) {
        try {
            connections.disconnect(actor, new ConnectionId(id), reason);
            return Pages.redirect(ConnectionsController.HOME, Notice.success("connections.disconnected"));
        } catch (Refused refused) {
            return again(actor, refused, id, Map.of());
        }
    }

    private ModelAndView again(Actor actor, Refused refused, UUID id, Map<String, String> typed) {
        if (refused.kind() != Refused.Kind.INVALID) {
            throw refused;
        }
        return Pages.again("connections/connection", page(actor, id, typed, refused.problems()));
    }

    private ConnectionPage page(Actor actor, UUID id, Map<String, String> typed, List<Problem> problems) {
        var connection = connections.get(new ConnectionId(id));
        var fields = ConnectionsController.fields(networks, connection.network());
        return new ConnectionPage(
                connection,
                networks.info(connection.network()).name(),
                networks.signsIn(connection.network()).isPresent(),
                connections.limits(connection.id()).map(Limits::daily).orElse(0),
                expenses.thisMonth(connection.network()).orElse(null),
                ConnectPage.asked(fields, typed),
                word(actor, connection),
                ledger.of(connection.id(), SHOWN),
                incidents.of(connection.id(), SHOWN),
                formerNames.of(connection.id()),
                ledger.silence(connection.id()),
                MediaReach.of(networks.connector(connection.network()), here),
                problems);
    }

    /** Null where the network sends nothing by itself. */
    private @Nullable String word(Actor actor, Connection connection) {
        var receives = networks.connector(connection.network()).get(Receives.class) instanceof Availability.Present;
        return receives && connection.connected() ? connections.webhookWord(actor, connection.id()) : null;
    }
}
