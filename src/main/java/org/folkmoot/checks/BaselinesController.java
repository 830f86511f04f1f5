package org.folkmoot.checks;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.networks.Network;
import org.folkmoot.networks.Networks;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.folkmoot.people.Scope;
import org.folkmoot.web.Notice;
import org.folkmoot.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
@RequestMapping("/checks/baselines")
class BaselinesController {

    private final Standards standards;
    private final Networks networks;
    private final Steps steps;
    private final Rights rights;

    BaselinesController(Standards standards, Networks networks, Steps steps, Rights rights) {
        this.standards = standards;
        this.networks = networks;
        this.steps = steps;
        this.rights = rights;
    }

    @GetMapping
    ModelAndView baselines(Actor actor) {
        requireSeeing(actor);
        return Pages.show("checks/baselines", page(standards.settings(), actor, List.of()));
    }

    @PostMapping("/settings")
    ModelAndView settings(@RequestParam Map<String, String> fields, Actor actor) {
        var settings = new CheckSettings(
                fields.getOrDefault("nameContains", "").strip(),
                fields.getOrDefault("handleContains", "").strip(),
                fields.getOrDefault("councilSite", "").strip(),
                fields.getOrDefault("accountsPage", "").strip(),
                fields.getOrDefault("houseRules", "").strip(),
                fields.getOrDefault("mailDomain", "").strip(),
                number(fields.getOrDefault("attestDays", "")),
                number(fields.getOrDefault("amberBelow", "")));
        try {
            standards.judgeBy(actor, settings);
        } catch (Refused refused) {
            if (refused.kind() != Refused.Kind.INVALID) {
                throw refused;
            }
            return Pages.again("checks/baselines", page(settings, actor, refused.problems()));
        }
        return Pages.redirect("/checks/baselines", Notice.success("checks.settings.saved"));
    }

    @GetMapping("/{key}")
    ModelAndView baseline(@PathVariable String key, Actor actor) {
        requireSeeing(actor);
        var network = network(key);
        var now = standards.baseline(network);
        return Pages.show("checks/baseline", one(network, now.applies(), now.critical(), "", actor, List.of()));
    }

    @PostMapping("/{key}")
    ModelAndView publish(
            @PathVariable String key,
            @RequestParam(defaultValue = "") List<String> applies,
            @RequestParam(defaultValue = "") List<String> critical,
            @RequestParam(defaultValue = "") String note,
            Actor actor) {
        var network = network(key);
        try {
            var next = standards.publish(actor, network, checks(applies), checks(critical), note);
            return Pages.redirect(
                    "/checks/baselines/" + key,
                    Notice.success("checks.baseline.published", Map.of("version", String.valueOf(next.version()))));
        } catch (Refused refused) {
            if (refused.kind() != Refused.Kind.INVALID) {
                throw refused;
            }
            return Pages.again(
                    "checks/baseline",
                    one(network, checks(applies), checks(critical), note, actor, refused.problems()));
        }
    }

    private void requireSeeing(Actor actor) {
        if (!rights.may(actor, Permission.SEE_RISKS)) {
            rights.require(actor, Permission.SEE_RISKS, Scope.everywhere());
        }
    }

    private Network network(String key) {
        return networks.find(key).orElseThrow(() -> Refused.missing("page"));
    }

    private BaselinesPage page(CheckSettings settings, Actor actor, List<Problem> problems) {
        return new BaselinesPage(
                networks.all().stream()
                        .map(info ->
                                new BaselinesPage.Line(info.key(), info.name(), standards.baseline(info.network())))
                        .toList(),
                rights.may(actor, Permission.KEEP_RISKS, Scope.everywhere()),
                settings,
                problems);
    }

    private BaselinesPage.One one(
            Network network,
            Set<Check> applies,
            Set<Check> critical,
            String note,
            Actor actor,
            List<Problem> problems) {
        return new BaselinesPage.One(
                network.key(),
                networks.info(network).name(),
                standards.baseline(network),
                standards.published(network),
                applies,
                critical,
                note,
                absent(network),
                rights.may(actor, Permission.KEEP_RISKS, Scope.everywhere()),
                problems);
    }

    /** Of what the network does not have, why. */
    private Map<Check, String> absent(Network network) {
        var starter = StarterList.of(network);
        return Arrays.stream(Check.values())
                .filter(check -> StarterList.absent(check, network))
                .collect(Collectors.toMap(check -> check, check -> steps.why(check, starter)));
    }

    private static Set<Check> checks(List<String> keys) {
        return keys.stream().flatMap(key -> Check.of(key).stream()).collect(Collectors.toUnmodifiableSet());
    }

    private static int number(String text) {
        return text.strip().matches("\\d{1,4}") ? Integer.parseInt(text.strip()) : -1;
    }
}
