package org.folkmoot.dunmere;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import org.folkmoot.assets.Assets;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Organisation;
import org.folkmoot.foundation.OrganisationChanged;
import org.folkmoot.foundation.Organisations;
import org.folkmoot.foundation.SettableClock;
import org.folkmoot.networks.Networks;
import org.folkmoot.networks.PracticeControl;
import org.folkmoot.web.PublicAddress;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Dunmere District Council: thirteen months of a council's work, lived through the rooms' own commands with the clock
 * set back, against the practice networks. Everything that the demonstration shows came about this way.
 */
@Component
class Dunmere {

    static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final int MONTHS = 13;

    private final SettableClock clock;
    private final Organisations organisations;
    private final ApplicationEventPublisher bells;
    private final TransactionTemplate transaction;
    private final Townspeople people;
    private final Presences presences;
    private final Stage stage;
    private final Pictures pictures;
    private final Year year;
    private final Book book;
    private final Waiting waiting;
    private final Applications applications;
    private final Platforms platforms;
    private final Confirmations confirmations;
    private final Inspections inspections;
    private final Dangers dangers;
    private final Mishaps mishaps;
    private final Autumn autumn;
    private final Phrases phrases;
    private final Listeners listeners;
    private final Assets assets;
    private final PublicAddress here;
    private final PracticeControl control;

    Dunmere(
            SettableClock clock,
            Organisations organisations,
            ApplicationEventPublisher bells,
            TransactionTemplate transaction,
            Townspeople people,
            Presences presences,
            Stage stage,
            Pictures pictures,
            Year year,
            Book book,
            Waiting waiting,
            Applications applications,
            Platforms platforms,
            Confirmations confirmations,
            Inspections inspections,
            Dangers dangers,
            Mishaps mishaps,
            Autumn autumn,
            Phrases phrases,
            Listeners listeners,
            Assets assets,
            PublicAddress here,
            Networks networks) {
        this.clock = clock;
        this.organisations = organisations;
        this.bells = bells;
        this.transaction = transaction;
        this.people = people;
        this.presences = presences;
        this.stage = stage;
        this.pictures = pictures;
        this.year = year;
        this.book = book;
        this.waiting = waiting;
        this.applications = applications;
        this.platforms = platforms;
        this.confirmations = confirmations;
        this.inspections = inspections;
        this.dangers = dangers;
        this.mishaps = mishaps;
        this.autumn = autumn;
        this.phrases = phrases;
        this.listeners = listeners;
        this.assets = assets;
        this.here = here;
        this.control = new PracticeControl(networks.practiceAddress());
    }

    void live(Instant now) {
        var start = start(now);
        try (var shelf = new Shelf(assets)) {
            here.meanwhile(shelf.port());
            clock.set(start);
            control.clock(start);
            found();
            people.moveIn(founder());
            var priya = people.actor("Priya Nandra");
            presences.enter(priya, now);
            stage.set(people.actor("Martin Hale"), control);
            pictures.hang(priya);
            listeners.settle();
            happen(start, now);
        } finally {
            clock.release();
            control.clock(null);
            control.limits(true);
        }
    }

    private void happen(Instant start, Instant now) {
        var timeline = new Timeline(clock, control, listeners, now);
        year.plan(timeline, start, now);
        book.keep(timeline, start, now);
        waiting.plan(timeline, now);
        applications.plan(timeline, now);
        platforms.plan(timeline, now);
        confirmations.plan(timeline, start, now);
        timeline.at(now.minus(Duration.ofDays(35)), () -> presences.describe(people.actor("Priya Nandra"), now));
        timeline.at(now.minus(Duration.ofDays(34)), () -> presences.look(people.actor("Priya Nandra")));
        timeline.at(now.minus(Duration.ofDays(1)), () -> presences.count(people.actor("Tom Okafor"), now));
        inspections.plan(timeline, now);
        dangers.plan(timeline, now);
        mishaps.plan(timeline, now);
        autumn.plan(timeline, start, now);
        phrases.plan(timeline, now);
        timeline.at(now.minus(Duration.ofDays(250)), this::adoptPlan);
        timeline.run();
    }

    private void adoptPlan() {
        var officers = List.of("Priya Nandra", "Helen Ashdown", "Tom Okafor");
        book.adoptPlan(
                people.actor("Helen Ashdown"),
                officers.stream().collect(Collectors.toMap(name -> name, name -> people.id(name))));
    }

    private void found() {
        var council =
                new Organisation("Dunmere District Council", Organisation.Nation.ENGLAND_AND_WALES, ZONE, "#14566a");
        transaction.executeWithoutResult(status -> {
            organisations.save(council);
            bells.publishEvent(OrganisationChanged.to(council, founder(), clock.instant()));
        });
    }

    /** The first working hour, thirteen months ago. */
    static Instant start(Instant now) {
        return now.atZone(ZONE)
                .minusMonths(MONTHS)
                .truncatedTo(ChronoUnit.DAYS)
                .plusHours(9)
                .toInstant();
    }

    private static Actor founder() {
        return new Actor.Job("demonstration");
    }
}
