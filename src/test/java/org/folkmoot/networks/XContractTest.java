package org.folkmoot.networks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.folkmoot.networks.x.X;
import org.junit.jupiter.api.Test;

/** X against the practice network. */
class XContractTest extends ConnectorContract {

    private final X x = new X();

    XContractTest() {
        super(Network.X, "POST upload", "POST tweets");
    }

    @Override
    Connector connector() {
        return x;
    }

    @Override
    Map<String, String> newAccount(int number) {
        var token = "x-token-" + number;
        control.account(
                Network.X, null, "DunmereDC" + number, "Dunmere District Council", token, "client-secret-1", 2500);
        return Map.of(
                "approval",
                "approved",
                "clientId",
                "client-1",
                "clientSecret",
                "client-secret-1",
                "accessToken",
                token,
                "refreshToken",
                token + ".refresh");
    }

    /** X makes its card from an address in the text and has no other place for it. */
    @Override
    @Test
    void sendsTheLink() {
        var link = URI.create("https://www.dunmere.gov.uk/bins?street=Mill%20Lane&house=4");

        engine().publish(new Content("Check your street: " + link, List.of(), link, "en-GB"), null);

        assertThat(control.posts(network, linked.remoteId()).getFirst().link()).isEqualTo(link.toString());
    }

    @Test
    void findsItsOwnPostBehindShortenedAddressesAndImages() {
        control.fault(Network.X, PracticeFault.DROP_AFTER_COMMIT, PracticeControl.publishing(Network.X));
        var text = "Bins & benches: https://www.dunmere.gov.uk/bins and https://www.dunmere.gov.uk/parks <3";

        var result = engine().publish(bins(text), null);

        assertThat(result.end()).isEqualTo(SmallEngine.End.PUBLISHED);
        assertThat(texts()).containsExactly(text);
    }

    @Test
    void sendsAVideoInSegmentsWithItsCaptions() {
        var result = films(FILM).publish(new Content("The new crew", List.of(video(FILM.length)), null, "en-GB"), null);

        assertThat(result.end()).as("%s", result.outcomes()).isEqualTo(SmallEngine.End.PUBLISHED);
        assertThat(result.outcomes()).anyMatch(Outcome.Accepted.class::isInstance);
        assertThat(texts()).containsExactly("The new crew");
    }

    @Test
    void publishesAVideoOnceHoweverItsUploadBreaks() {
        for (var operation :
                List.of("POST initialize", "POST append", "POST finalize", "POST subtitles", "POST tweets")) {
            var text = "The new crew, after " + operation;
            control.fault(Network.X, PracticeFault.DROP_AFTER_COMMIT, operation);

            var result = films(FILM).publish(new Content(text, List.of(video(FILM.length)), null, "en-GB"), null);

            assertThat(result.end()).as("%s: %s", operation, result.outcomes()).isEqualTo(SmallEngine.End.PUBLISHED);
            assertThat(texts()).as(operation).containsOnlyOnce(text);
        }
    }

    @Test
    void saysThatAFileIsNoVideoWhenXHasFoundOut() {
        var result =
                films(PICTURE).publish(new Content("No film", List.of(video(PICTURE.length)), null, "en-GB"), null);

        assertThat(result.end()).isEqualTo(SmallEngine.End.REFUSED);
        assertThat(result.outcomes().getLast())
                .isInstanceOfSatisfying(
                        Outcome.Rejected.class,
                        rejected -> assertThat(rejected.reason()).isEqualTo(Outcome.Reason.MEDIA_REJECTED));
    }

    @Test
    void measuresAVideo() {
        var measures = use(MeasuresText.class);

        assertThat(measures.problems(new Content("Bins", List.of(video(512_000_001)), null, "en-GB")))
                .extracting(problem -> problem.key())
                .containsExactly("networks.problem.videoTooLarge");
        assertThat(measures.problems(new Content("Bins", List.of(video(1_000), BINS), null, "en-GB")))
                .extracting(problem -> problem.key())
                .containsExactly("networks.problem.videoAlone");
    }

    static final byte[] FILM = film();
    static final MediaSource FILMS = source(FILM);

    /** More than one segment. */
    private static byte[] film() {
        var film = new byte[5_000_000];
        System.arraycopy("\0\0\0\24ftypisom".getBytes(StandardCharsets.ISO_8859_1), 0, film, 0, 12);
        return film;
    }

    static Media video(int bytes) {
        var captions = List.of(new Media.Captions("c".repeat(64), "application/x-subrip", "cy"));
        return new Media("f".repeat(64), "video/mp4", bytes, 640, 360, "A crew", 12_000, captions);
    }

    private static MediaSource source(byte[] film) {
        return sha256 -> sha256.startsWith("c")
                ? "1\n00:00:01,000 --> 00:00:02,000\nHelo\n".getBytes(StandardCharsets.UTF_8)
                : film;
    }

