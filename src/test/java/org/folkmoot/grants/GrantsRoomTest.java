package org.folkmoot.grants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.folkmoot.As;
import org.folkmoot.FolkmootTest;
import org.folkmoot.TestPostgres;
import org.folkmoot.apps.Apps;
import org.folkmoot.connections.ConnectionId;
import org.folkmoot.connections.Connections;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.foundation.SettableClock;
import org.folkmoot.networks.Answer;
import org.folkmoot.networks.Availability;
import org.folkmoot.networks.Consenting;
import org.folkmoot.networks.Network;
import org.folkmoot.networks.Networks;
import org.folkmoot.networks.PracticeControl;
import org.folkmoot.networks.RenewsAccess;
import org.folkmoot.networks.SignsIn.Departure;
import org.folkmoot.networks.practice.PracticeNetworks;
import org.folkmoot.people.Users;
import org.folkmoot.register.Account;
import org.folkmoot.register.AccountDraft;
import org.folkmoot.register.AccountKind;
import org.folkmoot.register.AccountStatus;
import org.folkmoot.register.Register;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Helen signs in at the practice Facebook, and chooses which of Dunmere's pages to connect. */
@FolkmootTest
class GrantsRoomTest {

    private static final Actor CONSOLE = new Actor.Job("dunmere");
    private static final String SECRET = "app-secret-of-the-council";
    private static final URI BACK = URI.create("http://localhost" + Apps.RETURN);
    private static final Word BROWSER = new Word("helens-browser");

    private static PracticeNetworks practice;
    private static PracticeControl control;
    private static int number;

    @Autowired
    Grants grants;

    @Autowired
    Choosing choosing;

    @Autowired
    ConsentSweeper sweeper;

    @Autowired
    ConsentRows rows;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Apps apps;

    @Autowired
    Connections connections;

    @Autowired
    Networks networks;

    @Autowired
    Register register;

    @Autowired
    Users users;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    @Autowired
    MockMvcTester mvc;

    Actor.Person helen;

    @BeforeAll
    static void openThePracticeNetworks() throws IOException {
        var database = TestPostgres.empty();
        practice = PracticeNetworks.start(0, database.url(), database.user(), database.password());
        control = new PracticeControl(practice.address());
        control.limits(false);
    }

    @DynamicPropertySource
    static void practiceAddress(DynamicPropertyRegistry registry) {
        registry.add("folkmoot.practice.address", () -> practice.address());
        registry.add("folkmoot.public-url", () -> "https://social.dunmere.example");
    }

    @AfterAll
    static void close() {
        practice.close();
    }

    @BeforeEach
    void givenTheCouncilsAppAndHelen() {
        helen = Users.actor(users.with("administrator", "communications-manager"));
        apps.enter(CONSOLE, Network.FACEBOOK, true, Map.of("appId", "1", "appSecret", SECRET, "portfolioId", "700"));
    }

    private static String newPage(String name) {
        var n = ++number;
        return control.account(Network.FACEBOOK, "77000" + n, "dunmere" + n, name, "EAAgrants" + n, SECRET, 100);
    }

    private Consent begin(ConnectionId again) {
        var journey = new Journey(Network.FACEBOOK, Map.of(), true, again, BACK, BROWSER);
        return grants.get(helen, grants.begin(helen, journey));
    }

    private Consent granted(ConnectionId again, String... pages) {
        var consent = begin(again);
        var returned = new Consenting(consent.address()).allow(List.of(pages), "");
        return grants.get(helen, grants.arrive(helen, returned, BROWSER.text()));
    }

    private ConnectionId connected(String page) {
        return choosing.connect(helen, granted(null, page).id(), List.of(new Choice(page, null)))
                .getFirst();
    }

    private Reached of(Consent consent, String page) {
        return choosing.reached(consent).stream()
                .filter(one -> one.id().equals(page))
                .findFirst()
                .orElseThrow();
    }

    private Account registered(String handle) {
        var service = register.addService(CONSOLE, "Service of " + handle, "Dunmere");
        var draft = AccountDraft.of(Network.FACEBOOK, handle, "Entry of " + handle, "", service)
                .as(AccountKind.PAGE, AccountStatus.DORMANT);
        return register.account(register.add(CONSOLE, draft));
    }

