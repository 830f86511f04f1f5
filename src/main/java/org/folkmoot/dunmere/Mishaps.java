package org.folkmoot.dunmere;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.folkmoot.connections.Connections;
import org.folkmoot.connections.Deadline;
import org.folkmoot.connections.DeadlineDraft;
import org.folkmoot.connections.ExpiryCalendar;
import org.folkmoot.delivery.Deliveries;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Ids;
import org.folkmoot.foundation.Recurring;
import org.folkmoot.hours.Hours;
import org.folkmoot.inbox.Desk;
import org.folkmoot.inbox.Inbox;
import org.folkmoot.inbox.Queue;
import org.folkmoot.inbox.ReplyDraft;
import org.folkmoot.networks.Networks;
import org.folkmoot.networks.PracticeControl;
import org.folkmoot.networks.PracticeFault;
import org.springframework.stereotype.Component;

/**
 * What went wrong in Dunmere: one evening the sign-in to the parks page ended, a resident wrote in the meantime, and it
 * was put right the next afternoon. And the sign-in to the waste page ends soon.
 */
@Component
class Mishaps {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd");
    private static final String PARKS = "parks";
    private static final String WASTE = "waste";
    private static final Actor ROUND = new Actor.Job("connections.health");
    private static final String RESIDENT = "Marjorie Fenn";

    private final Connections connections;
    private final ExpiryCalendar calendar;
    private final List<Recurring> rounds;
    private final Hours hours;
    private final Inbox inbox;
    private final Desk desk;
    private final Deliveries deliveries;
    private final Townspeople people;
    private final Stage stage;
    private final Neighbours neighbours;
    private final Ids ids;
    private final PracticeControl control;

    Mishaps(
            Connections connections,
            ExpiryCalendar calendar,
            List<Recurring> rounds,
            Hours hours,
            Inbox inbox,
            Desk desk,
            Deliveries deliveries,
            Townspeople people,
            Stage stage,
            Neighbours neighbours,
            Ids ids,
            Networks networks) {
        this.connections = connections;
        this.calendar = calendar;
        this.rounds = rounds;
        this.hours = hours;
        this.inbox = inbox;
        this.desk = desk;
        this.deliveries = deliveries;
        this.people = people;
        this.stage = stage;
        this.neighbours = neighbours;
        this.ids = ids;
        this.control = new PracticeControl(networks.practiceAddress());
    }

    void plan(Timeline timeline, Instant now) {
        var evening = quietEvening(LocalDate.ofInstant(now, Dunmere.ZONE).minusDays(14));
        var next = evening.plusDays(1);
        timeline.at(at(evening, 16, 10), () -> round("connections.health"));
        timeline.at(at(evening, 18, 30), this::signedOut);
        timeline.at(at(evening, 19, 10), () -> ask(at(evening, 19, 10)));
        timeline.at(at(evening, 19, 11), neighbours::listen);
        timeline.at(at(next, 13, 30), () -> round("connections.incidents"));
        timeline.at(at(next, 14, 20), this::signInAgain);
        timeline.at(at(next, 14, 21), neighbours::listen);
        timeline.at(at(next, 14, 45), this::answer);

        var ends = now.plus(Duration.ofDays(11));
        timeline.at(ends.minus(Duration.ofDays(90)), () -> consent(ends));
        timeline.at(now.minus(Duration.ofDays(2)), () -> round("connections.incidents"));
        timeline.at(now.minus(Duration.ofDays(20)), () -> announced(LocalDate.ofInstant(now, Dunmere.ZONE)));
    }

    /** The latest one, before a working day, when the parks page is not busy and its last post is still talked about. */
    private LocalDate quietEvening(LocalDate from) {
        var day = from;
        while (!quiet(day)) {
            day = day.minusDays(1);
        }
        return day;
    }

    private boolean quiet(LocalDate day) {
        var worked = hours.workingTime(at(day, 18, 30), at(day.plusDays(1), 13, 30));
        return worked.compareTo(Duration.ofHours(4)) >= 0
                && !posts(day.minusDays(4), day.plusDays(1))
                && posts(day.minusDays(20), day.minusDays(5));
    }

    private static boolean posts(LocalDate from, LocalDate to) {
        var days = from.datesUntil(to.plusDays(1)).map(DAY::format).toList();
        return Sheet.rows("posts").stream()
                .anyMatch(row -> row.getField("accounts").contains(PARKS) && days.contains(row.getField("day")));
    }

    private void signedOut() {
        var parks = Role.of(PARKS);
        control.fault(parks.network(), PracticeFault.TOKEN_EXPIRED, "");
        connections.probe(ROUND, stage.connection(parks).id());
    }

    private void ask(Instant at) {
        neighbours
                .latest(stage.account(Role.of(PARKS)).id())
                .ifPresent(post -> control.comment(
                        Role.of(PARKS).network(),
                        String.valueOf(post.remoteId()),
                        RESIDENT,
                        "Is the gate at Mill Lane open at the weekend? It was locked last Sunday.",
                        at));
    }

    private void signInAgain() {
        var parks = Role.of(PARKS);
        stage.signInAgain(people.actor("Priya Nandra"), control, parks, parks.followers());
    }

    private void answer() {
        var jo = people.actor("Jo Whitlock");
        desk.conversations(jo, Queue.OPEN, null, null, null, 200).rows().stream()
                .map(Desk.Row::conversation)
                .filter(conversation -> conversation.resident().name().equals(RESIDENT))
                .forEach(conversation -> inbox.reply(
                        jo,
                        conversation.id(),
                        new ReplyDraft(
                                ids.next(),
                                null,
                                "Sorry for the late answer. The gate is open from 8am until dusk on every day; we have "
                                        + "told the warden about last Sunday.",
                                false)));
        deliveries.dispatchDue();
    }

    /** Facebook gives data for 90 days after somebody has consented. */
    private void consent(Instant ends) {
        var waste = Role.of(WASTE);
        control.accessEnds(stage.remoteId(waste), ends);
        stage.signInAgain(people.actor("Priya Nandra"), control, waste, waste.followers());
    }

    private void announced(LocalDate today) {
        var priya = people.id("Priya Nandra").value();
        calendar.enter(
                people.actor("Priya Nandra"),
                new DeadlineDraft(
                        Deadline.Kind.APP_REVIEW,
                        "facebook",
                        "Data use checkup of our app",
                        today.plusDays(24),
                        priya));
        calendar.enter(
                people.actor("Priya Nandra"),
                new DeadlineDraft(
                        Deadline.Kind.DATA_ACCESS,
                        "facebook",
                        "Business verification of the portfolio",
                        today.plusDays(71),
                        priya));
    }

    private void round(String key) {
        rounds.stream().filter(round -> round.key().equals(key)).forEach(Recurring::run);
    }

    private static Instant at(LocalDate day, int hour, int minute) {
        return day.atTime(LocalTime.of(hour, minute)).atZone(Dunmere.ZONE).toInstant();
    }
}
