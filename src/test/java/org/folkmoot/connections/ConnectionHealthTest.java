package org.folkmoot.connections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.folkmoot.FolkmootTest;
import org.folkmoot.OnPracticeNetworks;
import org.folkmoot.TestPractice;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.SettableClock;
import org.folkmoot.networks.Diagnostics;
import org.folkmoot.networks.Network;
import org.folkmoot.networks.Outcome;
import org.folkmoot.networks.PracticeControl;
import org.folkmoot.networks.PracticeFault;
import org.folkmoot.networks.Right;
import org.folkmoot.people.People;
import org.folkmoot.people.PersonId;
import org.folkmoot.people.Users;
import org.folkmoot.register.AccountDraft;
import org.folkmoot.register.Register;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Dunmere's connections break, are put right, and nobody has to guess what was missed in between. */
@FolkmootTest
@OnPracticeNetworks
class ConnectionHealthTest {

    private static final Actor DUNMERE = new Actor.Job("dunmere");
    private static final String APP = "app-secret-of-dunmere";

    /** A Wednesday; Dunmere's council works from nine to five. */
    private static final Instant MORNING = Instant.parse("2026-05-06T09:00:00Z");

    private static PracticeControl control;
    private static int number;

    @Autowired
    Connections connections;

    @Autowired
    GapLedger ledger;

    @Autowired
    Secrets secrets;

    @Autowired
    Incidents incidents;

    @Autowired
    IncidentRound incidentRound;

    @Autowired
    HealthRound healthRound;

    @Autowired
    ConnectionRows rows;

    @Autowired
    Probes probes;

    @Autowired
    Prober prober;

    @Autowired
    Register register;

    @Autowired
    People people;

    @Autowired
    Users users;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    HealthTimesRows settings;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    @BeforeAll
    static void knowThePracticeNetworks() {
        control = new PracticeControl(TestPractice.address());
        control.limits(false);
    }

    @BeforeEach
    void givenAMorning() {
        clock.set(MORNING);
    }

    @Test
    void makesOneIncidentOfABreakAndOneThreadOfWhatIsSaidOfIt() {
        var page = newPage();
        var id = connect(page);
        var owner = owner(id);
        breakDown(id, page);
        later(Duration.ofHours(1));
        connections.probe(DUNMERE, id);

        assertThat(incidents.of(id, 9)).hasSize(1);
        assertThat(subjects(owner)).hasSize(1);

        later(Duration.ofHours(2));
        incidentRound.run();
        assertThat(incidents.of(id, 9).getFirst().escalatedAt())
                .as("after three hours")
                .isNull();
        later(Duration.ofHours(2));
        incidentRound.run();
        incidentRound.run();
        assertThat(incidents.of(id, 9).getFirst().escalatedAt())
                .as("after five working hours")
                .isEqualTo(clock.instant());
        await().untilAsserted(() -> assertThat(mails(owner)).hasSize(2));

        later(Duration.ofHours(1));
        heal(id, page);
        assertThat(incidents.of(id, 9).getFirst().closedAt()).isEqualTo(clock.instant());
        await().untilAsserted(() -> assertThat(subjects(owner))
                .hasSize(3)
                .satisfies(all -> assertThat(all.getFirst()).contains("needs attention: Broken"))
                .satisfies(all -> assertThat(all.get(1)).contains("still needs attention"))
                .satisfies(all -> assertThat(all.get(2)).contains("works again")));
        assertThat(threads(owner)).isOne();
        assertThat(notices(owner)).as("updated, not doubled").isOne();
    }

