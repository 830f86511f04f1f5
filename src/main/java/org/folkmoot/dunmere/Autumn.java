package org.folkmoot.dunmere;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.folkmoot.networks.Networks;
import org.folkmoot.networks.PracticeControl;
import org.folkmoot.register.AccountDraft;
import org.folkmoot.register.AccountStatus;
import org.folkmoot.register.Life;
import org.folkmoot.register.Register;
import org.springframework.stereotype.Component;

/**
 * Some weeks ago Dunmere connected the accounts that it had signed in to one by one, and has used them since; its films
 * go back further.
 */
@Component
class Autumn {

    private final Stage stage;
    private final Noticeboard noticeboard;
    private final Register register;
    private final Townspeople people;
    private final Films films;
    private final Lately lately;
    private final Slips slips;
    private final Wire wire;
    private final PracticeControl control;

    Autumn(
            Stage stage,
            Noticeboard noticeboard,
            Register register,
            Townspeople people,
            Films films,
            Lately lately,
            Slips slips,
            Wire wire,
            Networks networks) {
        this.stage = stage;
        this.noticeboard = noticeboard;
        this.register = register;
        this.people = people;
        this.films = films;
        this.lately = lately;
        this.slips = slips;
        this.wire = wire;
        this.control = new PracticeControl(networks.practiceAddress());
    }

    void plan(Timeline timeline, Instant start, Instant now) {
        var joined = Role.of(Role.X).connected(now);
        timeline.at(joined, () -> {
            var martin = people.actor("Martin Hale");
            wake(LocalDate.ofInstant(joined, Dunmere.ZONE));
            stage.join(martin, control, Duration.between(start, joined).toDays(), joined);
            noticeboard.open(martin);
        });
        timeline.at(start.plus(Duration.ofHours(2)), () -> films.hang(people.actor("Tom Okafor")));
        lately.plan(timeline, now);
        slips.plan(timeline, now);
        wire.plan(timeline, now);
    }

    /** X sleeps from spring on, and is awake in the months of floods and frost. */
    private void wake(LocalDate day) {
        var account =
                register.all().stream().filter(Role.of(Role.X)::is).findFirst().orElseThrow();
        register.change(
                people.actor("Priya Nandra"),
                account.id(),
                AccountDraft.of(account)
                        .as(account.kind(), AccountStatus.LIVE)
                        .noting(
                                "Warnings of floods and frost only, from October to March; asleep for the rest of the year")
                        .with(
                                account.remit(),
                                account.access(),
                                new Life(
                                        null,
                                        "",
                                        day,
                                        "IA/" + day.getYear() + "/" + day.getDayOfYear(),
                                        null,
                                        "",
                                        null),
                                account.incident()));
    }
}
