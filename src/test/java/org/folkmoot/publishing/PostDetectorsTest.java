package org.folkmoot.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.folkmoot.FolkmootTest;
import org.folkmoot.OnPracticeNetworks;
import org.folkmoot.TestPractice;
import org.folkmoot.connections.Connections;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.SettableClock;
import org.folkmoot.networks.Network;
import org.folkmoot.networks.PracticeControl;
import org.folkmoot.people.Users;
import org.folkmoot.register.Account;
import org.folkmoot.register.AccountDraft;
import org.folkmoot.register.AccountFigures;
import org.folkmoot.register.AccountId;
import org.folkmoot.register.AccountKind;
import org.folkmoot.register.AccountStatus;
import org.folkmoot.register.Life;
import org.folkmoot.register.Register;
import org.folkmoot.risk.Detector;
import org.folkmoot.risk.Facts;
import org.folkmoot.risk.Judgement;
import org.folkmoot.risk.RiskSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the detectors read from an account's own posts on its network. */
@FolkmootTest
@OnPracticeNetworks
class PostDetectorsTest {

    private static final Actor SETUP = new Actor.Job("setup");
    private static int pages = 100_000_078;

    @Autowired
    IdleDetector idle;

    @Autowired
    OutsideDetector outside;

    @Autowired
    NativeReader reader;

    @Autowired
    AccountFigures figures;

    @Autowired
    Connections connections;

    @Autowired
    Register register;

    @Autowired
    Users users;

    @Autowired
    SettableClock clock;

    PracticeControl control;
    AccountId museum;
    Instant now;
    String page;

    @BeforeEach
    void theMuseumOnFacebook() {
        now = Instant.now();
        clock.set(now);
        page = String.valueOf(pages++);
        control = new PracticeControl(TestPractice.address());
        control.account(Network.FACEBOOK, page, "museum" + page, "Dunmere Museum", "EAA" + page, "app-secret-1", 90);
        var service = register.addService(SETUP, "Museum " + UUID.randomUUID(), "Leisure");
        var life = Life.unknown();
        museum = register.add(
                SETUP,
                AccountDraft.of(Network.FACEBOOK, "museum" + page, "Dunmere Museum", "", service)
                        .as(AccountKind.PAGE, AccountStatus.LIVE)
                        .with(users.with().id(), users.with().id(), "Exhibitions", "Visitors")
                        .with(
                                org.folkmoot.register.Remit.usual(),
                                org.folkmoot.register.Access.unknown(),
                                new Life(
                                        null,
                                        "",
                                        LocalDate.of(2026, 1, 5),
                                        "Minute 7",
                                        life.closedOn(),
                                        "",
                                        life.successor()),
                                org.folkmoot.incidents.IncidentPlan.none()));
        var connection = connections.connect(
                SETUP,
                Network.FACEBOOK,
                Map.of("pageId", page, "pageToken", "EAA" + page, "appSecret", "app-secret-1"),
                true);
        register.link(SETUP, museum, connection);
    }

    /** R5 and R18 in the life of one page. */
    @Test
    void r5AndR18OpenAndCloseWithWhatStandsOnThePage() {
        assertThat(keys(idle)).as("nothing was ever posted").contains(key());
        assertThat(keys(outside)).doesNotContain(key());

        control.post(Network.FACEBOOK, page, "Posted by hand", now.minus(Duration.ofDays(10)));
        read();
        assertThat(keys(idle)).doesNotContain(key());
        assertThat(keys(outside)).contains(key());

        clock.set(now.plus(Duration.ofDays(31)));
        assertThat(keys(outside)).as("more than thirty days ago").doesNotContain(key());
        clock.set(now.plus(Duration.ofDays(91)));
        assertThat(keys(idle)).as("more than ninety days ago").contains(key());
    }

    @Test
    void r18JudgesNoAccountWhosePostsNobodyHasReadForDays() {
        assertThat(((Judgement.Seen) outside.judge(facts())).unjudged())
                .as("never")
                .contains(key());
        read();
        assertThat(((Judgement.Seen) outside.judge(facts())).unjudged()).doesNotContain(key());
        clock.set(now.plus(Duration.ofDays(3)));
        assertThat(((Judgement.Seen) outside.judge(facts())).unjudged())
                .as("three days ago")
                .contains(key());
    }

    @Test
    void judgesNoAccountWhosePostsItCannotRead() {
        register.unlink(SETUP, museum);

        assertThat(((Judgement.Seen) idle.judge(facts())).unjudged()).contains(key());
        assertThat(((Judgement.Seen) outside.judge(facts())).unjudged()).contains(key());
    }

    @Test
    void judgesAnAccountThatIsNotConnectedByWhatSomebodyTyped() {
        register.unlink(SETUP, museum);
        var today = LocalDate.now(java.time.ZoneId.of("Europe/London"));

        figures.type(SETUP, museum, new AccountFigures.Seen(null, today.minusDays(5), today.minusDays(1), "its page"));
        assertThat(keys(idle)).as("posted lately").doesNotContain(key());
        assertThat(((Judgement.Seen) idle.judge(facts())).unjudged()).doesNotContain(key());

        figures.type(SETUP, museum, new AccountFigures.Seen(null, today.minusDays(120), today, "its page"));
        assertThat(keys(idle)).as("idle when somebody looked").contains(key());
    }

    private void read() {
        reader.read(museum, Objects.requireNonNull(register.account(museum).connection()));
    }

    private List<String> keys(Detector detector) {
        return ((Judgement.Seen) detector.judge(facts()))
                .sightings().stream().map(sighting -> sighting.key()).toList();
    }

    private String key() {
        return museum.value().toString();
    }

    private Facts facts() {
        Account account = register.account(museum);
        var connected = account.connection() == null
                ? Map.<org.folkmoot.connections.ConnectionId, org.folkmoot.connections.Connection>of()
                : Map.of(
                        Objects.requireNonNull(account.connection()),
                        connections.get(Objects.requireNonNull(account.connection())));
        return new Facts(
                List.of(account),
                List.of(account),
                Map.of(),
                connected,
                Map.of(),
                Set.of(),
                List.of(),
                List.of(),
                RiskSettings.starter(),
                LocalDate.now());
    }
}
