package org.folkmoot.networks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.folkmoot.networks.Recorder.Heard;
import org.folkmoot.networks.linkedin.LinkedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Everything that the connector sends, and everything that the practice network answers, against schemas that were written
 * by hand from LinkedIn's documentation, for LinkedIn publishes none of this API.
 */
class LinkedInSchemasTest extends OnPractice {

    private final LinkedIn linkedIn = new LinkedIn();
    private final OpenApiOracle oracle = OpenApiOracle.ours("linkedin-openapi.json");
    private Recorder recorder;

    LinkedInSchemasTest() {
        super(Network.LINKEDIN);
    }

    @Override
    Connector connector() {
        return linkedIn;
    }

    @Override
    Map<String, String> newAccount(int number) {
        control.limits(false);
        var token = "schema-token-" + number;
        control.account(
                Network.LINKEDIN, null, "dunmere-s" + number, "Dunmere District Council", token, "client-secret-1", 5);
        return Map.of(
                "page",
                "dunmere-s" + number,
                "clientId",
                "client-1",
                "clientSecret",
                "client-secret-1",
                "accessToken",
                token,
                "refreshToken",
                token + ".refresh",
                "applicationId",
                "7700");
    }

    @Override
    Session session(Map<String, String> secrets) {
        return networks.session(
                network,
                linked.remoteId(),
                secrets,
                linked.base(),
                true,
                LinkedInContractTest::bytes,
                Duration.ofSeconds(20));
    }

    @BeforeEach
    void listenIn() throws IOException {
        recorder = new Recorder(networks.practiceAddress());
        networks = new Networks(List.of(linkedIn), recorder.address());
        linked = (Linking.Linked) networks.connect(network, newAccount(901), true);
    }

    @AfterEach
    void stopListening() {
        recorder.close();
    }

    @Test
    void bothSidesSpeakAsLinkedInDocumentsIt() {
        var post = engine().publish(bins("Bin day (brown) is #Saturday"), null)
                .refs()
                .getFirst();
        engine().publish(new Content("Two", List.of(BINS, BINS), null, "en-GB"), null);
        engine().publish(new Content("Crew", List.of(LinkedInContractTest.VIDEO), null, "en-GB"), null);
        engine().publish(new Content("Routes", List.of(LinkedInContractTest.ROUTES), null, "en-GB"), null);
        engine().publish(new Content("Look", List.of(), URI.create("https://dunmere.gov.uk/bins"), "en-GB"), null);
        engine().publish(
                        new Content("Bins", List.of(), URI.create("https://dunmere.gov.uk/bins"), "en-GB")
                                .carded(new Content.Card("Bin days", "Type your street", BINS)),
                        null);
        use(Receives.class).subscribe(session(), URI.create("http://127.0.0.1:1/webhooks/1"));
        engine().publish(Content.text("More bins?").asking(new Poll(List.of("Yes", "No"), Duration.ofDays(3))), null);
        var question = control.comment(network, post.id(), "Asha Patel", "When?", MORNING);
        var answer = engine().publish(Content.text("Monday"), RemoteRef.of(question))
                .refs()
                .getFirst();
        control.mention(network, linked.remoteId(), "Tom Reed", "Well done", MORNING);
        control.fault(network, PracticeFault.DROP_AFTER_COMMIT, PracticeControl.publishing(network));
        engine().publish(Content.text("Lost and found"), null);
        control.fault(network, PracticeFault.DROP_AFTER_COMMIT, "POST comments");
        engine().publish(Content.text("Or Tuesday"), RemoteRef.of(question));
        use(ReadsComments.class).comments(session(), use(ReadsComments.class).from(MORNING.minusSeconds(60)));
        use(ReadsPosts.class).posts(session(), null, MORNING.minusSeconds(60));
        use(Identifies.class).identify(session());
        use(ReadsPeople.class).people(session());
        use(ReadsSettings.class).settings(session());
        engine().publish(Content.text("With a comment").commented("First"), null);
        use(Measures.class).account(session());
        use(Measures.class).post(session(), post);
        use(ConnectsAccounts.class).probe(session());
        use(Edits.class).edit(session(), post, Content.text("Bin day is Sunday"));
        use(Edits.class).edit(session(), answer, Content.text("Tuesday"));
        use(Moderates.class).moderate(session(), RemoteRef.of(question), Deed.REMOVE);
        use(Deletes.class).delete(session(), post);
        engine().publish(Content.text("ä".repeat(3001)), null);
        engine().publish(Content.text("ä".repeat(3000)), null);
        engine().publish(Content.text("ä".repeat(3000)), null);
        control.fault(network, PracticeFault.TOKEN_EXPIRED, "");
        use(Measures.class).account(session());

        var heard = recorder.heard();

        assertThat(heard.stream()
                        .flatMap(one -> oracle.objections(one).stream())
                        .distinct())
                .isEmpty();
        assertThat(heard.stream().map(oracle::operation).collect(Collectors.toSet()))
                .containsAll(Set.of(
                        "POST /rest/posts",
                        "GET /rest/posts",
                        "POST /rest/posts/{urn}",
                        "DELETE /rest/posts/{urn}",
                        "POST /rest/images",
                        "GET /rest/images/{urn}",
                        "POST /rest/documents",
                        "GET /rest/documents/{urn}",
                        "POST /rest/videos",
                        "GET /rest/videos/{urn}",
                        "PUT /dms-uploads/image",
                        "PUT /dms-uploads/document",
                        "PUT /dms-uploads/video",
                        "PUT /dms-uploads/captions",
                        "GET /rest/socialActions/{urn}/comments",
                        "POST /rest/socialActions/{urn}/comments",
                        "GET /rest/socialActions/{urn}/comments/{id}",
                        "POST /rest/socialActions/{urn}/comments/{id}",
                        "DELETE /rest/socialActions/{urn}/comments/{id}",
                        "GET /rest/organizationalEntityNotifications",
                        "PUT /rest/eventSubscriptions/{key}",
                        "GET /rest/organizationAcls",
                        "GET /rest/organizations",
                        "GET /rest/organizations/{id}",
                        "GET /rest/people/{id}",
                        "GET /rest/networkSizes/{urn}",
                        "GET /rest/organizationalEntityShareStatistics",
                        "POST /oauth/v2/introspectToken",
                        "POST /oauth/v2/accessToken"));
        assertThat(heard.stream().map(Heard::status).collect(Collectors.toSet()))
                .containsAll(Set.of(200, 201, 204, 401, 422));
        assertThat(heard).filteredOn(one -> one.path().startsWith("/rest/")).allSatisfy(one -> {
            assertThat(one.headers().get("LinkedIn-Version")).isEqualTo("202609");
            assertThat(one.headers().get("X-Restli-Protocol-Version")).isEqualTo("2.0.0");
        });
    }

