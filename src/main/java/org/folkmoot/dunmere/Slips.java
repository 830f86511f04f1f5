package org.folkmoot.dunmere;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.folkmoot.connections.Connections;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Recurring;
import org.folkmoot.hours.Hours;
import org.folkmoot.networks.Networks;
import org.folkmoot.networks.PracticeControl;
import org.folkmoot.networks.PracticeFault;
import org.folkmoot.publishing.Amendment;
import org.folkmoot.publishing.Upkeep;
import org.folkmoot.publishing.Variant;
import org.springframework.stereotype.Component;

/**
 * Posts that were wrong and were put right: one is corrected, one taken down, one is held back since Instagram had signed
 * the council out, and one was written in the network's own app.
 */
@Component
class Slips {

    static final String NATIVE = "Thank you to everybody who cleared the footpath at Mill Lane today. Soup is on us!";
    private static final long NATIVE_DAYS = 10;
    private static final Duration BEFORE = Duration.ofHours(2);
    private static final Duration TOO_LATE = Duration.ofMinutes(61);
    private static final Duration WORK = Duration.ofMinutes(100);
    private static final Actor HEALTH = new Actor.Job("connections.health");

    private final Upkeep upkeep;
    private final Newsroom newsroom;
    private final Connections connections;
    private final Hours hours;
    private final List<Recurring> rounds;
    private final Townspeople people;
    private final Stage stage;
    private final Stories stories;
    private final PracticeControl control;

    Slips(
            Upkeep upkeep,
            Newsroom newsroom,
            Connections connections,
            Hours hours,
            List<Recurring> rounds,
            Townspeople people,
            Stage stage,
            Stories stories,
            Networks networks) {
        this.upkeep = upkeep;
        this.newsroom = newsroom;
        this.connections = connections;
        this.hours = hours;
        this.rounds = rounds;
        this.people = people;
        this.stage = stage;
        this.stories = stories;
        this.control = new PracticeControl(networks.practiceAddress());
    }

    void plan(Timeline timeline, Instant now) {
        var evening = LocalDate.ofInstant(now, Dunmere.ZONE)
                .minusDays(NATIVE_DAYS)
                .atTime(LocalTime.of(20, 15))
                .atZone(Dunmere.ZONE)
                .toInstant();
        var fedi = Role.of(Role.FEDI);
        timeline.at(evening, () -> control.post(fedi.network(), stage.remoteId(fedi), NATIVE, evening));
        timeline.at(evening.plus(Duration.ofMinutes(20)), () -> round("publishing.native-posts"));
    }

    void correct(Timeline timeline, NamedCsvRecord row, Variant variant) {
        var at = Objects.requireNonNull(variant.publishedAt()).plus(Duration.ofMinutes(45));
        timeline.at(at, () -> {
            var asked = upkeep.propose(
                    people.actor(row.getField("author")),
                    variant.id(),
                    Amendment.Kind.CORRECTION,
                    row.getField("words"),
                    row.getField("reason"));
            timeline.at(at.plus(Duration.ofMinutes(20)), () -> {
                upkeep.approve(
                        people.actor("Helen Ashdown"), asked, upkeep.get(asked).hash());
                newsroom.dispatch();
            });
        });
    }

    void takeDown(Timeline timeline, NamedCsvRecord row, Variant variant) {
        var at = Objects.requireNonNull(variant.publishedAt()).plus(Duration.ofMinutes(50));
        timeline.at(at, () -> {
            upkeep.takeDown(people.actor("Helen Ashdown"), variant.id(), row.getField("reason"));
            newsroom.dispatch();
        });
    }

    /** Two hours before the time of a post the network ends the sign-in; somebody notices on the next working day. */
    void signedOut(Timeline timeline, Instant due) {
        var role = Role.of(Role.PICTURES);
        timeline.at(due.minus(BEFORE), () -> {
            control.fault(role.network(), PracticeFault.TOKEN_EXPIRED, "");
            connections.probe(HEALTH, stage.connection(role).id());
        });
        timeline.at(due.plus(TOO_LATE), newsroom::dispatch);
        timeline.at(mended(due).minus(Duration.ofMinutes(30)), () -> round("connections.incidents"));
        timeline.at(
                mended(due),
                () -> stage.signInAgain(people.actor("Priya Nandra"), control, role, followers(role, due)));
    }

    private long followers(Role role, Instant at) {
        return role.followersAfter(
                Duration.between(Dunmere.start(stories.begunAt()), at).toDays(), at);
    }

    Instant mended(Instant due) {
        return hours.due(due.plus(TOO_LATE), WORK);
    }

    private void round(String key) {
        rounds.stream().filter(round -> round.key().equals(key)).forEach(Recurring::run);
    }
}
