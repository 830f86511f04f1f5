package org.folkmoot.impostors;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.folkmoot.checks.Showing;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.foundation.Slice;
import org.folkmoot.networks.Networks;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.folkmoot.people.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/impostors")
class ImpostorsApi {

    private final Impostors impostors;
    private final FakeReports reports;
    private final Networks networks;
    private final Rights rights;

    ImpostorsApi(Impostors impostors, FakeReports reports, Networks networks, Rights rights) {
        this.impostors = impostors;
        this.reports = reports;
        this.networks = networks;
        this.rights = rights;
    }

    record Suspect(
            @Nullable String network,
            @Nullable String handle,
            @Nullable String name,
            @Nullable String address,
            @Nullable String words) {

        LookalikeDraft draft() {
            return new LookalikeDraft(text(network), text(handle), text(name), text(address), text(words));
        }
    }

    /** @param kind such as {@code reported}, {@code chased}, {@code taken-down} or {@code dismissed} */
    record Logged(@Nullable String kind, @Nullable String words) {}

    record Search(@Nullable String network, @Nullable List<String> names) {}

    record Alike(String text, UUID account, String why) {}

    record Dismissal(@Nullable String why) {}

    @GetMapping
    Slice<Lookalike> impostors(@RequestParam(required = false) @Nullable String after, Actor actor) {
        rights.require(actor, Permission.SEE_RISKS, Scope.everywhere());
        return impostors.all(null, after, 100);
    }

    @PostMapping
    ResponseEntity<Lookalike> suspect(@RequestBody Suspect body, Actor actor) {
        var id = impostors.suspect(actor, known(body.draft()));
        return ResponseEntity.created(URI.create("/api/v1/impostors/" + id.value()))
                .body(impostors.get(id));
    }

    @PostMapping("/{id}/log")
    Lookalike log(@PathVariable UUID id, @RequestBody Logged body, Actor actor) {
        var kind = LogKind.of(text(body.kind()))
                .orElseThrow(() -> Refused.invalid(Problem.of("kind", "impostors.kind.missing")));
        impostors.log(actor, new LookalikeId(id), kind, Showing.inWords(text(body.words())));
        return impostors.get(new LookalikeId(id));
    }

    @PostMapping("/searches")
    List<Alike> search(@RequestBody Search body, Actor actor) {
        var network = networks.find(text(body.network()))
                .orElseThrow(() -> Refused.invalid(Problem.of("network", "impostors.network.missing")));
        return impostors.search(actor, network, body.names() == null ? List.of() : body.names()).stream()
                .map(one -> new Alike(one.text(), one.account().id().value(), impostors.why(one)))
                .toList();
    }

    @PostMapping("/reports/{id}/suspicion")
    Lookalike suspect(@PathVariable UUID id, @RequestBody Suspect body, Actor actor) {
        return impostors.get(reports.suspect(actor, id, known(body.draft())));
    }

    @PostMapping("/reports/{id}/dismissal")
    void dismiss(@PathVariable UUID id, @RequestBody Dismissal body, Actor actor) {
        reports.dismiss(actor, id, text(body.why()));
    }

    private LookalikeDraft known(LookalikeDraft draft) {
        if (networks.find(draft.network()).isEmpty()) {
            throw Refused.invalid(Problem.of("network", "impostors.network.missing"));
        }
        return draft;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
