package org.folkmoot.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.folkmoot.As;
import org.folkmoot.FolkmootTest;
import org.folkmoot.OnPracticeNetworks;
import org.folkmoot.TestPractice;
import org.folkmoot.connections.ConnectionId;
import org.folkmoot.connections.Connections;
import org.folkmoot.delivery.Deliveries;
import org.folkmoot.delivery.DeliveryStatus;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Recurring;
import org.folkmoot.foundation.Refused;
import org.folkmoot.foundation.SettableClock;
import org.folkmoot.networks.Network;
import org.folkmoot.networks.PracticeControl;
import org.folkmoot.networks.PracticeFault;
import org.folkmoot.register.AccountDraft;
import org.folkmoot.register.AccountId;
import org.folkmoot.register.Register;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** From a resident's comment on a practice network to the answer below it, over the wire both ways. */
@FolkmootTest
@OnPracticeNetworks
@ExtendWith(OutputCaptureExtension.class)
class InboxOnPracticeTest {

    private static final Actor SETUP = new Actor.Job("setup");
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final PracticeControl control = new PracticeControl(TestPractice.address());

    @Autowired
    Connections connections;

    @Autowired
    Deliveries deliveries;

    @Autowired
    Register register;

    @Autowired
    InboxFixture dunmere;

    @Autowired
    CommentReader reader;

    @Autowired
    HintReader hints;

    @Autowired
    List<Recurring> rounds;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    @Autowired
    Inbox inbox;

    @Autowired
    Desk desk;

    @Autowired
    MockMvcTester web;

    private Actor.Person nadia;

    record Joined(AccountId account, ConnectionId connection, String remote) {}

