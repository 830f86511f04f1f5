package org.folkmoot.connections;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.folkmoot.web.NavItem;
import org.folkmoot.web.Notice;
import org.folkmoot.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** How connections are looked after. */
@Controller
@RequestMapping(CareController.ADDRESS)
class CareController implements NavItem {

    static final String ADDRESS = "/settings/connection-health";

    private final Care care;
    private final Rights rights;

    CareController(Care care, Rights rights) {
        this.care = care;
        this.rights = rights;
    }

    /** Public for its template only; what was typed. */
    public record CarePage(String probeHours, String warnDays, String escalateHours, List<Problem> problems) {}

    @GetMapping
    ModelAndView show(Actor actor) {
        var now = care.times(actor);
        return Pages.show(
                "connections/care",
                new CarePage(
                        String.valueOf(now.probeHours()),
                        now.warnDays().stream().map(String::valueOf).collect(Collectors.joining(", ")),
                        String.valueOf(now.escalateHours()),
                        List.of()));
    }

    @PostMapping
    ModelAndView change(
            @RequestParam(defaultValue = "") String probeHours,
            @RequestParam(defaultValue = "") String warnDays,
            @RequestParam(defaultValue = "") String escalateHours,
            Actor actor) {
        try {
            care.change(actor, new HealthTimes(number(probeHours), numbers(warnDays), number(escalateHours)));
            return Pages.redirect(ADDRESS, Notice.success("connections.care.saved"));
        } catch (Refused refused) {
            if (refused.kind() != Refused.Kind.INVALID) {
                throw refused;
            }
            return Pages.again(
                    "connections/care", new CarePage(probeHours, warnDays, escalateHours, refused.problems()));
        }
    }

    private static List<Integer> numbers(String text) {
        return text.isBlank()
                ? List.of()
                : Arrays.stream(text.strip().split("[,;\\s]+"))
                        .map(CareController::number)
                        .toList();
    }

    /** What is no number is refused as one out of range. */
    private static int number(String text) {
        return text.strip().matches("\\d{1,4}") ? Integer.parseInt(text.strip()) : -1;
    }

    @Override
    public String key() {
        return "care";
    }

    @Override
    public String href() {
        return ADDRESS;
    }

    @Override
    public int order() {
        return 43;
    }

    @Override
    public Place place() {
        return Place.SETTINGS;
    }

    @Override
    public boolean shownTo(Actor actor) {
        return rights.may(actor, Permission.MANAGE_INSTALLATION);
    }
}
