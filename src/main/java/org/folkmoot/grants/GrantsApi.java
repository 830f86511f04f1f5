package org.folkmoot.grants;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.apps.Apps;
import org.folkmoot.connections.Connection;
import org.folkmoot.connections.ConnectionId;
import org.folkmoot.connections.Connections;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.networks.Linking;
import org.folkmoot.networks.Networks;
import org.folkmoot.networks.Right;
import org.folkmoot.register.AccountId;
import org.folkmoot.web.PublicAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Signing in at networks for other programs: they get the address to which they send their person, who has to be signed in
 * here too when the network sends them back; what was granted comes out without its tokens.
 */
@RestController
@RequestMapping("/api/v1/sign-ins")
class GrantsApi {

    private final Grants grants;
    private final Choosing choosing;
    private final Connections connections;
    private final Networks networks;
    private final PublicAddress here;

    GrantsApi(Grants grants, Choosing choosing, Connections connections, Networks networks, PublicAddress here) {
        this.grants = grants;
        this.choosing = choosing;
        this.connections = connections;
        this.networks = networks;
        this.here = here;
    }

    /**
     * @param asked what the network has to be told before, such as the account's server
     * @param connection that is to be signed in again
     */
    record SignInBeginning(
            @Nullable String network,
            @Nullable Map<String, String> asked,
            boolean practice,
            @Nullable UUID connection) {}

    /**
     * @param address where the person signs in
     * @param problems the keys of what went wrong
     */
    record SignInState(
            UUID id,
            String network,
            Consent.Status status,
            URI address,
            List<String> problems,
            List<SignInTarget> reached) {}

    /** @param missing rights that it lacks */
    record SignInTarget(
            String remoteId,
            String handle,
            String name,
            Linking.Kind kind,
            String portfolio,
            boolean otherPortfolio,
            List<String> roles,
            Reached.Standing standing,
            List<Right> missing,
            @Nullable String problem,
            @Nullable UUID connection,
            @Nullable UUID account) {}

    /** @param account the entry of the register that it is */
    record SignInChoice(String remoteId, @Nullable UUID account) {}

    record SignInChoices(List<SignInChoice> chosen) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    SignInState begin(@RequestBody SignInBeginning body, Actor actor) {
        var network = networks.find(body.network() == null ? "" : body.network())
                .orElseThrow(() -> Refused.invalid(Problem.of("network", "connections.refused.network")));
        var again = Optional.ofNullable(body.connection())
                .map(connection -> Journey.again(connections.get(new ConnectionId(connection)), network));
        var id = grants.begin(
                actor,
                new Journey(
                        network,
                        body.asked() == null ? Map.of() : body.asked(),
                        again.map(Connection::practice).orElse(body.practice()),
                        again.map(Connection::id).orElse(null),
                        URI.create(here.of(Apps.RETURN)),
                        null));
        return state(grants.get(actor, id));
    }

    @GetMapping("/{id}")
    SignInState one(@PathVariable UUID id, Actor actor) {
        return state(grants.get(actor, new ConsentId(id)));
    }

    @PostMapping("/{id}/connections")
    @ResponseStatus(HttpStatus.CREATED)
    List<Connection> connect(@PathVariable UUID id, @RequestBody SignInChoices body, Actor actor) {
        var choices = body.chosen().stream()
                .map(one -> new Choice(one.remoteId(), one.account() == null ? null : new AccountId(one.account())))
                .toList();
        return choosing.connect(actor, new ConsentId(id), choices).stream()
                .map(connections::get)
                .toList();
    }

    private SignInState state(Consent consent) {
        return new SignInState(
                consent.id().value(),
                consent.network().key(),
                consent.status(),
                consent.address(),
                consent.problems().stream().map(Problem::key).toList(),
                choosing.reached(consent).stream().map(GrantsApi::found).toList());
    }

    private static SignInTarget found(Reached reached) {
        var target = reached.target();
        return new SignInTarget(
                reached.id(),
                target.linked().handle(),
                target.linked().name(),
                target.linked().kind(),
                target.portfolio(),
                target.foreign(),
                target.roles(),
                reached.standing(),
                reached.missing(),
                target.objection() == null ? null : target.objection().key(),
                reached.connection() == null ? null : reached.connection().id().value(),
                reached.account() == null ? null : reached.account().id().value());
    }
}
