package org.folkmoot.connections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.folkmoot.As;
import org.folkmoot.FolkmootTest;
import org.folkmoot.OnPracticeNetworks;
import org.folkmoot.TestPractice;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Refused;
import org.folkmoot.foundation.SettableClock;
import org.folkmoot.networks.InboundEvent;
import org.folkmoot.networks.Linking;
import org.folkmoot.networks.Network;
import org.folkmoot.networks.PracticeControl;
import org.folkmoot.networks.Right;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/** Dunmere connects its accounts to practice networks. */
@FolkmootTest
@OnPracticeNetworks
class ConnectionsRoomTest {

    private static final Actor DUNMERE = new Actor.Job("dunmere");
    private static final String APP_SECRET = "app-secret-of-dunmere";

    private static PracticeControl control;
    private static int number;

    @Autowired
    Connections connections;

    @Autowired
    Prober prober;

    @Autowired
    HealthRound round;

    @Autowired
    Inbound inbound;

    @Autowired
    Book book;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    @Autowired
    MockMvcTester mvc;

    @BeforeAll
    static void knowThePracticeNetworks() {
        control = new PracticeControl(TestPractice.address());
        control.limits(false);
    }

    @Test
    void keepsCredentialsEncryptedWithAKeyOutsideTheDatabase() throws IOException {
        var page = newPage();
        var id = connect(page);

        var stored = jdbc.sql("select ciphertext from connections.secret where connection_id = :id")
                .param("id", id.value())
                .query(byte[].class)
                .list();

        assertThat(stored)
                .isNotEmpty()
                .allSatisfy(cipher -> assertThat(new String(cipher, StandardCharsets.ISO_8859_1))
                        .doesNotContain(page.token())
                        .doesNotContain(APP_SECRET));
        assertThat(connections.session(id).secrets()).containsValue(page.token());
    }

    @Test
    void takesAProgramsMistakesForWhatTheyAre() {
        for (var body : List.of(
                "{\"network\":\"Not one\",\"practice\":true}",
                "{\"network\":\"wireless\",\"practice\":true}",
                "{\"network\":null,\"practice\":true}",
                "{\"network\":\"bluesky\",\"practice\":true}",
                "{\"network\":\"bluesky\",\"answers\":{\"handle\":null},\"practice\":true}")) {
            assertThat(mvc.post()
                            .uri("/api/v1/connections")
                            .with(As.actor(DUNMERE))
                            .contentType("application/json")
                            .content(body))
                    .as(body)
                    .hasStatus(422)
                    .hasContentType("application/problem+json");
        }
    }

    @Test
    void isGreenOnlyWithAProbeYoungerThanSixHours() {
        var now = Instant.parse("2026-05-06T08:00:00Z");
        clock.set(now);
        var id = connect(newPage());
        assertThat(connections.get(id).health()).isEqualTo(Health.HEALTHY);

        clock.set(now.plus(Duration.ofHours(6)));
        assertThat(connections.get(id).health()).isEqualTo(Health.UNPROBED);

        round.run();
        assertThat(connections.get(id).health()).isEqualTo(Health.HEALTHY);
    }