    @BeforeEach
    void askNadia() {
        nadia = dunmere.person("Nadia Hussain", "responder");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bluesky", "facebook"})
    void answersACommentBelowIt(String key) {
        var network = new Network(key);
        var joined = join(network);
        var post = control.post(network, joined.remote(), "Bin days move by one day", null);
        control.comment(network, post, "Karen Millward", "Garden bin missed again", null);

        reader.read(joined.connection());
        reader.read(joined.connection());
        var row = open(joined).getFirst();
        assertThat(open(joined)).hasSize(1);
        assertThat(row.snippet()).isEqualTo("Garden bin missed again");
        assertThat(row.conversation().waiting()).isTrue();

        var id = row.conversation().id();
        inbox.reply(nadia, id, new ReplyDraft(UUID.randomUUID(), null, "Sorry, we come on Thursday.", false));
        deliveries.dispatchDue();
        assertThat(answered(id).delivery().orElseThrow().status()).isEqualTo(DeliveryStatus.PUBLISHED);
        await().atMost(20, TimeUnit.SECONDS)
                .untilAsserted(
                        () -> assertThat(desk.thread(nadia, id).conversation().closed())
                                .isTrue());
        assertThat(ReplyState.of(answered(id)).permalink()).isNotNull();

        reader.read(joined.connection());
        assertThat(desk.thread(nadia, id).entries())
                .filteredOn(Entry.Said.class::isInstance)
                .hasSize(1);
        assertThat(control.posts(network, joined.remote()).toString()).contains("Sorry, we come on Thursday.");
    }

    @Test
    void hearsByWebhookAndByPollingOnlyOnceAndFollowsWhatBecomesOfIt() {
        var joined = join(Network.FACEBOOK);
        var post = control.post(Network.FACEBOOK, joined.remote(), "Roadworks on Mill Lane", null);
        var comment = control.comment(Network.FACEBOOK, post, "Asha Patel", "Until when?", null);
        assertThat(told(joined, change("add", post, comment, "Until when?", 0), "another-secret"))
                .hasStatus(403);
        for (var twice = 0; twice < 2; twice++) {
            assertThat(told(joined, change("add", post, comment, "Until when?", 0), "app-secret-1"))
                    .hasStatusOk();
        }
        await().untilAsserted(() -> assertThat(open(joined)).hasSize(1));
        reader.read(joined.connection());
        assertThat(open(joined)).hasSize(1);
        var id = open(joined).getFirst().conversation().id();

        told(joined, change("edited", post, comment, "Until when, please?", 5), "app-secret-1");
        await().untilAsserted(() -> assertThat(said(id)).extracting(Item::text).containsExactly("Until when, please?"));
        told(joined, change("remove", post, comment, "", 9), "app-secret-1");
        await().untilAsserted(
                        () -> assertThat(said(id)).extracting(Item::removed).containsExactly(true));
        assertThat(desk.thread(nadia, id).conversation().waiting()).isFalse();
    }

    /** LinkedIn tells by itself that somebody wrote, and no name; its calls may be kept for a day. */
    @Test
    void asksLinkedInForWhatItToldOfAndForgetsTheCallWithinADay() {
        var joined = joinLinkedIn();
        var post = control.post(Network.LINKEDIN, joined.remote(), "Drop-ins on the local plan", null);
        var comment = control.comment(Network.LINKEDIN, post, "Priti Shah", "Also for sole traders?", null);
        var body = """
                {"type":"ORGANIZATION_SOCIAL_ACTION_NOTIFICATIONS","notifications":[{"notificationId":71,
                 "organizationalEntity":"urn:li:organization:%s","action":"COMMENT","sourcePost":"%s",
                 "generatedActivity":"%s","lastModifiedAt":%d}]}
                """.formatted(joined.remote(), post, comment, Instant.now().toEpochMilli());
        assertThat(linkedInCalls(joined, body, "another-secret")).hasStatus(403);
        for (var again = 0; again < 3; again++) {
            assertThat(linkedInCalls(joined, body, "app-secret-1")).hasStatusOk();
        }

        control.fault(Network.LINKEDIN, PracticeFault.UNAVAILABLE, "");
        hints.run();
        assertThat(open(joined)).isEmpty();
        control.clearFaults();
        hints.run();
        assertThat(open(joined)).as("LinkedIn is left alone for some minutes").isEmpty();
        clock.set(clock.instant().plus(Duration.ofMinutes(5)));
        hints.run();
        hints.run();
        reader.read(joined.connection());

        assertThat(open(joined)).singleElement().satisfies(row -> {
            assertThat(row.snippet()).isEqualTo("Also for sole traders?");
            assertThat(row.conversation().resident().name()).isEqualTo("Priti Shah");
        });
        assertThat(kept(joined)).isEqualTo(2);
        clock.set(clock.instant().plus(Duration.ofHours(24)));
        shred();
        assertThat(kept(joined)).isZero();
    }

    @Test
    void forgetsAMonthOnWhatAnyNetworkToldByWebhookAndKeepsTheConversation() {
        var joined = join(Network.FACEBOOK);
        var post = control.post(Network.FACEBOOK, joined.remote(), "Roadworks on Mill Lane", null);
        var comment = control.comment(Network.FACEBOOK, post, "Asha Patel", "Until when?", null);
        assertThat(told(joined, change("add", post, comment, "Until when?", 0), "app-secret-1"))
                .hasStatusOk();
        await().untilAsserted(() -> assertThat(open(joined)).hasSize(1));
        var now = clock.instant();

        clock.set(now.plus(Duration.ofDays(29)));
        shred();
        assertThat(kept(joined)).isEqualTo(2);
        clock.set(now.plus(Duration.ofDays(30)));
        shred();

        assertThat(kept(joined)).isZero();
        assertThat(open(joined))
                .singleElement()
                .satisfies(row -> assertThat(row.snippet()).isEqualTo("Until when?"));
    }

    private void shred() {
        rounds.stream()
                .filter(round -> round.key().equals("connections.retention"))
                .forEach(Recurring::run);
    }

    private Joined joinLinkedIn() {
        var n = COUNT.incrementAndGet();
        var handle = "dunmere-page-" + n;
        control.account(Network.LINKEDIN, null, handle, "Dunmere", "linkedin-" + n, "app-secret-1", 900);
        var answers =
                Map.of("page", handle, "clientId", "c", "clientSecret", "app-secret-1", "accessToken", "linkedin-" + n);
        return link(Network.LINKEDIN, handle, connections.connect(SETUP, Network.LINKEDIN, answers, true), n);
    }

    private MvcTestResult linkedInCalls(Joined joined, String body, String secret) {
        return web.post()
                .uri("/webhooks/" + joined.connection().value())
                .contentType(MediaType.APPLICATION_JSON)
                .header("X-LI-Signature", signature("hmacsha256=" + body, secret))
                .content(body)
                .exchange();
    }

    /** Calls and events in them. */
    private long kept(Joined joined) {
        return jdbc.sql("""
                        select (select count(*) from connections.webhook_call where connection_id = :id)
                            + (select count(*) from connections.inbound where connection_id = :id)
                        """)
                .param("id", joined.connection().value())
                .query(Long.class)
                .single();
    }

    @Test
    void answersADirectMessageInPrivate() {
        var joined = join(Network.FACEBOOK);
        control.message(Network.FACEBOOK, joined.remote(), "Karen Millward", "My bin was missed", null);
        reader.read(joined.connection());
        var row = open(joined).getFirst();
        assertThat(row.conversation().direct()).isTrue();
        var id = row.conversation().id();
        assertThat(page(id)).contains("Direct message to Karen Millward", "Facebook takes");

        inbox.reply(nadia, id, new ReplyDraft(UUID.randomUUID(), null, "Which street is it?", true));
        deliveries.dispatchDue();
        reader.read(joined.connection());

        assertThat(answered(id).delivery().orElseThrow().status()).isEqualTo(DeliveryStatus.PUBLISHED);
        assertThat(control.posts(Network.FACEBOOK, joined.remote()))
                .singleElement()
                .satisfies(sent -> assertThat(sent.parent()).startsWith("t_"));
        assertThat(open(joined)).hasSize(1);
        assertThat(said(id)).extracting(Item::text).containsExactly("My bin was missed");
    }

    @Test
    void takesAnAnswerGivenInMessengerItselfForAnswered() {
        var joined = join(Network.FACEBOOK);
        var person = control.message(Network.FACEBOOK, joined.remote(), "Karen Millward", "My bin was missed", null)
                .person();
        reader.read(joined.connection());
        var id = open(joined).getFirst().conversation().id();
        var echo = """
                {"object":"page","entry":[{"id":"%1$s","time":1,"messaging":[{"sender":{"id":"%1$s"},
                "recipient":{"id":"%2$s"},"timestamp":%3$d,"message":{"mid":"m_echo","is_echo":true,"text":"Sorry!"}}]}]}
                """.formatted(joined.remote(), person, Instant.now().toEpochMilli());

        assertThat(called(joined, echo, "app-secret-1")).hasStatusOk();

        await().untilAsserted(() ->
                assertThat(desk.thread(nadia, id).conversation().waiting()).isFalse());
        assertThat(said(id)).extracting(Item::ours).containsExactly(false, true);
    }

    @Test
    void learnsTheNameOfWhoWroteWhenItReadsWhatAWebhookTold() {
        var joined = join(Network.FACEBOOK);
        var said = control.message(Network.FACEBOOK, joined.remote(), "Lena Ford", "My bin was missed", null);
        var word = """
                {"object":"page","entry":[{"id":"%1$s","time":1,"messaging":[{"sender":{"id":"%2$s"},
                "recipient":{"id":"%1$s"},"timestamp":%3$d,"message":{"mid":"%4$s","text":"My bin was missed"}}]}]}
                """.formatted(joined.remote(), said.person(), Instant.now().toEpochMilli(), said.id());
        assertThat(called(joined, word, "app-secret-1")).hasStatusOk();
        await().untilAsserted(() -> assertThat(open(joined)).hasSize(1));
        assertThat(open(joined).getFirst().conversation().resident().name()).isEmpty();

        reader.read(joined.connection());

        assertThat(open(joined)).hasSize(1);
        assertThat(open(joined).getFirst().conversation().resident().name()).isEqualTo("Lena Ford");
    }

    @Test
    void saysWhyADirectMessageCannotBeAnsweredAnyMore() {
        var joined = join(Network.FACEBOOK);
        var yesterday = Instant.now().minus(java.time.Duration.ofHours(25));
        control.message(Network.FACEBOOK, joined.remote(), "Karen Millward", "My bin was missed", yesterday);
        reader.read(joined.connection());
        var id = open(joined).getFirst().conversation().id();

        assertThatThrownBy(() -> inbox.reply(nadia, id, new ReplyDraft(UUID.randomUUID(), null, "Sorry!", false)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(org.folkmoot.foundation.Problem::key)
                                .containsExactly("inbox.problem.window"));
        assertThat(page(id))
                .contains("Facebook took answers to these messages until")
                .doesNotContain("id=\"text\"");
    }

    private String page(ConversationId id) {
        var answer = web.get().uri("/inbox/" + id.value()).with(As.actor(nadia)).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    @Test
    void goesOnWhereItStoodWhenTheNetworkFailed() {
        var joined = join(Network.BLUESKY);
        var post = control.post(Network.BLUESKY, joined.remote(), "Bin days", null);
        control.comment(Network.BLUESKY, post, "Karen Millward", "First", null);
        control.fault(Network.BLUESKY, PracticeFault.DROP_BEFORE_COMMIT, "");
        reader.read(joined.connection());
        control.clearFaults();
        control.comment(Network.BLUESKY, post, "Karen Millward", "Second", null);
        reader.read(joined.connection());
        reader.read(joined.connection());
        var id = open(joined).getFirst().conversation().id();
        assertThat(desk.thread(nadia, id).entries()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bluesky", "facebook"})
    void looksThirtyDaysBackFromItsOwnClockAtFirst(String key) {
        var network = new Network(key);
        var now = clock.instant();
        var near = join(network);
        var far = join(network);
        for (var joined : List.of(near, far)) {
            var post = control.post(network, joined.remote(), "Bin days move by one day", null);
            control.comment(network, post, "Karen Millward", "Garden bin missed again", null);
        }

        clock.set(now.plus(Duration.ofDays(20)));
        reader.read(near.connection());
        clock.set(now.plus(Duration.ofDays(40)));
        reader.read(far.connection());

        assertThat(open(near)).hasSize(1);
        assertThat(open(far)).isEmpty();
    }

    @Test
    void asksNothingOfAnAccountThatIsNoLongerConnected(CapturedOutput said) {
        var joined = join(Network.BLUESKY);
        connections.disconnect(SETUP, joined.connection(), "The page is closed");

        reader.read(joined.connection());

        assertThat(said.getAll()).doesNotContain("could not be read");
    }

    private Joined join(Network network) {
        var n = COUNT.incrementAndGet();
        var bluesky = network.equals(Network.BLUESKY);
        var handle = bluesky ? "dunmere-" + n + ".test" : "dunmeredc" + n;
        var answers = bluesky
                ? Map.of("handle", handle, "password", "abcd-efgh-" + n)
                : Map.of("pageId", "10000000" + n, "pageToken", "EAApage" + n, "appSecret", "app-secret-1");
        control.account(
                network,
                bluesky ? null : "10000000" + n,
                handle,
                "Dunmere District Council",
                bluesky ? "abcd-efgh-" + n : "EAApage" + n,
                bluesky ? "" : "app-secret-1",
                900);
        return link(network, handle, connections.connect(SETUP, network, answers, true), n);
    }

    private Joined link(Network network, String handle, ConnectionId connection, int n) {
        var remote = connections.get(connection).remoteId();
        var service = register.addService(SETUP, "Waste " + UUID.randomUUID(), "Place");
        var account = register.add(SETUP, AccountDraft.of(network, handle, "Dunmere " + n, "", service));
        register.link(SETUP, account, connection);
        return new Joined(account, connection, remote);
    }

    private List<Desk.Row> open(Joined joined) {
        return desk.conversations(nadia, Queue.OPEN, joined.account(), null, null, 50)
                .rows();
    }

    private Entry.Answered answered(ConversationId id) {
        return desk.thread(nadia, id).entries().stream()
                .filter(Entry.Answered.class::isInstance)
                .map(Entry.Answered.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private List<Item> said(ConversationId id) {
        return desk.thread(nadia, id).entries().stream()
                .filter(Entry.Said.class::isInstance)
                .map(entry -> ((Entry.Said) entry).item())
                .toList();
    }

    /** A page's change as Facebook's webhooks reference describes it for the field "feed" (read 2026-11-22). */
    private static String change(String verb, String post, String comment, String text, int later) {
        return """
                {"field": "feed", "value": {"item": "comment", "verb": "%s", "post_id": "%s", "comment_id": "%s",
                 "parent_id": "%s", "from": {"id": "9001", "name": "Asha Patel"}, "message": "%s", "created_time": %d}}
                """.formatted(verb, post, comment, post, text, Instant.now().getEpochSecond() + later);
    }

    private MvcTestResult told(Joined joined, String change, String secret) {
        var body = "{\"object\": \"page\", \"entry\": [{\"id\": \"%s\", \"time\": %d, \"changes\": [%s]}]}"
                .formatted(joined.remote(), Instant.now().getEpochSecond(), change);
        return called(joined, body, secret);
    }

    private MvcTestResult called(Joined joined, String body, String secret) {
        return web.post()
                .uri("/webhooks/" + joined.connection().value())
                .contentType(MediaType.APPLICATION_JSON)
                .header("X-Hub-Signature-256", "sha256=" + signature(body, secret))
                .content(body)
                .exchange();
    }

    private static String signature(String body, String secret) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
