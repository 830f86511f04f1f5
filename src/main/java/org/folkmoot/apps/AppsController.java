package org.folkmoot.apps;

import java.util.List;
import java.util.Map;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.networks.Network;
import org.folkmoot.networks.Networks;
import org.folkmoot.web.NavItem;
import org.folkmoot.web.Notice;
import org.folkmoot.web.Pages;
import org.folkmoot.web.PublicAddress;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The council's apps, and what has to be entered at each network and here. */
@Controller
@RequestMapping(AppsController.HOME)
class AppsController implements NavItem {

    static final String HOME = "/settings/apps";

    private final Apps apps;
    private final Networks networks;
    private final PublicAddress here;

    AppsController(Apps apps, Networks networks, PublicAddress here) {
        this.apps = apps;
        this.networks = networks;
        this.here = here;
    }

    /** Public for its template only. */
    public record AppsPage(List<App> apps, List<App> practice) {}

    /** Public for its template only. What was typed comes back, secrets apart. */
    public record AppPage(
            App app, Map<String, String> typed, String redirect, List<String> scopes, List<Problem> problems) {

        public String href() {
            return HOME + "/" + app.network().key() + (app.practice() ? "/practice" : "");
        }

        /** Networks send nobody back to an address without TLS. */
        public boolean encrypted() {
            return redirect.startsWith("https://");
        }

        public String value(App.Value value) {
            return value.secret() ? "" : typed.getOrDefault(value.name(), typed.isEmpty() ? value.value() : "");
        }
    }

    @GetMapping
    ModelAndView all(Actor actor) {
        apps.require(actor);
        return Pages.show("apps/apps", new AppsPage(apps.all(false), apps.all(true)));
    }

    @GetMapping("/{network}")
    ModelAndView real(@PathVariable String network, Actor actor) {
        return show(network, false, actor);
    }

    @GetMapping("/{network}/practice")
    ModelAndView practice(@PathVariable String network, Actor actor) {
        return show(network, true, actor);
    }

    @PostMapping("/{network}")
    ModelAndView enter(@PathVariable String network, @RequestParam Map<String, String> typed, Actor actor) {
        return enter(network, false, typed, actor);
    }

    @PostMapping("/{network}/practice")
    ModelAndView enterPractice(@PathVariable String network, @RequestParam Map<String, String> typed, Actor actor) {
        return enter(network, true, typed, actor);
    }

    @PostMapping("/{network}/trial")
    ModelAndView tryReal(@PathVariable String network, Actor actor) {
        return tried(network, false, actor);
    }

    @PostMapping("/{network}/practice/trial")
    ModelAndView tryPractice(@PathVariable String network, Actor actor) {
        return tried(network, true, actor);
    }

    private ModelAndView show(String network, boolean practice, Actor actor) {
        apps.require(actor);
        return Pages.show("apps/app", page(network, practice, Map.of(), List.of()));
    }

    private ModelAndView enter(String network, boolean practice, Map<String, String> typed, Actor actor) {
        try {
            apps.enter(actor, network(networks, network), practice, typed);
            return Pages.redirect(page(network, practice, typed, List.of()).href(), entered(network, practice, actor));
        } catch (Refused refused) {
            return again(refused, network, practice, typed);
        }
    }

    /** What was entered is tried at once: until the network knows it, connections do not use it. */
    private Notice entered(String network, boolean practice, Actor actor) {
        try {
            return apps.known(actor, network(networks, network), practice)
                    ? Notice.success("apps.entered.known")
                    : Notice.warning("apps.entered.unknown", Map.of());
        } catch (Refused refused) {
            if (refused.kind() != Refused.Kind.INVALID) {
                throw refused;
            }
            return Notice.warning("apps.entered.unclear", Map.of());
        }
    }

    private ModelAndView tried(String network, boolean practice, Actor actor) {
        try {
            var known = apps.known(actor, network(networks, network), practice);
            return Pages.redirect(
                    page(network, practice, Map.of(), List.of()).href(),
                    known ? Notice.success("apps.known") : Notice.warning("apps.unknown", Map.of()));
        } catch (Refused refused) {
            return again(refused, network, practice, Map.of());
        }
    }

    private ModelAndView again(Refused refused, String network, boolean practice, Map<String, String> typed) {
        if (refused.kind() != Refused.Kind.INVALID) {
            throw refused;
        }
        return Pages.again("apps/app", page(network, practice, typed, refused.problems()));
    }

    private AppPage page(String key, boolean practice, Map<String, String> typed, List<Problem> problems) {
        var network = network(networks, key);
        var scopes = networks.signsIn(network).orElseThrow().scopes();
        return new AppPage(apps.of(network, practice), typed, here.of(Apps.RETURN), scopes, problems);
    }

    static Network network(Networks networks, String key) {
        return networks.find(key)
                .filter(network -> networks.signsIn(network).isPresent())
                .orElseThrow(() -> Refused.missing("network"));
    }

    @Override
    public String key() {
        return "apps";
    }

    @Override
    public String href() {
        return HOME;
    }

    @Override
    public int order() {
        return 42;
    }

    @Override
    public Place place() {
        return Place.SETTINGS;
    }

    @Override
    public boolean shownTo(Actor actor) {
        return apps.shownTo(actor);
    }
}
