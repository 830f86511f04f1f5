package org.folkmoot.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.folkmoot.As;
import org.folkmoot.FolkmootTest;
import org.folkmoot.OnPracticeNetworks;
import org.folkmoot.TestPractice;
import org.folkmoot.connections.ConnectionId;
import org.folkmoot.connections.Connections;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.networks.Network;
import org.folkmoot.networks.Portfolio;
import org.folkmoot.networks.PracticeControl;
import org.folkmoot.people.Users;
import org.folkmoot.register.AccountAccess;
import org.folkmoot.register.AccountDraft;
import org.folkmoot.register.AccountId;
import org.folkmoot.register.Keyholder;
import org.folkmoot.register.Known;
import org.folkmoot.register.Register;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What a connection says of Dunmere's portfolio and of its page's settings, over the wire. */
@FolkmootTest
@OnPracticeNetworks
class AccessReadingTest {

    private static final Actor SETUP = new Actor.Job("setup");
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final PracticeControl control = new PracticeControl(TestPractice.address());

    @Autowired
    Connections connections;

    @Autowired
    Register register;

    @Autowired
    AccountAccess access;

    @Autowired
    AccessReading reading;

    @Autowired
    AccessAuditing auditing;

    @Autowired
    AccessAsking asking;

    @Autowired
    Checks checks;

    @Autowired
    Users users;

    @Autowired
    MockMvcTester mvc;

    private String page;
    private String portfolio;
    private ConnectionId connection;
    private AccountId account;

    @BeforeEach
    void connectDunmere() {
        var n = COUNT.incrementAndGet();
        page = "50000000" + n;
        portfolio = "EAAsystem-token-" + n;
        control.account(Network.FACEBOOK, page, "dunmereaudit" + n, "Dunmere", "EAAaccess" + n, "app-secret-1", 900);
        control.account(Network.FACEBOOK, "902", "market", "Dunmere Market", "EAAmarket", "app-secret-2", 9);
        var answers = new HashMap<>(Map.of("pageId", page, "pageToken", "EAAaccess" + n, "appSecret", "app-secret-1"));
        answers.put("portfolioToken", portfolio);
        connection = connections.connect(SETUP, Network.FACEBOOK, answers, true);
        var service = register.addService(SETUP, "Audit " + UUID.randomUUID(), "Place");
        account =
                register.add(SETUP, AccountDraft.of(Network.FACEBOOK, "dunmereaudit" + n, "Dunmere " + n, "", service));
        register.link(SETUP, account, connection);
    }

    private void portfolio(String people, String more) {
        control.note(Network.FACEBOOK, "portfolio." + portfolio, """
                {"id":"700","name":"Dunmere portfolio %1$s","appSecret":"app-secret-1","page":"%1$s",
                 "owned_pages":[{"id":"%1$s","name":"Dunmere"},{"id":"999","name":"Dog Show 2019"}],
                 "business_users":[%2$s]%3$s}
                """.formatted(page, people, more));
    }

    @Test
    void readsWhoAndWhichPagesAndSaysWhatIsNotKnown() {
        var robin = users.with();
        portfolio("""
                {"id":"1","name":"Robin","email":"%s","role":"ADMIN","two_fac_status":"enabled"},
                {"id":"2","name":"Agency","email":"a@agency.example","role":"EMPLOYEE","two_fac_status":"disabled"}
                """.formatted(robin.email()), ",\"system_users\":[{\"id\":\"5\",\"name\":\"Folkmoot\"}]");

        var audit = reading.read(SETUP, connection);

        assertThat(audit.reading().programs()).containsExactly("Folkmoot");
        assertThat(audit.people()).extracting(AccessAudit.Holder::known).containsExactly(true, false);
        assertThat(audit.people()).extracting(AccessAudit.Holder::twoFactor).containsExactly(Known.YES, Known.NO);
        assertThat(audit.reading().pages())
                .extracting(PortfolioReading.Held::account)
                .containsExactly(account, null);
        assertThat(mvc.get().uri("/checks/access").with(As.person(users.with("reader"))))
                .hasStatusOk()
                .bodyText()
                .contains("read through Dunmere", "Dog Show 2019", "Not in the register");
        assertThat(audit.next())
                .extracting(NextStep::kind, NextStep::count)
                .containsExactly(
                        tuple(NextStep.Kind.STRANGERS, 1L),
                        tuple(NextStep.Kind.FACTOR, 1L),
                        tuple(NextStep.Kind.PAGES, 1L),
                        tuple(NextStep.Kind.ADMINISTRATORS, 1L));
    }

    @Test
    void namesTheMissingPermissionAndLeavesTheRestToPeople() {
        portfolio("", ",\"forbidden\":[\"business_users\",\"pending_users\"]");

        var audit = reading.read(SETUP, connection);

        assertThat(audit.reading().lacks())
                .extracting(PortfolioReading.Lack::part)
                .containsOnly(Portfolio.Part.PEOPLE);
        assertThat(mvc.get().uri("/checks/access").with(As.person(users.with("reader"))))
                .bodyText()
                .contains("lacks the permission business_management");
    }