    @Test
    void writesDownFromWhenToWhenWhatCouldNotBeDoneAndWhatCameAfterwards() {
        var page = newPage();
        var id = connect(page);
        later(Duration.ofHours(1));
        breakDown(id, page);
        assertThat(ledger.of(id, 99))
                .hasSize(connections.get(id).rights().size())
                .allSatisfy(gap -> assertThat(gap.open()).isTrue())
                .allSatisfy(gap -> assertThat(gap.workedAt()).isEqualTo(MORNING))
                .allSatisfy(gap -> assertThat(gap.cause()).isEqualTo(Gap.Cause.SIGNED_OUT));

        later(Duration.ofHours(2));
        heal(id, page);
        ledger.received(id, MORNING.plus(Duration.ofHours(2)));
        ledger.received(id, MORNING.plus(Duration.ofHours(4)));

        assertThat(ledger.of(id, 99))
                .allSatisfy(gap -> assertThat(gap.closedAt()).isEqualTo(clock.instant()))
                .filteredOn(gap -> gap.right() == Right.READ_COMMENTS)
                .singleElement()
                .satisfies(gap -> assertThat(gap.filled()).isOne());
        later(Duration.ofHours(1));
        assertThat(ledger.uptime(id, MORNING.minus(Duration.ofDays(9)), MORNING.plus(Duration.ofDays(9))))
                .as("of four hours since it was connected, with six rights missing at the same time")
                .isEqualTo(new GapLedger.Uptime(Duration.ofHours(2), Duration.ofHours(4)));
    }

    @Test
    void keepsTheSecretThatProvedItselfUntilTheNewOneHas() {
        var page = newPage();
        var id = connect(page);
        secrets.keep(id, Map.of("pageToken", "a token that nobody gave out"), clock.instant());
        assertThat(previous(id)).isOne();

        connections.probe(DUNMERE, id);

        assertThat(connections.get(id).health()).isEqualTo(Health.HEALTHY);
        assertThat(secrets.of(id)).containsEntry("pageToken", page.token());
        assertThat(previous(id)).as("destroyed").isZero();
    }

    @Test
    void noticesANewNameByThePermanentId() {
        var page = newPage();
        var id = connect(page);
        control.account(Network.FACEBOOK, page.id(), "DunmereNew", "Dunmere Borough", page.token(), APP, 900);
        connections.probe(DUNMERE, id);

        assertThat(connections.get(id).handle()).isEqualTo("DunmereNew");
        assertThat(connections.get(id).health()).isEqualTo(Health.HEALTHY);
        assertThat(jdbc.sql("select handle from connections.former_name where connection_id = :id")
                        .param("id", id.value())
                        .query(String.class)
                        .list())
                .containsExactly(page.handle());
    }

    @Test
    void isBrokenWhenTheSignInAnswersAsAnotherAccount() {
        var page = newPage();
        var id = connect(page);
        control.account(Network.FACEBOOK, page.id(), page.handle(), "Dunmere", "another token", APP, 900);
        control.account(Network.FACEBOOK, null, "parody" + page.id(), "Dunmere Parody", page.token(), APP, 12);
        connections.probe(DUNMERE, id);

        assertThat(connections.get(id).health()).isEqualTo(Health.BROKEN);
        assertThat(connections.get(id).note()).contains("Dunmere Parody");
        assertThat(ledger.of(id, 99))
                .isNotEmpty()
                .allSatisfy(gap -> assertThat(gap.cause()).isEqualTo(Gap.Cause.OTHER_ACCOUNT));
    }

    @Test
    void opensAGapOnlyWhenReadingFailsForHalfAnHour() {
        var id = connect(newPage());
        for (var n = 0; n < 3; n++) {
            ledger.fails(id, Right.READ_COMMENTS, new Outcome.Unknown(Diagnostics.of("no answer")));
            assertThat(ledger.of(id, 9)).isEmpty();
            later(Duration.ofMinutes(10));
        }
        ledger.fails(id, Right.READ_COMMENTS, new Outcome.Unknown(Diagnostics.of("no answer")));
        assertThat(ledger.of(id, 9)).singleElement().satisfies(gap -> {
            assertThat(gap.openedAt()).isEqualTo(MORNING);
            assertThat(gap.cause()).isEqualTo(Gap.Cause.READING);
        });
        connections.probe(DUNMERE, id);
        assertThat(ledger.of(id, 9).getFirst().open())
                .as("a probe reads nothing")
                .isTrue();

        ledger.works(id, Right.READ_COMMENTS);
        assertThat(ledger.of(id, 9).getFirst().closedAt()).isEqualTo(clock.instant());
    }

