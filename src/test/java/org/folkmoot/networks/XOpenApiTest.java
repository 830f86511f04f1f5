package org.folkmoot.networks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.folkmoot.networks.x.X;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Everything that the connector sends, and everything that the practice network answers, against X's own description. */
class XOpenApiTest extends OnPractice {

    private static final String SPEC = "x/openapi-2.167.json";

    /** Refusals without a type of their own, which the description leaves out. */
    private static final Set<Integer> UNTYPED = Set.of(401, 403, 429);

    private final X x = new X();
    private OpenApiOracle oracle;
    private Recorder recorder;

    XOpenApiTest() {
        super(Network.X);
    }

    @Override
    Connector connector() {
        return x;
    }

    @Override
    Map<String, String> newAccount(int number) {
        var token = "x-spec-" + number;
        control.account(Network.X, null, "DunmereSpec" + number, "Dunmere District Council", token, "secret-1", 2500);
        return Map.of(
                "approval", "approved",
                "clientId", "client-1",
                "clientSecret", "secret-1",
                "accessToken", token,
                "refreshToken", token + ".refresh",
                "consumerSecret", "secret-1",
                "appToken", "secret-1.app");
    }

    @BeforeEach
    void listenIn() throws IOException {
        var read = OpenApiOracle.read(SPEC);
        assumeTrue(read.isPresent(), "Skipped: FOLKMOOT_SHARED holds no networks/specs/" + SPEC);
        oracle = read.get();
        recorder = new Recorder(networks.practiceAddress());
        networks = new Networks(List.of(x), recorder.address());
    }

    @AfterEach
    void stopListening() {
        if (recorder != null) {
            recorder.close();
        }
    }

    @Test
    void bothSidesSpeakAsXDocumentsIt() {
        control.clock(Instant.now());
        var post = engine().publish(bins("Bins & benches: https://www.dunmere.gov.uk/bins"), null)
                .refs()
                .getFirst();
        engine().publish(Content.text("One").followedBy(List.of("Two", "Three")), null);
        engine().publish(Content.text("More?").asking(new Poll(List.of("Yes", "No"), Duration.ofDays(1))), null);
        films().publish(
                        new Content("The crew", List.of(XContractTest.video(XContractTest.FILM.length)), null, "cy"),
                        null);
        var question = control.comment(network, post.id(), "Asha Patel", "When?", MORNING);
        engine().publish(Content.text("Monday"), RemoteRef.of(question));
        control.fault(network, PracticeFault.DROP_AFTER_COMMIT, PracticeControl.publishing(network));
        engine().publish(Content.text("Lost and found"), null);
        use(ReadsComments.class).comments(session(), use(ReadsComments.class).from(MORNING.minusSeconds(60)));
        use(ReadsPosts.class).posts(session(), null, MORNING.minusSeconds(60));
        use(Measures.class).account(session());
        use(Measures.class).post(session(), post);
        use(Measures.class).post(session(), RemoteRef.of("1"));
        use(ConnectsAccounts.class).probe(session());
        use(Receives.class).subscribe(session(), WEBHOOK);
        use(Moderates.class).moderate(session(), RemoteRef.of(question), Deed.HIDE);
        use(Moderates.class).moderate(session(), RemoteRef.of("1"), Deed.HIDE);
        use(Deletes.class).delete(session(), post);
        engine().publish(Content.text("ä".repeat(281)), null);
        control.fault(network, PracticeFault.RATE_LIMITED, "");
        use(Measures.class).account(session());

        var heard = recorder.heard();

        assertThat(heard.stream()
                        .filter(one -> !UNTYPED.contains(one.status()))
                        .flatMap(one -> oracle.objections(one).stream())
                        .distinct())
                .isEmpty();
        assertThat(heard.stream().map(oracle::operation).distinct())
                .contains(
                        "POST /2/tweets",
                        "DELETE /2/tweets/{id}",
                        "PUT /2/tweets/{tweet_id}/hidden",
                        "GET /2/tweets",
                        "POST /2/media/upload",
                        "POST /2/media/upload/initialize",
                        "POST /2/media/upload/{id}/append",
                        "POST /2/media/upload/{id}/finalize",
                        "GET /2/media/upload",
                        "POST /2/media/metadata",
                        "POST /2/media/subtitles",
                        "GET /2/users/{id}/tweets",
                        "GET /2/users/{id}/mentions",
                        "GET /2/users/me",
                        "GET /2/webhooks");
        assertThat(heard.stream().map(Recorder.Heard::status).collect(Collectors.toSet()))
                .containsAll(Set.of(200, 201, 400, 404, 429));
    }

    /** The oracle is no rubber stamp. */
    @Test
    void findsWhatIsNotDocumented() {
        var wrong = new Recorder.Heard(
                "POST",
                "/2/tweets",
                "",
                Map.of("content-type", "application/json"),
                "{\"text\":5,\"tone\":\"kind\"}".getBytes(StandardCharsets.UTF_8),
                201,
                "application/json",
                "{\"data\":{\"id\":\"one\"}}".getBytes(StandardCharsets.UTF_8));

        assertThat(oracle.objections(wrong))
                .anyMatch(words -> words.contains("tone"))
                .anyMatch(words -> words.contains("sent /text"))
                .anyMatch(words -> words.contains("answered"));
    }

    private SmallEngine films() {
        return new SmallEngine(
                connector(),
                secrets -> networks.session(
                        network,
                        linked.remoteId(),
                        secrets,
                        recorder.address(),
                        true,
                        XContractTest.FILMS,
                        Duration.ofSeconds(20)),
                linked.secrets(),
                MORNING,
                control::clock);
    }

    @Override
    Session session(Map<String, String> secrets) {
        return networks.session(
                network, linked.remoteId(), secrets, networks.practiceAddress(), true, media(), Duration.ofSeconds(20));
    }
}