    @Test
    void connectsWhatWasChosenAndLinksItToItsEntry() {
        var museum = newPage("Dunmere Museum");
        var theatre = newPage("Dunmere Theatre");
        var entry = registered("dunmere" + (number - 1));
        var consent = granted(null, museum, theatre);

        assertThat(of(consent, museum).account()).extracting(Account::id).isEqualTo(entry.id());
        var connected = choosing.connect(helen, consent.id(), List.of(new Choice(museum, entry.id())));

        assertThat(connected).hasSize(1);
        var connection = connections.get(connected.getFirst());
        assertThat(connection.remoteId()).isEqualTo(museum);
        assertThat(connection.missing()).isEmpty();
        assertThat(register.account(entry.id()).connection()).isEqualTo(connection.id());
        assertThat(connections.find(Network.FACEBOOK, theatre)).isEmpty();
    }

    @Test
    void linksAnEntryToOneAccountOnlyAndConnectsNoneForAnEntryThatIsTaken() {
        var museum = newPage("Dunmere Museum");
        var theatre = newPage("Dunmere Theatre");
        var entry = registered("dunmere" + (number - 1)).id();
        var consent = granted(null, museum, theatre);

        assertRefused(
                "entry",
                () -> choosing.connect(
                        helen, consent.id(), List.of(new Choice(museum, entry), new Choice(theatre, entry))));

        assertThat(register.account(entry).connection())
                .isEqualTo(
                        connections.find(Network.FACEBOOK, museum).orElseThrow().id());
        assertThat(connections.find(Network.FACEBOOK, theatre)).isEmpty();
    }