    @Test
    void writesIntoTheRegisterWhoWorksOnThePage() {
        var robin = users.with();
        portfolio("{\"id\":\"1\",\"name\":\"Robin\",\"email\":\"%s\"}".formatted(robin.email()), "");
        control.note(Network.FACEBOOK, "page." + page, """
                {"people":[{"id":"8","name":"Robin","tasks":["MANAGE"]},{"id":"9","name":"Somebody","tasks":["MODERATE"]}]}
                """);

        reading.read(SETUP, connection);

        var holders = access.of(account);
        assertThat(holders).allMatch(one -> one.source() == Keyholder.Source.READ);
        assertThat(holders)
                .filteredOn(one -> one.person() != null)
                .extracting(Keyholder::name)
                .containsExactly("Robin");
        assertThat(holders).hasSize(2);
    }

    @Test
    void asksForAPageAndFollowsWhatBecomesOfIt() {
        portfolio("", "");
        assertThatThrownBy(() -> reading.ask(SETUP, connection, "902", "The service moved to us"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::key)
                                .containsExactly("checks.access.read.first"));
        reading.read(SETUP, connection);

        reading.ask(SETUP, connection, "902", "The service moved to us");
        reading.ask(SETUP, connection, "902", "Asked once more");
        assertThat(requests()).extracting(AccessRequest::state).containsExactly(AccessRequest.State.ASKED);
        reading.read(SETUP, connection);
        assertThat(requests()).extracting(AccessRequest::state).containsExactly(AccessRequest.State.WAITING);
        assertThat(requests()).extracting(AccessRequest::pageName).containsExactly("Dunmere Market");
        portfolio("", ",\"client_pages\":[{\"id\":\"902\",\"name\":\"Dunmere Market\"}]");
        reading.read(SETUP, connection);
        assertThat(requests()).extracting(AccessRequest::state).containsExactly(AccessRequest.State.GRANTED);
    }

    @Test
    void saysThatARequestWaitsNoMore() {
        portfolio("", "");
        reading.read(SETUP, connection);
        reading.ask(SETUP, connection, "902", "The service moved to us");
        reading.read(SETUP, connection);
        portfolio("", "");

        reading.read(SETUP, connection);

        assertThat(requests()).extracting(AccessRequest::state).containsExactly(AccessRequest.State.GONE);
    }

    private List<AccessRequest> requests() {
        return asking.newest().stream()
                .filter(one -> one.connection().equals(connection))
                .toList();
    }

    @Test
    void keepsWhatWasTypedWhenAPageCannotBeAskedFor() {
        portfolio("", "");
        reading.read(SETUP, connection);

        assertThat(mvc.post()
                        .uri("/checks/access/requests")
                        .param("connection", connection.value().toString())
                        .param("page", "dunmeremarket")
                        .param("reason", "The service moved to us")
                        .with(As.form())
                        .with(As.person(users.with("social-media-lead"))))
                .hasStatus(422)
                .bodyText()
                .contains("digits only", "The service moved to us", "value=\"dunmeremarket\"");
    }

    @Test
    void judgesTheSettingsThatThePageShowsAndLeavesTheOthersToPeople() {
        control.note(Network.FACEBOOK, "page." + page, """
                {"profile":{"about":"The official page of the council","phone":"01234 567890"},
                 "settings":{"PROFANITY_FILTER":"Off","USERS_CAN_POST":true,"REVIEW_POSTS_BY_OTHER":true,
                   "PAGE_MODERATION_BLOCKLIST":["x","y"]}}
                """);

        checks.recheck(SETUP, account);

        assertThat(state(Check.PROFANITY)).isEqualTo(CheckState.FAILED);
        assertThat(state(Check.VISITOR_POSTS)).isEqualTo(CheckState.PASSED);
        assertThat(state(Check.BLOCKED_WORDS)).isEqualTo(CheckState.PASSED);
        assertThat(state(Check.OFFICIAL)).isEqualTo(CheckState.PASSED);
        assertThat(state(Check.CONTACT)).isEqualTo(CheckState.PASSED);
        assertThat(line(Check.PROFANITY).way()).isEqualTo(Way.READ);
        assertThat(state(Check.MESSAGES)).isEqualTo(CheckState.UNKNOWN);
        assertThat(state(Check.HOURS)).isEqualTo(CheckState.UNKNOWN);
    }

    @Test
    void saysWhichPermissionTheSettingsNeedAndKeepsWhatWasAttested() {
        checks.attest(SETUP, account, Check.PROFANITY, Attestation.inWords(true, "Seen on the screen: strong"));
        control.note(Network.FACEBOOK, "without." + page, "pages_manage_metadata");

        checks.recheck(SETUP, account);

        assertThat(state(Check.PROFANITY)).isEqualTo(CheckState.PASSED);
        assertThat(line(Check.BLOCKED_WORDS).words()).contains("pages_manage_metadata");
    }

    private CheckState state(Check check) {
        return line(check).state();
    }

    private CheckLine line(Check check) {
        return checks.sheet(account).lines().stream()
                .filter(line -> line.check() == check)
                .findFirst()
                .orElseThrow();
    }
}
