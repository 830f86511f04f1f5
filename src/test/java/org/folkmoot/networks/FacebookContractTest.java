package org.folkmoot.networks;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.folkmoot.networks.facebook.Facebook;
import org.junit.jupiter.api.Test;

/** Facebook Pages against the practice network. */
class FacebookContractTest extends ConnectorContract {

    private final Facebook facebook = new Facebook();

    FacebookContractTest() {
        super(Network.FACEBOOK, "POST photos", "POST comments");
    }

    @Override
    Connector connector() {
        return facebook;
    }

    @Override
    Map<String, String> newAccount(int number) {
        var id = "10000000" + number;
        control.account(
                Network.FACEBOOK,
                id,
                "dunmeredc" + number,
                "Dunmere District Council",
                "EAApage" + number,
                "app-secret-1",
                2500);
        return Map.of("pageId", id, "pageToken", "EAApage" + number, "appSecret", "app-secret-1");
    }

    @Test
    void refusesATokenThatFacebookDoesNotKnow() {
        assertRefused(
                Map.of("pageId", linked.remoteId(), "pageToken", "EAAother", "appSecret", "app-secret-1"), "pageToken");
    }

    @Test
    void refusesAnotherAppsSecret() {
        var answers = new HashMap<>(Map.of("pageId", linked.remoteId(), "appSecret", "another-secret"));
        answers.put("pageToken", linked.secrets().get("pageToken"));

        assertRefused(answers, "appSecret");
    }

    @Test
    void refusesTheTokenOfAnotherPage() {
        var libraries = newAccount(77);

        assertRefused(
                Map.of(
                        "pageId",
                        linked.remoteId(),
                        "pageToken",
                        libraries.get("pageToken"),
                        "appSecret",
                        "app-secret-1"),
                "pageToken");
    }