    @Test
    void neverRenewsARealConnectionFromThePracticeNetworks() {
        var page = newPage("Dunmere");
        var connection = connected(page);
        var consent = granted(null, page);
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            jdbc.sql("update connections.connection set practice = false where id = :id")
                    .param("id", connection.value())
                    .update();
            assertThat(of(consent, page).standing()).isEqualTo(Reached.Standing.FREE);
            assertThatThrownBy(() -> choosing.connect(helen, consent.id(), List.of(new Choice(page, null))))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("twice");
        });
    }

    @Test
    void sendsABrowserToNoAddressButHttps() {
        for (var address : List.of("javascript://x/%0aalert(1)", "http://social.example/authorize")) {
            var departure = new Departure.To(URI.create(address), Map.of());
            assertRefused("address", () -> Grants.to(departure, false));
        }
        assertThat(Grants.to(new Departure.To(URI.create("https://social.example/a"), Map.of()), false))
                .isNotNull();
    }

    @Test
    void tellsApartWhatASignInReaches() {
        var connected = newPage("Dunmere");
        connected(connected);
        var market = newPage("Dunmere Market");
        control.note(Network.FACEBOOK, "business." + market, "{\"id\":\"800\",\"name\":\"Market Traders\"}");
        var theatre = newPage("Dunmere Theatre");
        control.note(Network.FACEBOOK, "tasks." + theatre, "ADVERTISE");
        var museum = newPage("Dunmere Museum");
        control.note(Network.FACEBOOK, "tasks." + museum, "CREATE_CONTENT");

        var consent = granted(null, connected, market, theatre, museum);

        assertThat(of(consent, connected).standing()).isEqualTo(Reached.Standing.CONNECTED);
        assertThat(of(consent, market).standing()).isEqualTo(Reached.Standing.FREE);
        assertThat(of(consent, market).target().foreign()).isTrue();
        assertThat(of(consent, theatre).standing()).isEqualTo(Reached.Standing.BARRED);
        assertThat(of(consent, museum).missing()).extracting(Enum::name).contains("MEASURE", "REPLY");
        assertThat(choosing.reached(consent))
                .filteredOn(one -> one.standing() == Reached.Standing.PERSON)
                .hasSize(1);
        assertThatThrownBy(() -> choosing.connect(helen, consent.id(), List.of(new Choice(theatre, null))))
                .isInstanceOf(Refused.class);
    }

    @Test
    void takesAWayBackOnceAndOnlyFromWhoSetOutInTheirBrowser() {
        var page = newPage("Dunmere");
        var consent = begin(null);
        var returned = new Consenting(consent.address()).allow(List.of(page), "");
        var somebody = Users.actor(users.with("administrator", "communications-manager"));

        assertRefused("state", () -> grants.arrive(somebody, returned, BROWSER.text()));
        assertRefused("state", () -> grants.arrive(helen, returned, "another-browser"));
        assertRefused("state", () -> grants.arrive(helen, Map.of("code", "x", "state", "made up"), BROWSER.text()));

        grants.arrive(helen, returned, BROWSER.text());
        assertThat(grants.get(helen, consent.id()).status()).isEqualTo(Consent.Status.GRANTED);
        assertRefused("state", () -> grants.arrive(helen, returned, BROWSER.text()));
        assertThat(grants.get(helen, consent.id()).status()).isEqualTo(Consent.Status.GRANTED);
    }

    @Test
    void isTooLateAfterHalfAnHourAndForgetsWhatNobodyChose() {
        var page = newPage("Dunmere");
        var waiting = granted(null, page);
        var late = begin(null);
        var returned = new Consenting(late.address()).allow(List.of(page), "");
        var now = clock.instant();
        clock.set(now.plus(Duration.ofMinutes(31)));
        assertRefused("late", () -> grants.arrive(helen, returned, BROWSER.text()));

        assertThat(rows.forget(waiting.id(), now)).as("it waits for a choice").isFalse();
        clock.set(now.plus(Duration.ofHours(2)));
        sweeper.run();
        clock.set(now);
        assertThat(choosing.reached(waiting)).isEmpty();
        assertThat(kept(late)).isFalse();
    }

    @Test
    void saysInWordsWhatTheNetworkAnswered() {
        var cancelled = begin(null);
        grants.arrive(helen, new Consenting(cancelled.address()).cancel(), BROWSER.text());
        assertThat(problems(cancelled)).containsExactly("grants.answer.cancelled");

        var broken = begin(null);
        var state = new Consenting(broken.address()).cancel().get("state");
        grants.arrive(helen, Map.of("state", state, "error", "invalid_scope"), BROWSER.text());
        assertThat(problems(broken)).containsExactly("grants.answer.rights");

        var wrong = begin(null);
        var its = new Consenting(wrong.address()).cancel().get("state");
        grants.arrive(helen, Map.of("state", its, "code", "made up"), BROWSER.text());
        assertThat(grants.get(helen, wrong.id()).status()).isEqualTo(Consent.Status.REFUSED);
    }

    @Test
    void signsTheSameAccountInAgainAndRefusesAnotherPages() {
        var page = newPage("Dunmere");
        var other = newPage("Dunmere Parks");
        var connection = connected(page);
        var since = connections.get(connection).connectedAt();
        var word = connections.webhookWord(helen, connection);

        var wrong = granted(connection, other);
        assertThat(of(wrong, other).standing()).isEqualTo(Reached.Standing.OTHER);
        assertThatThrownBy(() -> choosing.connect(helen, wrong.id(), List.of(new Choice(other, null))))
                .isInstanceOf(Refused.class);
        assertThat(connections.find(Network.FACEBOOK, other)).isEmpty();

        var right = granted(connection, page, other);
        assertThat(choosing.connect(helen, right.id(), List.of(new Choice(page, null))))
                .containsExactly(connection);
        assertThat(connections.get(connection).connectedAt()).isEqualTo(since);
        assertThat(connections.webhookWord(helen, connection)).isEqualTo(word);
    }

    @Test
    void keepsTokensEncryptedAndOnlyAsLongAsTheyAreNeeded() {
        var page = newPage("Dunmere");
        var consent = granted(null, page);
        var sealed = jdbc.sql("select targets from grants.consent where id = :id")
                .param("id", consent.id().value())
                .query(byte[].class)
                .single();
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("EAAgrants", SECRET);

        choosing.connect(helen, consent.id(), List.of(new Choice(page, null)));

        assertThat(kept(consent)).isFalse();
        assertRefused("gone", () -> choosing.connect(helen, consent.id(), List.of(new Choice(page, null))));
    }

    @Test
    void givesTheConnectionsTheNewSecretOfTheApp() {
        var page = newPage("Dunmere");
        var connection = connected(page);
        var app = connections.get(connection).app();

        enter("a-mistyped-secret");
        assertThat(apps.known(CONSOLE, Network.FACEBOOK, true)).isFalse();
        assertThat(secret(connection)).isEqualTo(SECRET);

        enter("a-new-secret");
        control.account(Network.FACEBOOK, "77000999", "dunmerenew", "Dunmere", "EAAnew", "a-new-secret", 100);
        assertThat(secret(connection)).isEqualTo(SECRET);
        assertThat(apps.known(CONSOLE, Network.FACEBOOK, true)).isTrue();

        await(() -> "a-new-secret".equals(secret(connection)));
        assertThat(connections.get(connection).app())
                .as("whose budget it shares")
                .isNotEqualTo(app);
        assertThat(jdbc.sql("select count(*) from archive.trail where what = 'app secret taken' and subject_id = :id")
                        .param("id", connection.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private void enter(String secret) {
        apps.enter(CONSOLE, Network.FACEBOOK, true, Map.of("appId", "1", "appSecret", secret));
    }

    private String secret(ConnectionId connection) {
        return connections.session(connection).secrets().get("appSecret");
    }

    @Test
    void knowsTheAppWithWhichSomebodySignedIn() {
        var page = newPage("Dunmere Parks");
        enter("a-mistyped-secret");
        enter(SECRET);
        assertThat(apps.of(Network.FACEBOOK, true).knownAt()).isNull();

        connected(page);

        assertThat(apps.of(Network.FACEBOOK, true).knownAt()).isNotNull();
    }

    @Test
    void leadsHelenThroughThePages() {
        var page = newPage("Dunmere Leisure");
        var begun = mvc.post()
                .uri("/settings/connections/new/facebook/sign-in")
                .param("practice", "true")
                .with(As.form())
                .with(As.actor(helen))
                .exchange();
        assertThat(begun).hasStatus(303);
        var home = begun.getResponse().getRedirectedUrl();
        var cookie = begun.getResponse().getCookie("folkmoot_consent");
        assertThat(cookie).isNotNull();
        assertThat(cookie.getPath()).isEqualTo(Apps.RETURN);

        var consent = grants.get(helen, new ConsentId(UUID.fromString(home.replaceFirst(".*/", ""))));
        assertThat(mvc.get().uri(home).with(As.actor(helen)))
                .hasStatusOk()
                .bodyText()
                .contains("Go to Facebook", consent.address().getPath());

        var back = back(new Consenting(consent.address()).allow(List.of(page), "read_insights"), cookie);
        assertThat(back).hasStatus(303);
        assertThat(mvc.get().uri(home).with(As.actor(helen)))
                .hasStatusOk()
                .bodyText()
                .contains("Dunmere Leisure", "Can be connected", "Missing rights", "Read figures", "Personal profile");

        assertThat(mvc.post().uri(home + "/connections").with(As.form()).with(As.actor(helen)))
                .hasStatus(422)
                .bodyText()
                .contains("Choose at least one account");
        assertThat(mvc.post()
                        .uri(home + "/connections")
                        .param("chosen", page)
                        .with(As.form())
                        .with(As.actor(helen)))
                .hasStatus(303);
        assertThat(connections.find(Network.FACEBOOK, page)).isPresent();
        assertThat(mvc.get().uri(home).with(As.actor(helen))).bodyText().contains("This sign-in has been used");
    }

    @Test
    void givesAProgramTheAddressAndWhatWasGrantedWithoutTokens() throws Exception {
        var page = newPage("Dunmere Housing");
        var begun = mvc.post()
                .uri("/api/v1/sign-ins")
                .with(As.actor(helen))
                .contentType("application/json")
                .content("{\"network\":\"facebook\",\"practice\":true}")
                .exchange();
        assertThat(begun).hasStatus(201);
        var body = JsonMapper.builder().build().readTree(begun.getResponse().getContentAsByteArray());
        var returned = new Consenting(URI.create(body.path("address").asString())).allow(List.of(page), "");
        grants.arrive(helen, returned, "");

        var home = "/api/v1/sign-ins/" + body.path("id").asString();
        assertThat(mvc.get().uri(home).with(As.actor(helen)))
                .hasStatusOk()
                .bodyText()
                .contains("\"GRANTED\"", page)
                .doesNotContain("EAAgrants", SECRET);
        assertThat(mvc.post()
                        .uri(home + "/connections")
                        .with(As.actor(helen))
                        .contentType("application/json")
                        .content("{\"chosen\":[{\"remoteId\":\"" + page + "\"}]}"))
                .hasStatus(201);
        assertThat(connections.find(Network.FACEBOOK, page)).isPresent();
    }

    @Test
    void letsAProgramSignInAgainOnlyWhatIsConnectedWhereItIs() {
        var connection = connected(newPage("Dunmere Parks"));
        assertThat(again(connection.value()))
                .hasStatus(201)
                .bodyJson()
                .extractingPath("$.address")
                .asString()
                .as("its own practice network")
                .startsWith(practice.address().toString());
        assertThat(again(UUID.randomUUID())).hasStatus(404);
    }

    private MvcTestResult again(UUID connection) {
        return mvc.post()
                .uri("/api/v1/sign-ins")
                .with(As.actor(helen))
                .contentType("application/json")
                .content("{\"network\":\"facebook\",\"practice\":false,\"connection\":\"" + connection + "\"}")
                .exchange();
    }

    @Test
    void asksForTheCouncilsAppBeforeAnybodyIsSentAnywhere() {
        assertRefused(
                "app", () -> grants.begin(helen, new Journey(Network.LINKEDIN, Map.of(), false, null, BACK, BROWSER)));
        assertThat(mvc.get().uri("/settings/connections/new/linkedin/sign-in").with(As.actor(helen)))
                .hasStatusOk()
                .bodyText()
                .contains("LinkedIn does not know Folkmoot yet", "/settings/apps/linkedin");
    }

    @Test
    void asksForTheServerOfAnAccountThatHasOneOfItsOwn() {
        var journey = new Journey(Network.MASTODON, Map.of("server", ""), true, null, BACK, BROWSER);
        assertThatThrownBy(() -> grants.begin(helen, journey))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::field)
                                .containsExactly("server"));
    }

    @Test
    void publishesWhatANetworkFetchesAndNothingElse() {
        assertThat(mvc.get().uri("/sign-in-documents/bluesky"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.client_id")
                .asString()
                .endsWith("/sign-in-documents/bluesky");
        apps.make(helen, Network.BLUESKY, false);
        var document = new String(
                mvc.get()
                        .uri("/sign-in-documents/bluesky")
                        .exchange()
                        .getResponse()
                        .getContentAsByteArray(),
                StandardCharsets.UTF_8);
        assertThat(document).contains("\"private_key_jwt\"", "\"kid\"").doesNotContain("\"d\"");
        apps.make(helen, Network.BLUESKY, false);
        assertThat(mvc.get().uri("/sign-in-documents/bluesky"))
                .as("the same key")
                .bodyText()
                .isEqualTo(document);
        assertThat(mvc.get().uri("/sign-in-documents/facebook")).hasStatus(404);
        assertThat(mvc.get().uri("/sign-in-documents/nowhere")).hasStatus(404);
    }

    @Test
    void givesBackAtTheNetworkWhatWasGrantedWhenTheAccountIsDisconnected() {
        var dunmere = control.account(Network.BLUESKY, null, "dunmere-left.test", "Dunmere", "abcd-efgh", "", 900);
        var journey = new Journey(Network.BLUESKY, Map.of("service", "https://bsky.social"), true, null, BACK, BROWSER);
        var consent = grants.get(helen, grants.begin(helen, journey));
        var returned = new Consenting(consent.address()).allow(dunmere, "");
        grants.arrive(helen, returned, BROWSER.text());
        var connection = choosing.connect(helen, consent.id(), List.of(new Choice(dunmere, null)))
                .getFirst();
        var last = connections.open(connection, Duration.ofSeconds(20)).orElseThrow();
        var renews = (Availability.Present<RenewsAccess>)
                networks.connector(Network.BLUESKY).get(RenewsAccess.class);

        connections.disconnect(helen, connection, "The account is closed");

        assertThat(renews.capability().renew(last)).isInstanceOf(Answer.Failed.class);
    }

    private MvcTestResult back(Map<String, String> returned, Cookie cookie) {
        var request = mvc.get().uri(Apps.RETURN).cookie(cookie).with(As.actor(helen));
        returned.forEach(request::param);
        return request.exchange();
    }

    private boolean kept(Consent consent) {
        return jdbc.sql("select kept is not null or targets is not null from grants.consent where id = :id")
                .param("id", consent.id().value())
                .query(Boolean.class)
                .single();
    }

    private List<String> problems(Consent consent) {
        return grants.get(helen, consent.id()).problems().stream()
                .map(Problem::key)
                .toList();
    }

    private static void await(BooleanSupplier done) {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!done.getAsBoolean()) {
            assertThat(System.nanoTime()).as("within 30 seconds").isLessThan(end);
            LockSupport.parkNanos(10_000_000);
        }
    }

    private static void assertRefused(String why, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::key)
                                .containsExactly("grants.refused." + why));
    }
}
