package org.folkmoot.networks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.folkmoot.networks.bluesky.Bluesky;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Dunmere signs in at Bluesky's own server, which {@code test-servers/bluesky/run} starts: once as an installation with a
 * public address, whose document the server fetches, and once as one that nobody reaches.
 */
@Tag("bluesky")
class BlueskyServerSignInTest {

    private static final Bluesky CONNECTOR = new Bluesky();
    private static final String RUN = UUID.randomUUID().toString().substring(0, 6);
    private static final String HANDLE = "oauth-" + RUN + ".test";
    private static final String PASSWORD = "password-" + RUN;
    private static final String RETURN = "/settings/sign-ins/return";
    private static final SignsIn SIGNS_IN = SmallEngine.use(CONNECTOR, SignsIn.class);
    private static final Map<String, String> APP = SIGNS_IN.fresh();

    private static URI server;
    private static Networks networks;
    private static HttpServer folkmoot;
    private static Networks.Ours published;
    private static final Networks.Ours HERE = new Networks.Ours(
            URI.create("http://127.0.0.1:8080" + RETURN),
            URI.create("http://127.0.0.1:8080/sign-in-documents/bluesky"));

    @BeforeAll
    static void begin() throws IOException {
        var address = System.getProperty("folkmoot.test.bluesky", System.getenv("FOLKMOOT_TEST_BLUESKY"));
        assumeThat(address)
                .as("Skipped: FOLKMOOT_TEST_BLUESKY names no server; test-servers/bluesky/run starts one")
                .isNotNull();
        server = URI.create(address);
        networks = new Networks(List.of(CONNECTOR), server);
        publish();
        ask(
                Request.post(
                        server,
                        "/xrpc/com.atproto.server.createAccount",
                        "application/json",
                        Json.bytes(Json.object()
                                .put("handle", HANDLE)
                                .put("email", "oauth-" + RUN + "@example.org")
                                .put("password", PASSWORD))),
                200);
    }