    @Test
    void isDegradedWhenTheNetworkForbidsOneThing() {
        var id = connect(newPage());
        ledger.fails(
                id, Right.PUBLISH, new Outcome.Rejected(Outcome.Reason.PERMISSION, Diagnostics.of("(#200) publish")));

        assertThat(connections.get(id).health()).isEqualTo(Health.DEGRADED);
        assertThat(connections.get(id).missing())
                .extracting(GrantedRight::right)
                .containsExactly(Right.PUBLISH);
        assertThat(ledger.of(id, 9)).extracting(Gap::right).containsExactly(Right.PUBLISH);
    }

    @Test
    void probesADayAndAQuarterOfAnHourBeforeAPost() {
        var id = connect(newPage());
        var due = MORNING.plus(Duration.ofHours(26));
        DueConnections posts = (from, to) ->
                due.isAfter(from) && !due.isAfter(to) ? List.of(new DueConnections.Due(id, due)) : List.of();
        var beans = new StaticListableBeanFactory(Map.of("posts", posts));
        var round = new HealthRound(rows, probes, prober, beans.getBeanProvider(DueConnections.class), settings, clock);

        assertThat(probed(round, id, due.minus(Duration.ofHours(24)).minusSeconds(60)))
                .as("probed not two hours ago")
                .isEqualTo(MORNING);
        var dayBefore = due.minus(Duration.ofHours(24)).plusSeconds(60);
        assertThat(probed(round, id, dayBefore)).isEqualTo(dayBefore);
        assertThat(probed(round, id, dayBefore.plusSeconds(60))).isEqualTo(dayBefore);
        var soon = due.minus(Duration.ofMinutes(40));
        assertThat(probed(round, id, soon)).as("five hours old").isEqualTo(soon);
        assertThat(probed(round, id, due.minus(Duration.ofMinutes(16)))).isEqualTo(soon);
        var quarter = due.minus(Duration.ofMinutes(14));
        assertThat(probed(round, id, quarter)).isEqualTo(quarter);
    }

    @Test
    void warnsFourteenSevenThreeAndOneDayBeforeTheSignInEnds() {
        var id = connect(newPage());
        var ends = MORNING.plus(Duration.ofDays(20));
        transaction.executeWithoutResult(status -> {
            events.publishEvent(
                    new AccountReconnected(id, DUNMERE, connections.get(id).subject(), MORNING));
            jdbc.sql("update connections.connection set expires_at = :ends where id = :id")
                    .param("ends", ends.atOffset(java.time.ZoneOffset.UTC))
                    .param("id", id.value())
                    .update();
        });
        for (var day = 0; day < 21; day++) {
            incidentRound.run();
            incidentRound.run();
            later(Duration.ofDays(1));
        }
        assertThat(jdbc.sql("select days from connections.warning where connection_id = :id order by given_at")
                        .param("id", id.value())
                        .query(Integer.class)
                        .list())
                .containsExactly(14, 7, 3, 1);
    }

    @Test
    void asksWhyNobodyHasWrittenForUnusuallyLong() {
        var id = connect(newPage());
        for (var n = 0; n < 30; n++) {
            ledger.received(id, MORNING.plus(Duration.ofDays(n * 2L)));
        }
        var last = MORNING.plus(Duration.ofDays(58));
        clock.set(last.plus(Duration.ofDays(3)));
        assertThat(ledger.silence(id).strange()).as("as quiet as it was before").isFalse();

        clock.set(last.plus(Duration.ofDays(4)));
        assertThat(ledger.silence(id)).isEqualTo(new Silence(true, last, Duration.ofDays(2)));
    }

    private Instant probed(HealthRound round, ConnectionId id, Instant at) {
        clock.set(at);
        round.run();
        return java.util.Objects.requireNonNull(connections.get(id).probedAt());
    }

