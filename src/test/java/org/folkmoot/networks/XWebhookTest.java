package org.folkmoot.networks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.folkmoot.networks.x.X;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What X tells Dunmere by itself, and what nobody else may make it believe. */
class XWebhookTest extends OnPractice {

    private static final String SAMPLES = "networks/specs/x/activity-event-payloads.mdx";

    private final X x = new X();
    private WebhookEar ear;

    XWebhookTest() {
        super(Network.X);
    }

    @Override
    Connector connector() {
        return x;
    }

    @Override
    Map<String, String> newAccount(int number) {
        var token = "x-hook-" + number;
        var secret = "consumer-secret-" + number;
        control.account(Network.X, null, "DunmereHook" + number, "Dunmere District Council", token, secret, 2500);
        return Map.of(
                "approval",
                "approved",
                "clientId",
                "client-1",
                "clientSecret",
                secret,
                "accessToken",
                token,
                "refreshToken",
                token + ".refresh",
                "consumerSecret",
                secret,
                "appToken",
                secret + ".app");
    }

    @BeforeEach
    void listen() throws IOException {
        ear = new WebhookEar(receives(), linked.secrets());
    }

    @AfterEach
    void stopListening() {
        ear.close();
    }

    private Receives receives() {
        return use(Receives.class);
    }

    @Test
    void tellsOfAnswersAndMentionsOnceWhateverTheirOrderAndNumber() throws Exception {
        assertThat(got(receives().subscribe(session(), WEBHOOK))).isFalse();
        assertThat(control.webhook(linked.remoteId(), ear.address(), "")).isTrue();
        assertThat(got(receives().subscribe(session(), WEBHOOK))).isTrue();
        assertThat(got(receives().subscribe(session(), WEBHOOK))).isTrue();
        var post = engine().publish(Content.text("Roadworks"), null).refs().getFirst();
        control.fault(network, PracticeFault.WEBHOOK_OUT_OF_ORDER, "");
        control.comment(network, post.id(), "Asha Patel", "Until when?", MORNING.plusSeconds(1));
        control.fault(network, PracticeFault.WEBHOOK_TWICE, "");
        var mention = control.mention(
                network, linked.remoteId(), "Tom Reed", "Zwölf Uhr, @DunmereHook?", MORNING.plusSeconds(2));

        var events = List.of(ear.heard(), ear.heard(), ear.heard());

        assertThat(events.stream().map(InboundEvent::dedupeKey).distinct()).hasSize(2);
        assertThat(events).allMatch(event -> event.type().equals("comment.add"));
        assertThat(events).anySatisfy(event -> {
            assertThat(event.comment().kind()).isEqualTo(RemoteComment.Kind.COMMENT);
            assertThat(event.comment().post().id()).isEqualTo(post.id());
            assertThat(event.comment().authorName()).isEqualTo("Asha Patel");
        });
        assertThat(events).anySatisfy(event -> {
            assertThat(event.comment().ref().id()).isEqualTo(mention);
            assertThat(event.comment().kind()).isEqualTo(RemoteComment.Kind.MENTION);
            assertThat(event.comment().text()).isEqualTo("Zwölf Uhr, @DunmereHook?");
            assertThat(event.remoteAccountId()).isEqualTo(linked.remoteId());
        });
    }

    @Test
    void asksToBeToldAsXDocumentsIt() throws IOException {
        var oracle = OpenApiOracle.read("x/openapi-2.167.json");
        assumeTrue(oracle.isPresent(), "Skipped: FOLKMOOT_SHARED holds no networks/specs/x/openapi-2.167.json");
        control.webhook(linked.remoteId(), ear.address(), "");
        try (var recorder = new Recorder(networks.practiceAddress())) {
            networks = new Networks(List.of(x), recorder.address());
            var session = networks.session(
                    network,
                    linked.remoteId(),
                    linked.secrets(),
                    recorder.address(),
                    true,
                    media(),
                    Duration.ofSeconds(20));
            assertThat(got(receives().subscribe(session, WEBHOOK))).isTrue();

            assertThat(recorder.heard().stream().map(oracle.get()::operation).distinct())
                    .containsExactly(
                            "GET /2/webhooks", "GET /2/activity/subscriptions", "POST /2/activity/subscriptions");
            assertThat(recorder.heard().stream().flatMap(one -> oracle.get().objections(one).stream()))
                    .isEmpty();
        }
    }

    /** Who may have anything signed could sign a call of their own. */
    @Test
    void signsNoChallengeThatCouldBeACall() {
        assertThat(challenge("MTg0NTc4LXRva2Vu")).isPresent();
        assertThat(challenge("{\"data\":{\"event_type\":\"post.reply.create\"}}"))
                .isEmpty();
        assertThat(challenge("")).isEmpty();
        assertThat(challenge("a".repeat(201))).isEmpty();
        assertThat(receives().handshake(asking("MTg0NTc4LXRva2Vu"), Map.of())).isEmpty();
    }

    private Optional<String> challenge(String token) {
        return receives().handshake(asking(token), linked.secrets());
    }

    private static WebhookCall asking(String token) {
        return new WebhookCall("GET", Map.of(), Map.of("crc_token", List.of(token)), new byte[0]);
    }

    /** docs.x.com's own samples, of 22 November 2026. */
    @Test
    void readsEverySampleThatXPublishes() throws IOException {
        var shared = Optional.ofNullable(System.getenv("FOLKMOOT_SHARED")).orElse("../shared");
        var samples = Path.of(shared, SAMPLES);
        assumeTrue(Files.isReadable(samples), "Skipped: FOLKMOOT_SHARED holds no " + SAMPLES);
        var events = Pattern.compile("```json title=\"(?!Event envelope)[^\n]*\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(samples))
                .results()
                .flatMap(sample -> receives().parse(sample.group(1).getBytes(StandardCharsets.UTF_8)).stream())
                .toList();

        assertThat(events).hasSizeGreaterThan(15);
        assertThat(events).filteredOn(event -> event.comment() != null).hasSize(2);
        assertThat(events).filteredOn(event -> event.comment() != null).anySatisfy(event -> {
            assertThat(event.comment().text()).isEqualTo("hey @ExampleUser");
            assertThat(event.comment().authorHandle()).isEqualTo("OtherUser");
        });
        assertThat(receives().parse("not JSON".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }
}
