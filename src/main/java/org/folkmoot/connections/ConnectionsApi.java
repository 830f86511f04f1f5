package org.folkmoot.connections;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.foundation.Slice;
import org.folkmoot.networks.Network;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.folkmoot.people.Scope;
import org.folkmoot.web.PublicAddress;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Connections for other programs: credentials go in and never come out. */
@RestController
@RequestMapping("/api/v1/connections")
class ConnectionsApi {

    private final Connections connections;
    private final GapLedger ledger;
    private final Incidents incidents;
    private final Rights rights;
    private final PublicAddress here;

    ConnectionsApi(Connections connections, GapLedger ledger, Incidents incidents, Rights rights, PublicAddress here) {
        this.connections = connections;
        this.ledger = ledger;
        this.incidents = incidents;
        this.rights = rights;
        this.here = here;
    }

    /** @param answers what the network's form asks for, by field name */
    record SignIn(String network, Map<String, String> answers, boolean practice) {}

    record Answers(Map<String, String> answers) {}

    /** @param word what the network's app has to be given beside the address */
    record Listening(boolean taken, String address, String word) {}

    record Reason(String reason) {}

    @GetMapping
    Slice<Connection> list(Actor actor) {
        require(actor);
        return new Slice<>(connections.all(), null);
    }

    @GetMapping("/{id}")
    Connection one(@PathVariable UUID id, Actor actor) {
        require(actor);
        return connections.get(new ConnectionId(id));
    }

    /** From when to when what could not be done, newest first. */
    @GetMapping("/{id}/gaps")
    List<Gap> gaps(@PathVariable UUID id, Actor actor) {
        require(actor);
        return ledger.of(connections.get(new ConnectionId(id)).id(), 200);
    }

    /** Its breaks, newest first. */
    @GetMapping("/{id}/incidents")
    List<Incident> incidents(@PathVariable UUID id, Actor actor) {
        require(actor);
        return incidents.of(connections.get(new ConnectionId(id)).id(), 200);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Connection connect(@RequestBody SignIn body, Actor actor) {
        return connections.get(connections.connect(actor, network(body.network()), body.answers(), body.practice()));
    }

    @PutMapping("/{id}/credentials")
    Connection reconnect(@PathVariable UUID id, @RequestBody Answers body, Actor actor) {
        connections.reconnect(actor, new ConnectionId(id), body.answers());
        return connections.get(new ConnectionId(id));
    }

    @PostMapping("/{id}/probes")
    Connection probe(@PathVariable UUID id, Actor actor) {
        connections.probe(actor, new ConnectionId(id));
        return connections.get(new ConnectionId(id));
    }

    /** Asks the network to tell our webhook address what happens on the account. */
    @PostMapping("/{id}/subscription")
    Listening listen(@PathVariable UUID id, Actor actor) {
        var connection = new ConnectionId(id);
        var word = connections.webhookWord(actor, connection);
        var address = WebhookController.path(id);
        return new Listening(connections.listen(actor, connection, URI.create(here.of(address))), address, word);
    }

    @PostMapping("/{id}/disconnection")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void disconnect(@PathVariable UUID id, @RequestBody Reason body, Actor actor) {
        connections.disconnect(actor, new ConnectionId(id), body.reason());
    }

    private static Network network(String key) {
        try {
            return new Network(key);
        } catch (IllegalArgumentException e) {
            throw Refused.invalid(Problem.of("network", "connections.refused.network"));
        }
    }

    private void require(Actor actor) {
        rights.require(actor, Permission.CONNECT_ACCOUNTS, Scope.everywhere());
    }
}