    @Test
    void saysWhichPermissionWasTakenAwayWhileItPublished() {
        var order = new PublishOrder(new java.util.UUID(7, 7), bins("Bin day is Saturday"), MORNING, null);
        var publishes = use(Publishes.class);
        var steps = publishes.plan(order).steps();
        var left = publishes.execute(session(), order, steps.getFirst(), List.of());
        control.note(Network.FACEBOOK, "without." + linked.remoteId(), "pages_manage_posts");

        var outcome = publishes.execute(session(), order, steps.getLast(), ((Outcome.StepDone) left).handles());

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Rejected.class, rejected -> {
            assertThat(rejected.reason()).isEqualTo(Outcome.Reason.PERMISSION);
            assertThat(rejected.diagnostics().body()).contains("pages_manage_posts");
        });
        assertThat(texts()).isEmpty();
        assertThat(use(ConnectsAccounts.class).probe(session()))
                .filteredOn(probe -> !probe.works())
                .extracting(Probe::right)
                .containsExactly(Right.PUBLISH);
        control.note(Network.FACEBOOK, "without." + linked.remoteId(), "");
    }

    @Test
    void goesOnWithTheOtherFiguresWhenMetaHasWithdrawnOne() {
        control.note(Network.FACEBOOK, "withdrawn", "page_media_view");
        control.accountFigures(Network.FACEBOOK, linked.remoteId(), Map.of("page_post_engagements", 61L));

        var figures = got(use(Measures.class).account(session()));

        assertThat(figures)
                .contains(Figure.missing("views", Figure.Gap.WITHDRAWN))
                .contains(Figure.of("engagements", 61));
        control.note(Network.FACEBOOK, "withdrawn", "");
    }

    @Test
    void readsWhatVisitorsWriteOnThePageAndWhereTheyNameIt() {
        control.visit(
                Network.FACEBOOK, linked.remoteId(), "Asha Patel", "Your lamp is broken", MORNING.minusSeconds(2));
        control.mention(Network.FACEBOOK, linked.remoteId(), "Tom Reed", "Thanks, Dunmere!", MORNING.minusSeconds(1));

        var items = got(use(ReadsComments.class)
                        .comments(session(), use(ReadsComments.class).from(MORNING.minusSeconds(60))))
                .items();

        assertThat(items)
                .extracting(RemoteComment::kind)
                .containsExactly(RemoteComment.Kind.VISITOR_POST, RemoteComment.Kind.MENTION);
        var answer = engine().publish(
                        Content.text("Mended on Friday."), items.getFirst().ref());
        assertThat(answer.end()).isEqualTo(SmallEngine.End.PUBLISHED);
    }

    private void assertRefused(Map<String, String> answers, String field) {
        assertThat(networks.connect(Network.FACEBOOK, answers, true))
                .isInstanceOfSatisfying(
                        Linking.Refused.class,
                        refused -> assertThat(refused.problems())
                                .singleElement()
                                .satisfies(
                                        problem -> assertThat(problem.field()).isEqualTo(field)));
    }

    @Test
    void probesADeadTokenAsBroken() {
        control.fault(Network.FACEBOOK, PracticeFault.TOKEN_EXPIRED, "");

        assertThat(use(ConnectsAccounts.class).probe(session())).noneMatch(Probe::works);
    }

    @Test
    void leavesADuplicateToReadingBack() {
        control.fault(Network.FACEBOOK, PracticeFault.DUPLICATE_STATUS, "POST feed");

        var result = engine().publish(Content.text("Bin day"), null);

        assertThat(result.outcomes().getLast())
                .isInstanceOfSatisfying(
                        Outcome.Rejected.class,
                        rejected -> assertThat(rejected.reason()).isEqualTo(Outcome.Reason.DUPLICATE));
    }

    @Test
    void takesNobodyElsesPostForItsOwn() {
        var first = engine().publish(Content.text("Bin day"), null).refs().getFirst();
        var order = new PublishOrder(new java.util.UUID(3, 4), Content.text("Bin day"), MORNING, null);
        var attempt = new Attempt(0, MORNING, List.of(), java.util.Set.of(first.id()), 1);
        control.clock(MORNING.plusSeconds(600));

        var seen = use(Reconciles.class).reconcile(session(), order, attempt, MORNING.plusSeconds(600));

        assertThat(seen).isEqualTo(new Reconciliation.Absent(true));
    }

    @Test
    void waitsForTheListToSettleBeforeItSaysAbsent() {
        var order = new PublishOrder(new java.util.UUID(5, 6), Content.text("Nobody posted this"), MORNING, null);
        var attempt = new Attempt(0, MORNING, List.of(), java.util.Set.of(), 0);

        assertThat(use(Reconciles.class).reconcile(session(), order, attempt, MORNING.plusSeconds(60)))
                .isEqualTo(new Reconciliation.StillUnknown(MORNING.plusSeconds(300)));
        assertThat(use(Reconciles.class).reconcile(session(), order, attempt, MORNING.plusSeconds(300)))
                .isInstanceOf(Reconciliation.StillUnknown.class);
    }

    @Test
    void readsMoreThanAHundredCommentsUnderOnePost() {
        var post = engine().publish(Content.text("Council tax bills are out"), null)
                .refs()
                .getFirst();
        for (var i = 0; i < 230; i++) {
            control.comment(Network.FACEBOOK, post.id(), "Asha Patel", "Question " + i, MORNING.plusSeconds(i));
        }
        control.clock(MORNING.plusSeconds(600));

        var page = got(use(ReadsComments.class)
                .comments(session(), use(ReadsComments.class).from(MORNING)));

        assertThat(page.items().stream().map(RemoteComment::text).distinct()).hasSize(230);
        assertThat(page.more()).isFalse();
    }

    @Test
    void givesNoInsightsForASmallPage() {
        control.followers(Network.FACEBOOK, linked.remoteId(), 99);

        assertThat(got(use(Measures.class).account(session()))).contains(Figure.missing("views", Figure.Gap.TOO_SMALL));
    }

    @Test
    void takesWebhooksWhateverTheirOrderAndNumber() throws Exception {
        var calls = new LinkedBlockingQueue<WebhookCall>();
        var receives = use(Receives.class);
        var server = listen(calls, receives);
        try {
            var callback = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/webhooks");
            assertThat(control.webhook(linked.remoteId(), callback, "wrong word"))
                    .isFalse();
            assertThat(control.webhook(
                            linked.remoteId(), callback, linked.secrets().get("verifyToken")))
                    .isTrue();
            assertThat(got(receives.subscribe(session(), WEBHOOK))).isTrue();
            var post = engine().publish(Content.text("Roadworks"), null).refs().getFirst();
            control.fault(Network.FACEBOOK, PracticeFault.WEBHOOK_OUT_OF_ORDER, "");
            control.comment(Network.FACEBOOK, post.id(), "Asha Patel", "First", MORNING.plusSeconds(1));
            control.fault(Network.FACEBOOK, PracticeFault.WEBHOOK_TWICE, "");
            var second = control.comment(Network.FACEBOOK, post.id(), "Tom Reed", "Zwölf Uhr?", MORNING.plusSeconds(2));

            var events = List.of(event(calls, receives), event(calls, receives), event(calls, receives));

            assertThat(events.stream().map(e -> e.comment().text()))
                    .containsExactlyInAnyOrder("First", "Zwölf Uhr?", "Zwölf Uhr?");
            assertThat(events.stream().map(InboundEvent::dedupeKey).distinct()).hasSize(2);
            assertThat(events).anySatisfy(event -> {
                assertThat(event.type()).isEqualTo("comment.add");
                assertThat(event.comment().ref().id()).isEqualTo(second);
                assertThat(event.comment().post().id()).isEqualTo(post.id());
                assertThat(event.remoteAccountId()).isEqualTo(linked.remoteId());
            });
        } finally {
            server.stop(0);
        }
    }

    private InboundEvent event(BlockingQueue<WebhookCall> calls, Receives receives) throws InterruptedException {
        var call = calls.poll(20, TimeUnit.SECONDS);
        assertThat(call).isNotNull();
        assertThat(receives.verified(call, linked.secrets())).isTrue();
        var forged = new WebhookCall(
                "POST",
                call.headers(),
                Map.of(),
                (new String(call.body(), StandardCharsets.UTF_8) + " ").getBytes(StandardCharsets.UTF_8));
        assertThat(receives.verified(forged, linked.secrets())).isFalse();
        assertThat(receives.verified(new WebhookCall("POST", Map.of(), Map.of(), call.body()), linked.secrets()))
                .isFalse();
        return receives.parse(call.body()).getFirst();
    }

    private HttpServer listen(BlockingQueue<WebhookCall> calls, Receives receives) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        server.createContext("/webhooks", exchange -> {
            try (exchange) {
                var query = new HashMap<String, List<String>>();
                var raw = exchange.getRequestURI().getQuery();
                if (raw != null) {
                    for (var pair : raw.split("&")) {
                        query.put(pair.split("=", 2)[0], List.of(pair.split("=", 2)[1]));
                    }
                }
                var call = new WebhookCall(
                        exchange.getRequestMethod(),
                        Map.copyOf(exchange.getRequestHeaders()),
                        query,
                        exchange.getRequestBody().readAllBytes());
                if (call.method().equals("POST")) {
                    calls.add(call);
                    exchange.sendResponseHeaders(200, -1);
                    return;
                }
                var answer = receives.handshake(call, linked.secrets());
                exchange.sendResponseHeaders(answer.isPresent() ? 200 : 403, 0);
                exchange.getResponseBody().write(answer.orElse("").getBytes(StandardCharsets.UTF_8));
            }
        });
        server.start();
        return server;
    }
}