    private SmallEngine films(byte[] film) {
        var media = source(film);
        return new SmallEngine(
                connector(),
                secrets -> networks.session(
                        network, linked.remoteId(), secrets, linked.base(), true, media, Duration.ofSeconds(20)),
                linked.secrets(),
                MORNING,
                control::clock);
    }

    @Test
    void isNotConnectedBeforeSomebodySaysThatXApproved() {
        var answers = new HashMap<>(newAccount(901));
        answers.put("approval", "");

        assertThat(networks.connect(Network.X, answers, true))
                .isInstanceOfSatisfying(
                        Linking.Refused.class,
                        refused -> assertThat(refused.problems())
                                .singleElement()
                                .satisfies(
                                        problem -> assertThat(problem.field()).isEqualTo("approval")));
    }

    @Test
    void connectsWithAnAccessTokenThatHasRunOut() {
        var answers = new HashMap<>(newAccount(902));
        answers.put("accessToken", "ran-out-long-ago");

        assertThat(networks.connect(Network.X, answers, true)).isInstanceOfSatisfying(Linking.Linked.class, found -> {
            assertThat(found.handle()).isEqualTo("DunmereDC902");
            assertThat(found.secrets().get("refreshToken")).isNotEqualTo(answers.get("refreshToken"));
        });
    }

    @Test
    void refusesTokensThatXDoesNotKnow() {
        var answers = new HashMap<>(newAccount(903));
        answers.put("accessToken", "nonsense");
        answers.put("refreshToken", "nonsense");

        assertThat(networks.connect(Network.X, answers, true)).isInstanceOf(Linking.Refused.class);
    }

    @Test
    void leavesADuplicateToReadingBack() {
        control.fault(Network.X, PracticeFault.DUPLICATE_STATUS, "POST tweets");

        var result = engine().publish(Content.text("Bin day"), null);

        assertThat(result.outcomes().getLast())
                .isInstanceOfSatisfying(
                        Outcome.Rejected.class,
                        rejected -> assertThat(rejected.reason()).isEqualTo(Outcome.Reason.DUPLICATE));
    }

    /** X asks money for each post that it shows. */
    @Test
    void readsAnAnswerTwiceAtMost() {
        var post = engine().publish(Content.text("Roadworks on Mill Lane"), null)
                .refs()
                .getFirst();
        control.comment(Network.X, post.id(), "Asha Patel", "Until when?", MORNING.plusSeconds(60));
        control.clock(MORNING.plusSeconds(120));
        var reads = use(ReadsComments.class);

        var first = got(reads.comments(session(), reads.from(MORNING)));
        var second = got(reads.comments(session(), first.next()));
        var third = got(reads.comments(session(), second.next()));
        control.comment(Network.X, post.id(), "Tom Reed", "And the bus?", MORNING.plusSeconds(180));
        control.clock(MORNING.plusSeconds(240));
        var fourth = got(reads.comments(session(), third.next()));

        assertThat(first.items()).hasSize(1);
        assertThat(second.items()).hasSize(1);
        assertThat(third.items()).isEmpty();
        assertThat(fourth.items()).extracting(RemoteComment::text).containsExactly("And the bus?");
    }

    @Test
    void tellsAMentionFromAnAnswer() {
        var post = engine().publish(Content.text("Roadworks on Mill Lane"), null)
                .refs()
                .getFirst();
        control.comment(Network.X, post.id(), "Asha Patel", "Until when?", MORNING.plusSeconds(60));
        control.mention(Network.X, linked.remoteId(), "Tom Reed", "@DunmereDC thank you", MORNING.plusSeconds(90));
        control.clock(MORNING.plusSeconds(120));

        var items = got(use(ReadsComments.class)
                        .comments(session(), use(ReadsComments.class).from(MORNING)))
                .items();

        assertThat(items)
                .extracting(RemoteComment::kind)
                .containsExactly(RemoteComment.Kind.COMMENT, RemoteComment.Kind.MENTION);
        assertThat(items.getLast().post()).isNull();
    }

    @Test
    void readsTheProfileAndWhereItsShortenedLinkLeads() {
        control.note(
                network,
                "profile." + linked.remoteId(),
                "{\"description\":\"Emergencies only\",\"url\":\"https://t.co/abc\","
                        + "\"entities\":{\"url\":{\"urls\":[{\"expanded_url\":\"https://www.dunmere.gov.uk\"}]}},"
                        + "\"profile_image_url\":\"https://abs.twimg.com/sticky/default_profile_images/default_profile_normal.png\"}");

        assertThat(got(use(ReadsSettings.class).settings(session())))
                .contains(
                        Setting.filled(Setting.Name.DESCRIPTION, "Emergencies only"),
                        Setting.filled(Setting.Name.WEBSITE, "https://www.dunmere.gov.uk"),
                        new Setting(Setting.Name.PICTURE, "", false));
    }
}
