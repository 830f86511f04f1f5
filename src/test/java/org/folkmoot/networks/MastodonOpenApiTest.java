package org.folkmoot.networks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.folkmoot.networks.Recorder.Heard;
import org.folkmoot.networks.mastodon.Mastodon;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Everything that the connector sends, and everything that the practice network answers, against the OpenAPI document
 * that is made of Mastodon's documentation (abraham/mastodon-openapi, 4.7.0 of 19 August 2026).
 */
class MastodonOpenApiTest extends OnPractice {

    private static final String SPEC = "mastodon/mastodon-openapi.patched-for-prism.json";

    private final Mastodon mastodon = new Mastodon();
    private OpenApiOracle oracle;
    private Recorder recorder;

    MastodonOpenApiTest() {
        super(Network.MASTODON);
    }

    @Override
    Connector connector() {
        return mastodon;
    }

    @Override
    Map<String, String> newAccount(int number) {
        control.account(
                Network.MASTODON,
                null,
                "dunmere" + number + "@social.example",
                "Dunmere District Council",
                "token-of-dunmere-" + number,
                "",
                640);
        return Map.of("server", "social.example", "token", "token-of-dunmere-" + number);
    }

    @Override
    Session session(Map<String, String> secrets) {
        return networks.session(
                network,
                linked.remoteId(),
                secrets,
                linked.base(),
                true,
                sha256 -> sha256.equals(MastodonContractTest.VIDEO.sha256()) ? MastodonContractTest.FILM : PICTURE,
                Duration.ofSeconds(20));
    }

    @BeforeEach
    void listenIn() throws IOException {
        var read = OpenApiOracle.read(SPEC);
        assumeTrue(read.isPresent(), "Skipped: FOLKMOOT_SHARED holds no networks/specs/" + SPEC);
        oracle = read.get();
        recorder = new Recorder(networks.practiceAddress());
        networks = new Networks(List.of(mastodon), recorder.address());
        linked = (Linking.Linked) networks.connect(
                network,
                Map.of("server", "social.example", "token", linked.secrets().get("token")),
                true);
    }

    @AfterEach
    void stopListening() {
        if (recorder != null) {
            recorder.close();
        }
    }

    @Test
    void bothSidesSpeakAsMastodonDocumentsIt() {
        control.clock(Instant.now());
        var post = engine().publish(new Content("New bins", List.of(BINS), null, "en-GB").warned("Bins"), null)
                .refs()
                .getFirst();
        engine().publish(Content.text("More?").asking(new Poll(List.of("Yes", "No"), Duration.ofDays(1))), null);
        engine().publish(ConnectorContract.SNOW, null);
        engine().publish(new Content("The crew", List.of(MastodonContractTest.VIDEO), null, "cy"), null);
        var question = control.comment(network, post.id(), "Asha Patel", "When?", MORNING);
        engine().publish(Content.text("Monday"), RemoteRef.of(question));
        control.fault(network, PracticeFault.DROP_AFTER_COMMIT, PracticeControl.publishing(network));
        engine().publish(Content.text("Lost and found"), null);
        use(ReadsComments.class).comments(session(), use(ReadsComments.class).from(MORNING.minusSeconds(60)));
        use(ReadsPosts.class).posts(session(), null, MORNING.minusSeconds(60));
        use(ReadsLimits.class).limits(session());
        use(Measures.class).account(session());
        use(ConnectsAccounts.class).probe(session());
        var asha = RemoteRef.of(got(use(ReadsComments.class)
                        .comments(session(), use(ReadsComments.class).from(MORNING.minusSeconds(60))))
                .items()
                .getFirst()
                .authorId());
        use(Blocks.class).block(session(), asha);
        use(Blocks.class).unblock(session(), asha);
        use(Mutes.class).mute(session(), asha);
        use(Mutes.class).unmute(session(), asha);
        use(Mutes.class).muteThread(session(), RemoteRef.of(question));
        use(Mutes.class).unmuteThread(session(), RemoteRef.of(question));
        use(Reports.class).reportItem(session(), RemoteRef.of(question), Reports.Reason.SPAM, "Sells ladders");
        use(Reports.class).reportPerson(session(), asha, Reports.Reason.OTHER, "Sells ladders");
        use(Edits.class).edit(session(), post, Content.text("Newer bins"));
        use(Deletes.class).delete(session(), post);
        engine().publish(Content.text("ä".repeat(501)), null);
        control.fault(network, PracticeFault.RATE_LIMITED, "");
        use(Measures.class).account(session());

        var heard = recorder.heard().stream()
                .filter(one -> !one.path().contains("nodeinfo"))
                .toList();

        assertThat(heard.stream()
                        .flatMap(one -> oracle.objections(one).stream())
                        .distinct())
                .isEmpty();
        assertThat(heard.stream().map(oracle::operation).distinct())
                .contains(
                        "POST /api/v1/statuses",
                        "PUT /api/v1/statuses/{id}",
                        "DELETE /api/v1/statuses/{id}",
                        "GET /api/v1/statuses/{id}",
                        "GET /api/v1/statuses/{id}/source",
                        "GET /api/v1/statuses/{id}/context",
                        "POST /api/v2/media",
                        "GET /api/v1/media/{id}",
                        "PUT /api/v1/media/{id}",
                        "POST /api/v1/accounts/{id}/block",
                        "POST /api/v1/accounts/{id}/unblock",
                        "POST /api/v1/accounts/{id}/mute",
                        "POST /api/v1/accounts/{id}/unmute",
                        "POST /api/v1/statuses/{id}/mute",
                        "POST /api/v1/statuses/{id}/unmute",
                        "POST /api/v1/reports",
                        "GET /api/v1/notifications",
                        "GET /api/v1/accounts/{id}/statuses",
                        "GET /api/v1/accounts/verify_credentials",
                        "GET /api/v2/instance");
        assertThat(heard.stream().map(Heard::status).collect(java.util.stream.Collectors.toSet()))
                .containsAll(Set.of(200, 202, 206, 404, 422, 429));
    }

    /** The oracle is no rubber stamp. */
    @Test
    void findsWhatIsNotDocumented() {
        var wrong = new Heard(
                "POST",
                "/api/v1/statuses",
                "",
                Map.of("content-type", "application/json"),
                "{\"status\":5,\"tone\":\"kind\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                200,
                "application/json",
                "{\"id\":\"1\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8));

        assertThat(oracle.objections(wrong))
                .anyMatch(words -> words.contains("tone"))
                .anyMatch(words -> words.contains("sent /status"))
                .anyMatch(words -> words.contains("answered"));
    }
}