    /** The oracle is no rubber stamp. */
    @Test
    void findsWhatIsNotDocumented() {
        var wrong = new Heard(
                "POST",
                "/rest/posts",
                "tone=kind",
                Map.of("content-type", "application/json"),
                "{\"author\":\"urn:li:organization:1\",\"commentary\":5,\"tone\":\"kind\"}"
                        .getBytes(StandardCharsets.UTF_8),
                422,
                "application/json",
                "{\"error\":\"no\"}".getBytes(StandardCharsets.UTF_8));

        assertThat(oracle.objections(wrong))
                .anyMatch(words -> words.contains("no such parameter tone"))
                .anyMatch(words -> words.contains("sent tone"))
                .anyMatch(words -> words.contains("sent /commentary"))
                .anyMatch(words -> words.contains("answered"));
    }

    /** Third-party copies of LinkedIn's own Postman collections; they name addresses and headers, and no bodies. */
    @Test
    void asksAtAddressesThatLinkedInsPostmanCollectionsName() throws IOException {
        var shared = Optional.ofNullable(System.getenv("FOLKMOOT_SHARED")).orElse("../shared");
        var folder = Path.of(shared, "networks", "specs", "linkedin");
        assumeTrue(Files.isDirectory(folder), "Skipped: FOLKMOOT_SHARED holds no networks/specs/linkedin");
        var named = "";
        for (var file : List.of("community", "content")) {
            named += Files.readString(folder.resolve("linkedin-marketing-" + file + ".postman_collection.json"));
        }

        for (var address : List.of(
                "/posts",
                "/images?action=",
                "/videos?action=",
                "/documents?action=",
                "/organizationAcls?q=",
                "/organizations/:organization_id",
                "/organizationsLookup?ids=",
                "/organizationalEntityShareStatistics?q=",
                "/networkSizes/",
                "\"LinkedIn-Version\"",
                "\"X-Restli-Protocol-Version\"")) {
            assertThat(named).contains(address);
        }
    }
}
