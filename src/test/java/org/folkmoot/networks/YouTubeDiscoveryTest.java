package org.folkmoot.networks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.folkmoot.networks.Recorder.Heard;
import org.folkmoot.networks.youtube.YouTube;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Everything that the connector sends, and everything that the practice network answers, against Google's own discovery
 * documents of the Data API (revision 20260427) and the Analytics API.
 */
class YouTubeDiscoveryTest extends OnPractice {

    private static final String DATA = "google/youtube__v3.json";
    private static final String REPORTS = "google/youtubeAnalytics__v2.json";

    private final YouTube youTube = new YouTube();
    private DiscoveryOracle data;
    private DiscoveryOracle reports;
    private Recorder recorder;

    YouTubeDiscoveryTest() {
        super(Network.YOUTUBE);
    }

    @Override
    Connector connector() {
        return youTube;
    }

    @Override
    Map<String, String> newAccount(int number) {
        return YouTubeGround.account(control, "DunmereDiscovery" + number, "discovery-refresh-" + number);
    }

    @Override
    MediaSource media() {
        return YouTubeGround::bytes;
    }

    @BeforeEach
    void listenIn() throws IOException {
        var documents = List.of(DiscoveryOracle.read(DATA), DiscoveryOracle.read(REPORTS));
        assumeTrue(
                documents.stream().allMatch(java.util.Optional::isPresent),
                "Skipped: FOLKMOOT_SHARED holds no networks/specs/google");
        data = documents.getFirst().orElseThrow();
        reports = documents.getLast().orElseThrow();
        recorder = new Recorder(networks.practiceAddress());
        networks = new Networks(List.of(youTube), recorder.address());
        linked = (Linking.Linked) networks.connect(network, newAccount(901), true);
    }

    @AfterEach
    void stopListening() {
        if (recorder != null) {
            recorder.close();
        }
    }

    @Test
    void bothSidesSpeakAsGoogleDocumentsIt() {
        var film = YouTubeGround.film("Bin day is #Saturday")
                .showing(List.of(YouTubeGround.LONG_VIDEO, YouTubeGround.THUMBNAIL))
                .commented("Dates: dunmere.gov.uk/bins");
        var post = engine().publish(film, null).refs().getFirst();
        control.fault(network, PracticeFault.DROP_AFTER_COMMIT, PracticeControl.publishing(network));
        engine().publish(YouTubeGround.film("Lost and found", 1), null);
        var question = control.comment(network, post.id(), "Asha Patel", "When?", MORNING);
        for (var i = 0; i < 6; i++) {
            control.comment(network, question, "Tom Reed", "Answer " + i, MORNING);
        }
        control.fault(network, PracticeFault.DROP_AFTER_COMMIT, "POST comments");
        var answer = engine().publish(Content.text("Monday"), RemoteRef.of(question))
                .refs()
                .getFirst();
        engine().publish(Content.text("Or Tuesday"), RemoteRef.of(question));
        use(ReadsComments.class).comments(session(), use(ReadsComments.class).from(MORNING.minusSeconds(60)));
        use(ReadsPosts.class).posts(session(), null, MORNING.minusSeconds(60));
        use(ReadsLimits.class).limits(session());
        use(ReadsSettings.class).settings(session());
        use(Identifies.class).identify(session());
        control.accountFigures(network, linked.remoteId(), Map.of("views", 240L, "watched", 31L));
        use(Measures.class).account(session());
        use(Measures.class).post(session(), post);
        use(ConnectsAccounts.class).probe(session());
        use(Edits.class).edit(session(), post, Content.text("Bin day is Sunday"));
        use(Edits.class).edit(session(), answer, Content.text("Tuesday"));
        use(Moderates.class).moderate(session(), RemoteRef.of(question), Deed.HIDE);
        use(Moderates.class).moderate(session(), RemoteRef.of(question), Deed.REMOVE);
        use(Deletes.class).delete(session(), post);
        engine().publish(YouTubeGround.film("ä".repeat(2501), 2), null);

        var heard = recorder.heard().stream()
                .filter(one -> !Set.of("/token", "/tokeninfo").contains(one.path()))
                .toList();
        var parts =
                heard.stream().filter(one -> one.path().endsWith("/session")).toList();

        assertThat(heard.stream()
                        .filter(one -> !parts.contains(one))
                        .flatMap(one -> oracle(one).objections(one).stream())
                        .distinct())
                .isEmpty();
        assertThat(parts).allSatisfy(part -> {
            assertThat(part.method()).isEqualTo("PUT");
            assertThat(part.headers().get("Content-Range")).matches("bytes (\\*|\\d+-\\d+)/\\d+");
        });
        assertThat(heard.stream().map(one -> one.method() + " " + one.path()).collect(Collectors.toSet()))
                .contains(
                        "POST /upload/youtube/v3/videos",
                        "POST /upload/youtube/v3/captions",
                        "POST /upload/youtube/v3/thumbnails/set",
                        "GET /youtube/v3/videos",
                        "PUT /youtube/v3/videos",
                        "DELETE /youtube/v3/videos",
                        "GET /youtube/v3/channels",
                        "GET /youtube/v3/playlistItems",
                        "GET /youtube/v3/commentThreads",
                        "POST /youtube/v3/commentThreads",
                        "GET /youtube/v3/comments",
                        "POST /youtube/v3/comments",
                        "PUT /youtube/v3/comments",
                        "DELETE /youtube/v3/comments",
                        "POST /youtube/v3/comments/setModerationStatus",
                        "GET /v2/reports");
        assertThat(heard.stream().map(Heard::status).collect(Collectors.toSet()))
                .containsAll(Set.of(200, 201, 204, 308, 400));
    }

