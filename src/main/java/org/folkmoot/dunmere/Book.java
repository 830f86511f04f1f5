package org.folkmoot.dunmere;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Recurring;
import org.folkmoot.networks.Networks;
import org.folkmoot.networks.PracticeControl;
import org.folkmoot.people.PersonId;
import org.folkmoot.plan.ActionPlan;
import org.folkmoot.plan.PlanImports;
import org.folkmoot.plan.PointChange;
import org.folkmoot.plan.PointStanding;
import org.springframework.stereotype.Component;

/** What Dunmere writes down: its figures twice a month and lately each day, its monthly reports, its plan. */
@Component
class Book {

    /** Points whose words name a thing that no room measures: the organisational chart and the annual report. */
    private static final Set<String> BY_HAND = Set.of("2.6", "5.1");

    private static final Duration LATELY = Duration.ofDays(62);

    private final List<Recurring> rounds;
    private final Stage stage;
    private final PracticeControl control;
    private final PlanImports imports;
    private final ActionPlan plan;

    Book(List<Recurring> rounds, Stage stage, Networks networks, PlanImports imports, ActionPlan plan) {
        this.rounds = rounds;
        this.stage = stage;
        this.control = new PracticeControl(networks.practiceAddress());
        this.imports = imports;
        this.plan = plan;
    }

    void keep(Timeline timeline, Instant start, Instant now) {
        var day = start.atZone(Dunmere.ZONE).toLocalDate().plusDays(1);
        var today = now.atZone(Dunmere.ZONE).toLocalDate();
        for (; day.isBefore(today); day = day.plusDays(1)) {
            var evening = evening(day);
            if (counted(day, now)) {
                timeline.at(evening, () -> count(start, evening));
            }
            if (day.getDayOfMonth() == 5) {
                timeline.at(evening.minus(Duration.ofHours(9)), () -> round("reporting.monthly"));
            }
        }
    }

    static boolean counted(LocalDate day, Instant now) {
        var monthEnds = day.plusDays(1).getDayOfMonth() == 1;
        return monthEnds || day.getDayOfMonth() == 14 || evening(day).isAfter(now.minus(LATELY));
    }

    static Instant evening(LocalDate day) {
        return day.atTime(LocalTime.of(21, 0)).atZone(Dunmere.ZONE).toInstant();
    }

    void adoptPlan(Actor actor, Map<String, PersonId> officers) {
        var reading = imports.read(
                actor, "action-plan.txt", Sheet.text("action-plan.txt").getBytes(StandardCharsets.UTF_8));
        imports.adopt(actor, reading);
        plan.nameOfficers(
                actor,
                plan.board().orElseThrow().points().stream()
                        .map(point -> point.point().officer())
                        .distinct()
                        .collect(Collectors.toMap(officer -> officer, officer -> meant(officer, officers))));
        plan.board().orElseThrow().points().stream()
                .map(PointStanding::point)
                .filter(point -> BY_HAND.contains(point.label()))
                .forEach(point -> plan.change(actor, point.id(), new PointChange(null, null, null, null, "")));
    }

    private static Optional<PersonId> meant(String officer, Map<String, PersonId> officers) {
        return officers.entrySet().stream()
                .filter(entry -> officer.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private void count(Instant start, Instant evening) {
        var days = Duration.between(start, evening).toDays();
        stage.joined().forEach(role -> {
            var account = stage.remoteId(role);
            var followers = role.followersAfter(days, evening);
            control.followers(role.network(), account, followers);
            var counted = Crowd.ofADay(role.network(), followers, days);
            if (!counted.isEmpty()) {
                control.accountFigures(role.network(), account, counted);
            }
        });
        round("reporting.snapshots");
    }

    private void round(String key) {
        rounds.stream().filter(round -> round.key().equals(key)).forEach(Recurring::run);
    }
}