    /** What the test server takes for https://folkmoot-PORT.dunmere.gov.uk. */
    private static void publish() throws IOException {
        folkmoot = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var ours = "https://folkmoot-" + folkmoot.getAddress().getPort() + ".dunmere.gov.uk";
        published = new Networks.Ours(URI.create(ours + RETURN), URI.create(ours + "/sign-in-documents/bluesky"));
        folkmoot.createContext("/", exchange -> {
            var document = Json.bytes(SIGNS_IN.document(published.document(), published.redirect(), APP)
                    .orElseThrow());
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, document.length);
            exchange.getResponseBody().write(document);
            exchange.close();
        });
        folkmoot.start();
    }

    @AfterAll
    static void end() {
        if (folkmoot != null) {
            folkmoot.stop(0);
        }
    }

    @Test
    void anInstallationWithAPublicAddressSignsInAndPublishes() {
        var linked = signedIn(published);

        assertThat(linked.handle()).isEqualTo(HANDLE);
        assertThat(linked.granted()).contains(Right.PUBLISH);
        assertThat(linked.expiresAt()).isAfter(Instant.now().plus(Duration.ofDays(700)));
        assertThat(failures(linked.secrets(), linked)).isEmpty();
        published(linked, linked.secrets(), "Signed in with a key");
    }

    @Test
    void anInstallationThatNobodyReachesSignsInForTwoWeeks() {
        var linked = signedIn(HERE);

        assertThat(linked.expiresAt()).isBefore(Instant.now().plus(Duration.ofDays(15)));
        published(linked, linked.secrets(), "Signed in on one machine");
    }

    @Test
    void aRefreshTokenGivesAnotherOneAndIsThenWorthless() {
        for (var ours : List.of(published, HERE)) {
            var linked = signedIn(ours);
            var renewed = OnPractice.got(renews().renew(session(linked, linked.secrets())));

            assertThat(renewed.get("accessJwt")).isNotEqualTo(linked.secrets().get("accessJwt"));
            assertThat(renewed.get("refreshJwt")).isNotEqualTo(linked.secrets().get("refreshJwt"));
            published(linked, renewed, "Signed in and renewed");
            assertThat(renews().renew(session(linked, linked.secrets())))
                    .isInstanceOfSatisfying(
                            Answer.Failed.class,
                            failed -> assertThat(failed.failure()).isInstanceOf(Outcome.AuthExpired.class));
        }
    }

    @Test
    void noticesThatItsAccessWasTakenAway() {
        for (var ours : List.of(published, HERE)) {
            var linked = signedIn(ours);

            assertThat(SIGNS_IN.leave(session(linked, linked.secrets()))).isInstanceOf(Answer.Got.class);

            assertThat(renews().renew(session(linked, linked.secrets())))
                    .isInstanceOfSatisfying(
                            Answer.Failed.class,
                            failed -> assertThat(failed.failure())
                                    .isInstanceOfSatisfying(
                                            Outcome.AuthExpired.class,
                                            gone -> assertThat(gone.kind()).isEqualTo(Outcome.AuthKind.RELOGIN)));
        }
    }

    @Test
    void anotherKeyOpensNothing() {
        var linked = signedIn(HERE);
        var stolen = new HashMap<>(linked.secrets());
        stolen.put("dpopKey", signedIn(HERE).secrets().get("dpopKey"));

        assertThat(probes(stolen, linked))
                .isNotEmpty()
                .allSatisfy(probe -> assertThat(probe.failure()).isInstanceOf(Outcome.AuthExpired.class));
    }

    @Test
    void saysThatThePersonRefused() {
        var departure = depart(published);

        assertThat(new RealConsent(departure.address()).refuse())
                .containsEntry("error", "access_denied")
                .containsEntry("state", "state-1");
    }

    @Test
    void takesACodeOnlyOnce() {
        var departure = depart(HERE);
        var returned = new RealConsent(departure.address()).agree(HANDLE, PASSWORD);
        assertThat(arrive(HERE, departure, returned)).isInstanceOf(SignsIn.Arrival.Reached.class);

        assertThat(arrive(HERE, departure, returned)).isInstanceOf(SignsIn.Arrival.Refused.class);
    }

    @Test
    void saysThatTheServerDoesNotReachTheDocument() {
        var nowhere = new Networks.Ours(
                URI.create("https://folkmoot-1.dunmere.gov.uk" + RETURN),
                URI.create("https://folkmoot-1.dunmere.gov.uk/sign-in-documents/bluesky"));

        assertThat(SIGNS_IN.depart(signIn(nowhere, Map.of())))
                .isInstanceOfSatisfying(
                        SignsIn.Departure.Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(problem -> problem.key())
                                .containsExactly("networks.problem.blueskyUnknownApp"));
    }

    private static SignsIn.Departure.To depart(Networks.Ours ours) {
        var departure = SIGNS_IN.depart(signIn(ours, Map.of()));
        assertThat(departure).isInstanceOf(SignsIn.Departure.To.class);
        return (SignsIn.Departure.To) departure;
    }

    private static SignsIn.Arrival arrive(
            Networks.Ours ours, SignsIn.Departure.To departure, Map<String, String> returned) {
        return SIGNS_IN.arrive(signIn(ours, departure.kept()), returned);
    }

    private static Linking.Linked signedIn(Networks.Ours ours) {
        var departure = depart(ours);
        var returned = new RealConsent(departure.address()).agree(HANDLE, PASSWORD);
        assertThat(returned).containsEntry("state", "state-1");
        var arrival = arrive(ours, departure, returned);
        assertThat(arrival).isInstanceOf(SignsIn.Arrival.Reached.class);
        return ((SignsIn.Arrival.Reached) arrival).targets().getFirst().linked();
    }

    private static SignIn signIn(Networks.Ours ours, Map<String, String> kept) {
        return networks.signIn(Network.BLUESKY, APP, Map.of("service", server.toString()), ours, "state-1", kept, true);
    }

    private static RenewsAccess renews() {
        return SmallEngine.use(CONNECTOR, RenewsAccess.class);
    }

    private static List<Probe> probes(Map<String, String> secrets, Linking.Linked linked) {
        return SmallEngine.use(CONNECTOR, ConnectsAccounts.class).probe(session(linked, secrets));
    }

    private static List<Probe> failures(Map<String, String> secrets, Linking.Linked linked) {
        return probes(secrets, linked).stream().filter(probe -> !probe.works()).toList();
    }

    private static void published(Linking.Linked linked, Map<String, String> secrets, String words) {
        var publishes = SmallEngine.use(CONNECTOR, Publishes.class);
        var picture = new Content(words, List.of(OnPractice.BINS), null, "en-GB");
        var order = new PublishOrder(UUID.randomUUID(), picture, Instant.now(), null);
        var handles = new ArrayList<Handle>();
        Outcome last = new Outcome.StepDone(List.of());
        for (var step : publishes.plan(order).steps()) {
            last = publishes.execute(session(linked, secrets), order, step, handles);
            if (last instanceof Outcome.StepDone(var left)) {
                handles.addAll(left);
            }
        }
        assertThat(last).isInstanceOf(Outcome.Published.class);
        assertThat(posts(linked)).contains(words);
    }

    private static String posts(Linking.Linked linked) {
        var query = Map.of("repo", linked.remoteId(), "collection", "app.bsky.feed.post");
        return ask(Request.get(server, "/xrpc/com.atproto.repo.listRecords", query), 200)
                .toString();
    }

    private static Session session(Linking.Linked linked, Map<String, String> secrets) {
        return networks.session(
                Network.BLUESKY,
                linked.remoteId(),
                secrets,
                server,
                true,
                sha256 -> OnPractice.PICTURE,
                Duration.ofSeconds(30));
    }

    private static JsonNode ask(Request request, int status) {
        var answer = (Exchange.Answered) new GuardedHttp(
                        GuardedHttp.shared(),
                        GuardedHttp.Reach.practice(server),
                        List.of(),
                        Instant.now().plusSeconds(30))
                .send(request);
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        return Json.parse(answer.body()).orElseThrow();
    }
}