    private void breakDown(ConnectionId id, Page page) {
        control.fault(Network.FACEBOOK, PracticeFault.TOKEN_EXPIRED, "");
        connections.probe(DUNMERE, id);
        assertThat(connections.get(id).health()).as(page.handle()).isEqualTo(Health.BROKEN);
    }

    private void heal(ConnectionId id, Page page) {
        var token = page.token() + "-new";
        control.account(Network.FACEBOOK, page.id(), page.handle(), page.handle(), token, APP, 900);
        connections.reconnect(DUNMERE, id, Map.of("pageId", page.id(), "pageToken", token, "appSecret", APP));
        assertThat(connections.get(id).health()).isEqualTo(Health.HEALTHY);
    }

    private PersonId owner(ConnectionId id) {
        var owner = users.with("approver").id();
        var service = register.addService(DUNMERE, "Waste " + ++number, "Place");
        var page = connections.get(id);
        var draft = AccountDraft.of(Network.FACEBOOK, page.handle(), page.name(), "", service);
        var account = register.add(
                DUNMERE,
                new AccountDraft(
                        draft.network(),
                        draft.kind(),
                        draft.handle(),
                        draft.name(),
                        draft.address(),
                        draft.remoteId(),
                        draft.service(),
                        owner,
                        null,
                        null,
                        draft.purpose(),
                        draft.audience(),
                        draft.notes(),
                        draft.status(),
                        draft.remit(),
                        draft.access(),
                        draft.life(),
                        draft.incident(),
                        0));
        register.link(DUNMERE, account, id);
        return owner;
    }

    private List<String> subjects(PersonId person) {
        await().untilAsserted(() -> assertThat(mails(person)).isNotEmpty());
        return mails(person);
    }

    private List<String> mails(PersonId person) {
        return jdbc.sql("select subject from notifications.mail where to_email = :email order by created_at, id")
                .param("email", people.find(person).orElseThrow().email())
                .query(String.class)
                .list();
    }

    private long threads(PersonId person) {
        return jdbc.sql("select count(distinct thread) from notifications.mail where to_email = :email")
                .param("email", people.find(person).orElseThrow().email())
                .query(Long.class)
                .single();
    }

    private long notices(PersonId person) {
        return jdbc.sql("select count(*) from notifications.notice where person = :person")
                .param("person", person.value())
                .query(Long.class)
                .single();
    }

    private long previous(ConnectionId id) {
        return jdbc.sql("select count(*) from connections.secret where connection_id = :id and previous is not null")
                .param("id", id.value())
                .query(Long.class)
                .single();
    }

    private void later(Duration time) {
        clock.set(clock.instant().plus(time));
    }

    private ConnectionId connect(Page page) {
        return connections.connect(DUNMERE, Network.FACEBOOK, page.answers(), true);
    }

    private record Page(String id, String handle, String token) {

        Map<String, String> answers() {
            return Map.of("pageId", id, "pageToken", token, "appSecret", APP);
        }
    }

    private static Page newPage() {
        var n = ++number;
        var handle = "dunmere-health-" + n;
        var token = "EAA-health-token-" + n;
        return new Page(control.account(Network.FACEBOOK, null, handle, handle, token, APP, 900), handle, token);
    }

    @Test
    void renewsInTimeWhatCannotBeRenewedOnceItHasEnded() {
        var token = "THtoken-" + ++number;
        control.account(Network.THREADS, null, "visitdunmere" + number, "Visit Dunmere", token, "", 310);
        var id = connections.connect(DUNMERE, Network.THREADS, Map.of("accessToken", token), true);
        var ends = connections.get(id).expiresAt();
        clock.set(ends.minus(Duration.ofDays(51)));
        prober.probe(DUNMERE, id);
        assertThat(secrets.of(id)).containsEntry("accessToken", token);
        clock.set(ends.minus(Duration.ofDays(49)));

        prober.probe(DUNMERE, id);

        assertThat(secrets.of(id).get("accessToken")).isNotEqualTo(token);
        assertThat(connections.get(id).health()).isEqualTo(Health.HEALTHY);
        assertThat(connections.get(id).expiresAt()).isAfterOrEqualTo(ends);
    }
}