    /** Nothing of it is kept, since one real account would end Dunmere's practice. */
    @Test
    void refusesASignInToTheAccountOfTheSameNumberOnAnotherServer() {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            var id = book.connected(DUNMERE, Network.MASTODON, onServer("social.dunmere.example"), false);
            assertThatThrownBy(() -> connections.reconnect(DUNMERE, id, onServer("elsewhere.example")))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("other");
        });
    }

    private static Linking.Linked onServer(String host) {
        var server = URI.create("https://" + host);
        return new Linking.Linked(
                "7",
                "dunmere@" + host,
                "Dunmere",
                Linking.Kind.ACCOUNT,
                server,
                Map.of("accessToken", "open sesame"),
                server,
                Set.of(Right.PUBLISH),
                null);
    }

    @Test
    void refusesTheSamePageTwiceAndASignInToAnotherPage() {
        var page = newPage();
        var id = connect(page);
        assertThatThrownBy(() -> connect(page)).isInstanceOf(Refused.class).hasMessageContaining("twice");

        assertThatThrownBy(() -> connections.reconnect(DUNMERE, id, newPage().answers()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("other");

        connections.reconnect(DUNMERE, id, page.answers());
        assertThat(connections.get(id).remoteId()).isEqualTo(page.id());
    }

    @Test
    void neverPutsAnEmptySecretInThePlaceOfAGoodOne(@Autowired Secrets secrets) {
        var page = newPage();
        var id = connect(page);
        var before = secrets.of(id);

        secrets.keep(id, Map.of(before.keySet().iterator().next(), " "), clock.instant());

        assertThat(secrets.of(id)).isEqualTo(before);
    }

    @Test
    void deletesTheCredentialsWhenItIsDisconnected() {
        var page = newPage();
        var id = connect(page);

        connections.disconnect(DUNMERE, id, "The museum has closed");

        assertThat(connections.get(id).health()).isEqualTo(Health.REVOKED);
        assertThat(connections.all()).extracting(Connection::id).doesNotContain(id);
        assertThat(jdbc.sql("select count(*) from connections.secret where connection_id = :id")
                        .param("id", id.value())
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(connect(page)).isNotEqualTo(id);
    }

    @Test
    void showsWhatAConnectionReaches() {
        var page = newPage();
        var id = connect(page);

        assertThat(mvc.get().uri("/settings/connections/" + id.value()).with(As.actor(DUNMERE)))
                .hasStatusOk()
                .bodyText()
                .contains("Publish posts", "Works")
                .doesNotContain(page.token());
    }

    @Test
    void readsWhatTheAccountsOwnServerTakesWithEachProbe() {
        control.manner(Network.MASTODON, "gotosocial");
        control.account(
                Network.MASTODON, null, "dunmere@social.example", "Dunmere District Council", "its-token", "", 640);
        var answers = Map.of("server", "social.example", "token", "its-token");
        var id = connections.connect(DUNMERE, Network.MASTODON, answers, true);
        assertThat(connections.limits(id).orElseThrow().text()).isEqualTo(5000);

        control.manner(Network.MASTODON, "");
        connections.probe(DUNMERE, id);

        assertThat(connections.limits(id).orElseThrow().text()).isEqualTo(500);
        assertThat(connections.limits(connect(newPage())))
                .as("every page of Facebook takes the same")
                .isEmpty();
    }

    @Test
    void takesAWebhookOnceAndOnlyWithItsSignature() throws Exception {
        var page = newPage();
        var id = connect(page);
        var body = comment(page, "When are the bins collected?");

        assertThat(post(id, body, "sha256=" + "0".repeat(64))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(inbound(id)).isZero();
        assertThat(post(id, body, signature(body))).hasStatusOk();
        assertThat(post(id, body, signature(body))).hasStatusOk();
        assertThat(inbound(id)).isEqualTo(1);
    }

    /** The nodes share nothing but the database, so threads stand for them. */
    @Test
    void keepsAWebhookOnceThoughEightNodesGetItAThousandTimes() {
        var page = newPage();
        var id = connect(page);
        var event = new InboundEvent(page.id(), "comment-1", "comment.add", clock.instant(), null, "{}");

        try (var nodes = Executors.newFixedThreadPool(8)) {
            for (var n = 0; n < 1_000; n++) {
                nodes.execute(() -> inbound.keep(id, new byte[] {1}, List.of(new Inbound.Addressed(id, event))));
            }
        }

        assertThat(inbound(id)).isEqualTo(1);
    }

    @Test
    void keepsACallThatIsRepeatedAThousandTimesOnce() throws Exception {
        var page = newPage();
        var id = connect(page);
        var body = comment(page, "Wann kommt die Müllabfuhr?");
        var signature = signature(body);
        for (var n = 0; n < 1000; n++) {
            assertThat(post(id, body, signature)).hasStatusOk();
        }

        assertThat(inbound(id)).isEqualTo(1);
        assertThat(calls(id)).isEqualTo(1);
        assertThat(post(id, body.replace("ü", "\\u00fc"), signature))
                .as("the same words in other bytes")
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post(id, body + " ", signature)).as("one byte more").hasStatus(HttpStatus.FORBIDDEN);
        assertThat(calls(id)).isEqualTo(1);
    }

    @Test
    void believesAnAppOnlyAboutPagesWhoseSecretItKnows(@Autowired Secrets secrets) throws Exception {
        var page = newPage();
        var id = connect(page);
        var other = newPage();
        var elsewhere = connect(other);
        secrets.keep(elsewhere, Map.of("appSecret", "the secret of another app"), clock.instant());
        var body = comment(other, "Vote early");

        assertThat(post(id, body, signature(body))).as("kept as it came").hasStatusOk();

        assertThat(calls(id)).isEqualTo(1);
        assertThat(inbound(elsewhere)).isZero();
    }

    @Test
    void answersTheHandshakeOnlyToTheWordOfItsConnection() {
        var id = connect(newPage());
        var right = connections.webhookWord(DUNMERE, id);

        assertThat(handshake(id, right)).hasStatusOk().bodyText().isEqualTo("1158201444");
        assertThat(handshake(id, "another word")).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void tellsOnceThatAConnectionBroke() {
        var id = connect(newPage());
        for (var n = 0; n < 2; n++) {
            connections.broken(id, org.folkmoot.networks.Outcome.AuthKind.RELOGIN);
        }

        assertThat(connections.get(id).health()).isEqualTo(Health.BROKEN);
        assertThat(jdbc.sql("""
                        select count(*) from archive.trail
                        where subject_id = :id and what = 'connection health changed'
                        """).param("id", id.value()).query(Long.class).single())
                .as("healthy, then broken")
                .isEqualTo(2);
    }

    @Test
    void refusesAWebhookThatIsTooLarge() throws Exception {
        var id = connect(newPage());
        var body = "x".repeat(WebhookController.LARGEST + 1);

        assertThat(post(id, body, signature(body))).hasStatus(HttpStatus.CONTENT_TOO_LARGE);
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult post(
            ConnectionId id, String body, String signature) {
        return mvc.post()
                .uri("/webhooks/" + id.value())
                .contentType(MediaType.APPLICATION_JSON)
                .header("X-Hub-Signature-256", signature)
                .content(body)
                .exchange();
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult handshake(ConnectionId id, String word) {
        return mvc.get()
                .uri("/webhooks/" + id.value())
                .param("hub.mode", "subscribe")
                .param("hub.verify_token", word)
                .param("hub.challenge", "1158201444")
                .exchange();
    }

    private static String comment(PracticePage page, String words) {
        return """
                {"object":"page","entry":[{"id":"%1$s","time":1778054400,"changes":[{"field":"feed","value":{
                "item":"comment","verb":"add","comment_id":"%1$s_1_2","post_id":"%1$s_1","parent_id":"%1$s_1",
                "message":"%2$s","created_time":1778054400,
                "from":{"id":"77","name":"Karen Millward"}}}]}]}""".formatted(page.id(), words);
    }

    private long calls(ConnectionId id) {
        return jdbc.sql("select count(*) from connections.webhook_call where connection_id = :id")
                .param("id", id.value())
                .query(Long.class)
                .single();
    }

    private static String signature(String body) throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(APP_SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
    }

    private long inbound(ConnectionId id) {
        return jdbc.sql("select count(*) from connections.inbound where connection_id = :id")
                .param("id", id.value())
                .query(Long.class)
                .single();
    }

    private ConnectionId connect(PracticePage page) {
        return connections.connect(DUNMERE, Network.FACEBOOK, page.answers(), true);
    }

    private record PracticePage(String id, String token) {

        Map<String, String> answers() {
            return Map.of("pageId", id, "pageToken", token, "appSecret", APP_SECRET);
        }
    }

    private static PracticePage newPage() {
        var n = ++number;
        var token = "EAA-token-of-page-" + n;
        var id = control.account(Network.FACEBOOK, null, "dunmere" + n, "Dunmere " + n, token, APP_SECRET, 900);
        return new PracticePage(id, token);
    }
}
