package org.folkmoot.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.UUID;
import org.folkmoot.FolkmootTest;
import org.folkmoot.OnPracticeNetworks;
import org.folkmoot.TestPractice;
import org.folkmoot.connections.Connections;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.SettableClock;
import org.folkmoot.networks.Network;
import org.folkmoot.networks.PracticeControl;
import org.folkmoot.register.AccountDraft;
import org.folkmoot.register.AccountFigures;
import org.folkmoot.register.AccountId;
import org.folkmoot.register.Register;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@FolkmootTest
@OnPracticeNetworks
class SnapshotTakerTest {

    private static final Instant MORNING = Instant.parse("2026-05-06T08:00:00Z");
    private static PracticeControl control;
    private final Actor seed = new Actor.Job("test");

    @Autowired
    SnapshotTaker taker;

    @Autowired
    MonthlyRound round;

    @Autowired
    Snapshots snapshots;

    @Autowired
    Reporting reporting;

    @Autowired
    Register register;

    @Autowired
    AccountFigures figures;

    @Autowired
    Connections connections;

    @Autowired
    SettableClock clock;

    @BeforeAll
    static void knowThePracticeNetworks() {
        control = new PracticeControl(TestPractice.address());
        control.limits(false);
    }

    @Test
    void readsEachAccountOnceADayAndReportsTheMonthByItself() {
        clock.set(MORNING);
        control.clock(MORNING);
        var parks = connected();
        var remote = connections.get(register.account(parks).connection()).remoteId();
        var post = control.post(Network.BLUESKY, remote, "Bluebells are out", MORNING.minus(Duration.ofDays(1)));
        snapshots.publish(new ReportedPost(
                UUID.randomUUID(), parks, post, null, "Bluebells are out", MORNING.minus(Duration.ofDays(1)), false));

        taker.run();
        control.followers(Network.BLUESKY, remote, 950);
        taker.run();
        assertThat(of(parks, "", "followers").value()).isEqualTo(900);
        var beside = figures.newest(java.util.List.of(parks)).get(parks);
        assertThat(beside.get("followers").value())
                .as("beside the account in the register")
                .isEqualTo(900);
        assertThat(beside.get("last_post").day())
                .isEqualTo(java.time.LocalDate.ofInstant(MORNING.minus(Duration.ofDays(1)), java.time.ZoneOffset.UTC));
        assertThat(beside).as("nobody wrote, which is not 0").doesNotContainKey("response_rate");
        assertThat(of(parks, post, "likes").value()).isNotNull();
        assertThat(of(parks, post, "views")).satisfies(views -> {
            assertThat(views.value()).isNull();
            assertThat(views.gap()).isEqualTo("NOT_PROVIDED");
        });

        clock.set(Instant.parse("2026-06-01T07:59:00Z"));
        round.run();
        assertThat(reporting.editions(seed, parks.value(), null, null, 5).rows())
                .isEmpty();
        clock.set(Instant.parse("2026-06-01T08:00:00Z"));
        round.run();
        round.run();
        assertThat(reporting.editions(seed, parks.value(), null, null, 5).rows())
                .singleElement()
                .satisfies(edition -> assertThat(edition.report().month()).isEqualTo(YearMonth.of(2026, 5)));
    }

    private Snapshot of(AccountId account, String subject, String metric) {
        var today = LocalDate.of(2026, 5, 6);
        return snapshots.between(account, today, today).stream()
                .filter(one -> one.subject().equals(subject) && one.metric().equals(metric))
                .findFirst()
                .orElseThrow();
    }

    private AccountId connected() {
        control.account(Network.BLUESKY, null, "parks.test", "Dunmere Parks", "abcd-efgh-1", "", 900);
        var answers = Map.of("handle", "@parks.test", "password", "abcd-efgh-1");
        var connection = connections.connect(seed, Network.BLUESKY, answers, true);
        var service = register.addService(seed, "Parks", "Place");
        var account = register.add(seed, AccountDraft.of(Network.BLUESKY, "parks.test", "Dunmere Parks", "", service));
        register.link(seed, account, connection);
        return account;
    }
}
