package org.folkmoot.apps;

import java.util.Map;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Slice;
import org.folkmoot.networks.Networks;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The council's apps for other programs: secrets go in and never come out. */
@RestController
@RequestMapping("/api/v1/apps")
class AppsApi {

    private final Apps apps;
    private final Networks networks;

    AppsApi(Apps apps, Networks networks) {
        this.apps = apps;
        this.networks = networks;
    }

    /** @param values by the names that the network asks for */
    record AppEntry(Map<String, String> values) {}

    record Known(boolean known) {}

    /** @param practice those of the practice networks */
    @GetMapping
    Slice<App> all(@RequestParam(defaultValue = "false") boolean practice, Actor actor) {
        apps.require(actor);
        return new Slice<>(apps.all(practice), null);
    }

    @GetMapping("/{network}")
    App one(@PathVariable String network, @RequestParam(defaultValue = "false") boolean practice, Actor actor) {
        apps.require(actor);
        return apps.of(AppsController.network(networks, network), practice);
    }

    /** Connections keep the secret that they use until the network was asked, and knows the new one. */
    @PutMapping("/{network}")
    App enter(
            @PathVariable String network,
            @RequestParam(defaultValue = "false") boolean practice,
            @RequestBody AppEntry body,
            Actor actor) {
        var found = AppsController.network(networks, network);
        apps.enter(actor, found, practice, body.values());
        return apps.of(found, practice);
    }

    /** Asks the network whether it knows the app. */
    @PostMapping("/{network}/trial")
    Known tried(@PathVariable String network, @RequestParam(defaultValue = "false") boolean practice, Actor actor) {
        return new Known(apps.known(actor, AppsController.network(networks, network), practice));
    }
}
