package org.folkmoot.desk;

import java.time.Clock;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Subject;
import org.folkmoot.web.Dates;
import org.folkmoot.web.Pages;
import org.folkmoot.web.Panels;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Today: what needs me now, made of the panels that the rooms give for its places. */
@Controller
class TodayController {

    private static final LocalTime NOON = LocalTime.NOON;
    private static final LocalTime EVENING = LocalTime.of(18, 0);

    private final Panels panels;
    private final Dates dates;
    private final Clock clock;

    TodayController(Panels panels, Dates dates, Clock clock) {
        this.panels = panels;
        this.dates = dates;
        this.clock = clock;
    }

    @GetMapping("/")
    ModelAndView start() {
        return Pages.redirect("/today");
    }

    @GetMapping("/today")
    ModelAndView today(Actor.Person actor) {
        return Pages.show("desk/today", page(actor));
    }

    private TodayPage page(Actor.Person actor) {
        var self = Panels.self(actor);
        return new TodayPage(
                greeting(LocalTime.ofInstant(clock.instant(), dates.zone())),
                actor.name().split(" ")[0],
                dates.day(dates.today()),
                at("connections", actor, self),
                List.of(at("decisions", actor, self), at("replies", actor, self), at("points", actor, self)),
                List.of(at("timeline", actor, self), at("alerts", actor, self)));
    }

    private Place at(String name, Actor actor, Subject self) {
        return new Place(name, panels.of("today." + name, actor, self));
    }

    static String greeting(LocalTime time) {
        return time.isBefore(NOON) ? "morning" : time.isBefore(EVENING) ? "afternoon" : "evening";
    }

    /** Public for its template only. */
    public record TodayPage(
            String greeting, String firstName, String day, Place connections, List<Place> main, List<Place> aside) {

        /** The places where something waits, in the order of the page. */
        public List<Place> waiting() {
            return Stream.concat(main.stream(), Stream.of(connections))
                    .filter(place -> place.waiting() > 0)
                    .toList();
        }

        /** No room has anything that could wait for this person. */
        public boolean idle() {
            return main.stream().allMatch(place -> place.panels().isEmpty());
        }

        /** Nothing in any place: a day on which nobody waits for this person. */
        public boolean quiet() {
            return connections.panels().isEmpty()
                    && idle()
                    && aside.stream().allMatch(place -> place.panels().isEmpty());
        }
    }

    /** One place of the page with what rooms put there. */
    public record Place(String name, List<Panels.Shown> panels) {

        public int waiting() {
            return panels.stream().mapToInt(Panels.Shown::waiting).sum();
        }
    }
}
