package org.folkmoot.networks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.folkmoot.networks.Content.Form;
import org.folkmoot.networks.SmallEngine.End;
import org.folkmoot.networks.facebook.Facebook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Videos, reels, stories, captions and the first comment. */
class FacebookFormsTest extends OnPractice {

    private static final byte[] FILM = film(3000);
    private static final String CAPTIONS = "WEBVTT\n\n00:01.000 --> 00:02.500\nGood morning, Dunmere\n";
    private static final String WORDS = "c".repeat(64);
    private static final Media CREW = new Media(
            "f".repeat(64),
            "video/mp4",
            FILM.length,
            1080,
            1920,
            "",
            12_000,
            List.of(new Media.Captions(WORDS, "text/vtt", "en-GB")));
    private static final byte[] LONG_FILM = film(17_000_000);
    private static final Media LONG =
            new Media("d".repeat(64), "video/mp4", LONG_FILM.length, 1920, 1080, "", 120_000, List.of());
    private static final Media LIE =
            new Media("e".repeat(64), "video/mp4", PICTURE.length, 1080, 1920, "", 12_000, List.of());

    FacebookFormsTest() {
        super(Network.FACEBOOK);
    }

    private static byte[] film(int length) {
        var bytes = new byte[length];
        System.arraycopy("....ftypisom".getBytes(StandardCharsets.ISO_8859_1), 0, bytes, 0, 12);
        return bytes;
    }

    @Override
    Connector connector() {
        return new Facebook();
    }

    @Override
    Map<String, String> newAccount(int number) {
        var id = "20000000" + number;
        control.account(Network.FACEBOOK, id, "dunmere" + number, "Dunmere", "EAAforms" + number, "app-secret-1", 2500);
        return Map.of("pageId", id, "pageToken", "EAAforms" + number, "appSecret", "app-secret-1");
    }

    @Override
    Session session(Map<String, String> secrets) {
        return networks.session(
                network,
                linked.remoteId(),
                secrets,
                linked.base(),
                true,
                FacebookFormsTest::bytes,
                Duration.ofSeconds(20));
    }

    private static byte[] bytes(String sha256) {
        return switch (sha256.charAt(0)) {
            case 'f' -> FILM;
            case 'd' -> LONG_FILM;
            case 'c' -> CAPTIONS.getBytes(StandardCharsets.UTF_8);
            default -> PICTURE;
        };
    }

    private Content crew(Form form) {
        var text = form == Form.STORY ? "" : "The new crew";
        return new Content(text, List.of(CREW), null, "en-GB").as(form);
    }

