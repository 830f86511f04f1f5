package org.folkmoot.networks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.networks.graph.Signatures;
import org.folkmoot.networks.linkedin.LinkedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What LinkedIn tells Dunmere by itself, and what nobody else may make it believe. */
class LinkedInWebhookTest extends OnPractice {

    private static final String SECRET = "client-secret-1";

    private final LinkedIn linkedIn = new LinkedIn();
    private WebhookEar ear;

    LinkedInWebhookTest() {
        super(Network.LINKEDIN);
    }

    @Override
    Connector connector() {
        return linkedIn;
    }

    @Override
    Map<String, String> newAccount(int number) {
        control.limits(false);
        var token = "hook-token-" + number;
        control.account(Network.LINKEDIN, null, "dunmere-h" + number, "Dunmere", token, SECRET, 5);
        return Map.of(
                "page",
                "dunmere-h" + number,
                "clientId",
                "client-1",
                "clientSecret",
                SECRET,
                "accessToken",
                token,
                "refreshToken",
                token + ".refresh",
                "applicationId",
                "7700");
    }

    @BeforeEach
    void listen() throws IOException {
        ear = new WebhookEar(receives(), linked.secrets());
    }

    @AfterEach
    void stopListening() {
        ear.close();
        control.note(network, "role." + linked.remoteId(), "");
    }

    private Receives receives() {
        return use(Receives.class);
    }

    @Test
    void tellsThatSomebodyWroteAndIsAskedForTheWordsWhateverTheOrderAndNumber() throws Exception {
        assertThat(got(receives().subscribe(session(), ear.address()))).isTrue();
        assertThat(got(receives().subscribe(session(), ear.address()))).isTrue();
        var post = engine().publish(Content.text("Drop-ins"), null).refs().getFirst();
        control.fault(network, PracticeFault.WEBHOOK_OUT_OF_ORDER, "");
        var comment =
                control.comment(network, post.id(), "Priti Shah", "Also for sole traders?", MORNING.plusSeconds(1));
        control.fault(network, PracticeFault.WEBHOOK_TWICE, "");
        control.mention(network, linked.remoteId(), "Chamber of Trade", "Zwölf Uhr, Dunmere", MORNING.plusSeconds(2));

        var events = List.of(ear.heard(), ear.heard(), ear.heard());
        control.clock(MORNING.plusSeconds(90));

        assertThat(events.stream().map(InboundEvent::dedupeKey).distinct()).hasSize(2);
        assertThat(events).allSatisfy(event -> {
            assertThat(event.type()).isEqualTo(InboundEvent.HINT);
            assertThat(event.remoteAccountId()).isEqualTo(linked.remoteId());
        });
        assertThat(events.stream().map(this::words).distinct())
                .containsExactlyInAnyOrder(
                        "Priti Shah: Also for sole traders?", "Chamber of Trade: Zwölf Uhr, Dunmere");
        assertThat(events).anySatisfy(event -> {
            var found = got(receives().look(session(), event)).orElseThrow();
            assertThat(found.ref().id()).isEqualTo(comment);
            assertThat(found.post().id()).isEqualTo(post.id());
        });
    }

    private String words(InboundEvent event) {
        var found = got(receives().look(session(), event)).orElseThrow();
        return found.authorName() + ": " + found.text();
    }

    @Test
    void isToldNothingWithoutTheNumberOfItsAppOrTheRoleOnThePage() {
        var without = new HashMap<>(linked.secrets());
        without.remove("applicationId");
        assertThat(got(receives().subscribe(session(without), ear.address()))).isFalse();

        control.note(network, "role." + linked.remoteId(), "CONTENT_ADMINISTRATOR");
        assertThat(got(receives().subscribe(session(), ear.address()))).isFalse();
    }

    /** LinkedIn tries the address before it takes it. */
    @Test
    void isRefusedAnAddressThatDoesNotAnswer() {
        assertThat(receives().subscribe(session(), java.net.URI.create("http://127.0.0.1:1/webhooks/1")))
                .isInstanceOf(Answer.Failed.class);
    }

    @Test
    void findsNothingWhereTheCommentIsGoneAgain() {
        var post = engine().publish(Content.text("Drop-ins"), null).refs().getFirst();
        var comment = control.comment(network, post.id(), "Priti Shah", "When?", MORNING.plusSeconds(1));
        use(Moderates.class).moderate(session(), RemoteRef.of(comment), Deed.REMOVE);

        assertThat(receives().parse(told("COMMENT", comment)))
                .singleElement()
                .satisfies(event ->
                        assertThat(got(receives().look(session(), event))).isEmpty());
    }

    @Test
    void tellsThatACommentWasRemoved() {
        var comment = "urn:li:comment:(urn:li:activity:71,72)";

        assertThat(receives().parse(told("COMMENT_DELETE", comment)))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.type()).isEqualTo("comment.remove");
                    assertThat(event.comment().ref().id()).isEqualTo(comment);
                });
        assertThat(receives().parse(told("LIKE", "urn:li:like:1")))
                .singleElement()
                .satisfies(event -> assertThat(event.type()).isEqualTo("LIKE"));
        assertThat(receives().parse("{\"type\":\"LEAD_ACTION\"}".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(receives().parse("not JSON".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }

    private byte[] told(String action, String activity) {
        return """
                {"type":"ORGANIZATION_SOCIAL_ACTION_NOTIFICATIONS","notifications":[{"notificationId":71,
                 "organizationalEntity":"urn:li:organization:%s","action":"%s","sourcePost":"urn:li:share:71",
                 "generatedActivity":"%s","lastModifiedAt":%d,"subscriber":"urn:li:person:practice"}]}
                """.formatted(linked.remoteId(), action, activity, MORNING.toEpochMilli())
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Who may have anything signed could sign a call of their own, which begins with the same word. */
    @Test
    void signsNoChallengeThatCouldBeACall() {
        var code = "890e4665-4dfe-4ab1-b689-ed553bceeed0";
        assertThat(challenge(code)).isPresent().get().asString().contains(code, Signatures.hmac(SECRET, code));
        assertThat(challenge("hmacsha256={\"type\":\"ORGANIZATION_SOCIAL_ACTION_NOTIFICATIONS\"}"))
                .isEmpty();
        assertThat(challenge("")).isEmpty();
        assertThat(challenge("a".repeat(65))).isEmpty();
        assertThat(receives().handshake(asking(code), Map.of())).isEmpty();
    }

    private Optional<String> challenge(String code) {
        return receives().handshake(asking(code), linked.secrets());
    }

    private static WebhookCall asking(String code) {
        return new WebhookCall("GET", Map.of(), Map.of("challengeCode", List.of(code)), new byte[0]);
    }

    /** The documentation has the bare signature; some calls were seen with the prefix. */
    @Test
    void believesBothFormsOfTheSignatureOverTheRawBytes() {
        var body = told("COMMENT", "urn:li:comment:(urn:li:activity:71,72)");
        var signature = Signatures.hmac(SECRET, "hmacsha256=" + new String(body, StandardCharsets.UTF_8));

        assertThat(verified(body, signature)).isTrue();
        assertThat(verified(body, "hmacsha256=" + signature)).isTrue();
        assertThat(verified(body, Signatures.hmac(SECRET, body))).isFalse();
        assertThat(verified("{}".getBytes(StandardCharsets.UTF_8), signature)).isFalse();
    }

    private boolean verified(byte[] body, String signature) {
        return receives()
                .verified(
                        new WebhookCall("POST", Map.of("X-LI-Signature", List.of(signature)), Map.of(), body),
                        linked.secrets());
    }
}