    private DiscoveryOracle oracle(Heard heard) {
        return reports.knows(heard) ? reports : data;
    }

    /** The oracle is no rubber stamp. */
    @Test
    void findsWhatIsNotDocumented() {
        var wrong = new Heard(
                "POST",
                "/youtube/v3/comments/setModerationStatus",
                "tone=kind&moderationStatus=hidden",
                Map.of(),
                new byte[0],
                204,
                "",
                new byte[0]);
        var update = new Heard(
                "PUT",
                "/youtube/v3/videos",
                "part=status",
                Map.of("Content-Type", "application/json"),
                "{\"status\":{\"privacyStatus\":\"friends\",\"tone\":\"kind\"}}".getBytes(StandardCharsets.UTF_8),
                200,
                "application/json",
                "{\"id\":5}".getBytes(StandardCharsets.UTF_8));

        assertThat(data.objections(wrong))
                .anyMatch(words -> words.contains("no such parameter tone"))
                .anyMatch(words -> words.contains("moderationStatus cannot be hidden"))
                .anyMatch(words -> words.contains("without id"));
        assertThat(data.objections(update))
                .anyMatch(words -> words.contains("privacyStatus"))
                .anyMatch(words -> words.contains("tone"))
                .anyMatch(words -> words.contains("answered /id"));
    }

    @Test
    void asksForNoMoreUnitsThanADayHas() {
        var quotas = use(Rations.class).quotas();
        var film = YouTubeGround.film("Bin day").showing(List.of(YouTubeGround.LONG_VIDEO, YouTubeGround.THUMBNAIL));
        engine().publish(film, null);

        var units = recorder.heard().stream()
                .mapToLong(one -> quotas.getFirst().cost().applyAsLong(request(one)))
                .sum();

        assertThat(quotas).extracting(Quota::most).containsExactly(10_000L, 100L);
        assertThat(units).isBetween(900L, 1_000L);
        assertThat(recorder.heard().stream()
                        .mapToLong(one -> quotas.getLast().cost().applyAsLong(request(one)))
                        .sum())
                .isEqualTo(1);
    }

    private Request request(Heard heard) {
        return new Request(heard.method(), recorder.address().resolve(heard.path()), Map.of(), null);
    }
}