    private PracticeControl.Shown shown() {
        return control.posts(Network.FACEBOOK, linked.remoteId()).stream()
                .filter(post -> post.parent() == null)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void waitsUntilFacebookHasWorkedItUpAndAddsTheCaptions(Form form) {
        var result = engine().publish(crew(form), null);

        assertThat(result.end()).as("%s", result.outcomes()).isEqualTo(End.PUBLISHED);
        assertThat(result.outcomes()).anyMatch(Outcome.Accepted.class::isInstance);
        assertThat(result.refs().getFirst().id()).isEqualTo(shown().id());
        var record = Json.read(shown().record());
        assertThat(record.path("captions").asString()).isEqualTo("captions.en_GB.srt");
        assertThat(record.path("form").asString())
                .isEqualTo(
                        switch (form) {
                            case POST -> "videos";
                            case REEL -> "video_reels";
                            case STORY -> "video_stories";
                        });
    }

    static List<Form> forms() {
        return List.of(Form.values());
    }

    static List<PracticeFault> faults() {
        return List.copyOf(EnumSet.range(PracticeFault.DROP_BEFORE_COMMIT, PracticeFault.RATE_LIMITED));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void publishesAReelOnceWhenTheRequestThatPublishesItGoesWrong(PracticeFault fault) {
        control.faultAfter(Network.FACEBOOK, fault, "POST video_reels", 1, 1, Duration.ofMinutes(4));

        var result = engine().publish(crew(Form.REEL), null);

        assertThat(result.end()).as("%s", result.outcomes()).isEqualTo(End.PUBLISHED);
        assertThat(control.posts(Network.FACEBOOK, linked.remoteId())).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void sendsAReelsBytesOnceMoreOrNotAtAllWhenTheirAnswerIsLost(PracticeFault fault) {
        var begunAndLooked = 2;
        control.faultAfter(Network.FACEBOOK, fault, "", begunAndLooked, 1, Duration.ofMinutes(4));

        var result = engine().publish(crew(Form.REEL), null);

        assertThat(result.end()).as("%s", result.outcomes()).isEqualTo(End.PUBLISHED);
        assertThat(texts()).containsExactly("The new crew");
    }

    /** More than one step, and the second one of its parts breaks. */
    @ParameterizedTest
    @MethodSource("faults")
    void goesOnWithALongVideoWhereFacebookStands(PracticeFault fault) {
        control.faultAfter(Network.FACEBOOK, fault, "POST videos", 2, 1, Duration.ofMinutes(4));

        var result = engine().publish(new Content("The long film", List.of(LONG), null, "en-GB"), null);

        assertThat(result.end()).as("%s", result.outcomes()).isEqualTo(End.PUBLISHED);
        assertThat(result.outcomes())
                .filteredOn(Outcome.StepDone.class::isInstance)
                .hasSizeGreaterThan(2);
        assertThat(texts()).containsExactly("The long film");
    }

    @ParameterizedTest
    @MethodSource("faults")
    void publishesAPictureStoryOnceWhenItGoesWrong(PracticeFault fault) {
        control.fault(Network.FACEBOOK, fault, "POST photo_stories", 1, Duration.ofMinutes(4));

        var result = engine().publish(bins("").as(Form.STORY), null);

        assertThat(result.end()).as("%s", result.outcomes()).isEqualTo(End.PUBLISHED);
        assertThat(control.posts(Network.FACEBOOK, linked.remoteId())).hasSize(1);
        assertThat(shown().alts()).containsExactly(BINS.alt());
    }

    @ParameterizedTest
    @MethodSource("faults")
    void saysTheFirstCommentOnceWhenItGoesWrong(PracticeFault fault) {
        control.fault(Network.FACEBOOK, fault, "POST comments", 1, Duration.ofMinutes(4));

        var result = engine().publish(bins("Bin day is Saturday").commented("Dates: dunmere.gov.uk/bins"), null);

        assertThat(result.end()).as("%s", result.outcomes()).isEqualTo(End.PUBLISHED);
        assertThat(result.refs().getFirst().id()).isEqualTo(shown().id());
        assertThat(texts()).containsExactly("Dates: dunmere.gov.uk/bins", "Bin day is Saturday");
    }

    @Test
    void saysThatAFileIsNoVideoWhenFacebookHasFoundOut() {
        var result = engine().publish(new Content("The new crew", List.of(LIE), null, "en-GB"), null);

        assertThat(result.end()).isEqualTo(End.REFUSED);
        assertThat(result.outcomes().getLast())
                .isInstanceOfSatisfying(
                        Outcome.Rejected.class,
                        rejected -> assertThat(rejected.reason()).isEqualTo(Outcome.Reason.MEDIA_REJECTED));
        assertThat(texts()).isEmpty();
    }

    @Test
    void takesWhatTheFormsTakeAndNoMore() {
        assertThat(problems(crew(Form.REEL))).isEmpty();
        assertThat(problems(bins("Bins").as(Form.REEL))).containsExactly("networks.problem.reelVideo");
        assertThat(problems(reel(2_999, 1080, 1920))).containsExactly("networks.problem.reelLength");
        assertThat(problems(reel(3_000, 1080, 1920))).isEmpty();
        assertThat(problems(reel(90_000, 540, 960))).isEmpty();
        assertThat(problems(reel(90_001, 540, 960))).containsExactly("networks.problem.reelLength");
        assertThat(problems(reel(9_000, 1920, 1080))).containsExactly("networks.problem.reelShape");
        assertThat(problems(bins("").as(Form.STORY))).isEmpty();
        assertThat(problems(bins("Bins").as(Form.STORY))).containsExactly("networks.problem.storyText");
        assertThat(problems(bins("Bins").commented(" "))).containsExactly("networks.problem.textMissing");
    }

    private static Content reel(long millis, int width, int height) {
        var video = new Media("f".repeat(64), "video/mp4", 3000, width, height, "", millis, List.of());
        return new Content("The new crew", List.of(video), null, "en-GB").as(Form.REEL);
    }

    private List<String> problems(Content content) {
        return use(MeasuresText.class).problems(content).stream()
                .map(org.folkmoot.foundation.Problem::key)
                .toList();
    }

    @Test
    void readsItsReelsAndWhatIsSaidUnderThem() {
        var reel = engine().publish(crew(Form.REEL), null).refs().getFirst();
        var later = MORNING.plusSeconds(3600L * 24 * 365);
        control.clock(later);
        control.comment(Network.FACEBOOK, reel.id(), "Asha Patel", "Well done!", later);

        var posts = use(ReadsPosts.class);
        var first = got(posts.posts(session(), null, MORNING.minusSeconds(60)));
        var second = got(posts.posts(session(), first.next(), MORNING.minusSeconds(60)));
        var comments = got(use(ReadsComments.class)
                        .comments(session(), use(ReadsComments.class).from(later.minusSeconds(60))))
                .items();

        assertThat(second.items())
                .extracting(RemotePost::ref)
                .extracting(RemoteRef::id)
                .containsExactly(reel.id());
        assertThat(comments)
                .singleElement()
                .satisfies(one -> assertThat(one.post().id()).isEqualTo(reel.id()));
    }
}
