package org.folkmoot.networks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.folkmoot.foundation.Problem;
import org.folkmoot.networks.Content.Form;
import org.folkmoot.networks.Figure.Gap;
import org.folkmoot.networks.SmallEngine.End;
import org.folkmoot.networks.youtube.YouTube;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** YouTube against the practice network. */
class YouTubeContractTest extends ConnectorContract {

    private final YouTube youTube = new YouTube();

    YouTubeContractTest() {
        super(Network.YOUTUBE, "PUT session", "POST comments");
    }

    @Override
    Connector connector() {
        return youTube;
    }

    @Override
    Map<String, String> newAccount(int number) {
        return YouTubeGround.account(control, "DunmereFilms" + number, "youtube-refresh-" + number);
    }

    @Override
    MediaSource media() {
        return YouTubeGround::bytes;
    }

    /** YouTube publishes videos only, and none without a title. */
    @Override
    Content bins(String text) {
        return YouTubeGround.film(text);
    }

    @Override
    Map<String, Long> postFigures() {
        return Map.of("likes", 7L, "views", 120L);
    }

    /** The limit is the day's, and the answer does not say so. */
    @Override
    boolean namesTheTime() {
        return false;
    }

    @AfterEach
    void beUsual() {
        control.manner(Network.YOUTUBE, "");
    }

    private JsonNode last() {
        return Json.read(control.posts(network, linked.remoteId()).getFirst().record());
    }

    private static Content longFilm() {
        return YouTubeGround.film("The new crew #Bins starts on Monday. #Dunmere")
                .showing(List.of(YouTubeGround.LONG_VIDEO, YouTubeGround.THUMBNAIL));
    }

    @Test
    void sendsAVideoInPartsWithCaptionsAndThumbnailAndShowsItWhenItIsReady() {
        var result = engine().publish(longFilm(), null);

        assertThat(result.end()).as("%s", result.outcomes()).isEqualTo(End.PUBLISHED);
        assertThat(result.outcomes()).anyMatch(Outcome.Accepted.class::isInstance);
        assertThat(result.refs().getFirst().permalink()).hasPath("/watch");
        assertThat(last().path("title").asString()).isEqualTo("Bin days in May");
        assertThat(last().path("privacyStatus").asString()).isEqualTo("public");
        assertThat(last().path("selfDeclaredMadeForKids").asBoolean(true)).isFalse();
        assertThat(last().path("tags").valueStream().map(JsonNode::asString)).containsExactly("Bins", "Dunmere");
        assertThat(last().path("captions").valueStream().map(JsonNode::asString))
                .containsExactly("en-GB", "cy");
        assertThat(last().path("thumbnail").asString()).isNotEmpty();
        assertThat(last().path("fileSize").asString()).isEqualTo("9000000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST videos", "PUT session", "POST captions", "POST set", "GET videos"})
    void publishesAVideoOnceWhateverIsLostOnTheWay(String operation) {
        var number = 0;
        for (var fault : faultsOfACall()) {
            control.faultAfter(network, fault, operation, operation.equals("PUT session") ? 1 : 0, 1, Duration.ZERO);
            var film = YouTubeGround.video(
                    (char) ('2' + number++), 2_000, List.of(new Media.Captions("c".repeat(64), "text/vtt", "en-GB")));

            var result = engine().publish(
                            YouTubeGround.film("Crew " + fault).showing(List.of(film, YouTubeGround.THUMBNAIL)), null);

            assertThat(result.end()).as("%s: %s", fault, result.outcomes()).isEqualTo(End.PUBLISHED);
            assertThat(last().path("captions").size()).isEqualTo(1);
        }
        assertThat(texts()).hasSize(number);
    }

    @Test
    void goesOnWhereTheUploadBrokeAndSendsNoByteTwice() {
        var ranges = new ArrayList<String>();
        control.faultAfter(network, PracticeFault.DROP_AFTER_COMMIT, "PUT session", 3, 1, Duration.ZERO);
        var listening = new SmallEngine(
                connector(),
                secrets -> networks.session(
                        network,
                        linked.remoteId(),
                        secrets,
                        linked.base(),
                        true,
                        media(),
                        Duration.ofSeconds(20),
                        (request, exchange, took) -> {
                            var range = request.headers().getOrDefault("Content-Range", "");
                            if (!range.isEmpty() && !range.contains("*")) {
                                ranges.add(range);
                            }
                        }),
                linked.secrets(),
                MORNING,
                control::clock);

        assertThat(listening.publish(longFilm(), null).end()).isEqualTo(End.PUBLISHED);

        assertThat(ranges)
                .containsExactly(
                        "bytes 0-4194303/9000000", "bytes 4194304-8388607/9000000", "bytes 8388608-8999999/9000000");
        assertThat(texts()).hasSize(1);
    }

    @Test
    void beginsAnewWhenTheAddressHasEndedHalfWay() {
        var order = new PublishOrder(new java.util.UUID(4, 2), longFilm(), MORNING, null);
        var publishes = use(Publishes.class);
        var handles = new ArrayList<Handle>();
        for (var step : publishes.plan(order).steps()) {
            if (step.index() == 2) {
                control.clock(MORNING.plus(Duration.ofDays(8)));
            }
            var outcome = publishes.execute(session(), order, step, handles);
            for (var i = 0; outcome instanceof Outcome.Accepted(var handle, var at) && i < 10; i++) {
                outcome = publishes.poll(session(), order, handle);
            }
            if (outcome instanceof Outcome.StepDone(var left)) {
                handles.addAll(left);
            } else {
                assertThat(outcome).as("%s", step).isInstanceOf(Outcome.Published.class);
            }
        }

        assertThat(texts()).hasSize(1);
        assertThat(last().path("privacyStatus").asString()).isEqualTo("public");
    }

    @Test
    void findsTheVideoWhoseAddressWasForgottenAmongItsUploads() {
        control.manner(network, "forgetful");
        control.faultAfter(network, PracticeFault.DROP_AFTER_COMMIT, "PUT session", 1, 1, Duration.ZERO);

        var result = engine().publish(bins("Bin day"), null);

        assertThat(result.end()).as("%s", result.outcomes()).isEqualTo(End.PUBLISHED);
        assertThat(texts()).hasSize(1);
    }

    @Test
    void saysThatTheProjectNeedsGooglesAudit() {
        control.manner(network, "unaudited");

        var result = engine().publish(bins("Bin day"), null);

        assertThat(result.outcomes().getLast()).isInstanceOfSatisfying(Outcome.Rejected.class, rejected -> {
            assertThat(rejected.reason()).isEqualTo(Outcome.Reason.PERMISSION);
            assertThat(rejected.diagnostics().body()).contains("audit").contains("Studio");
        });
        assertThat(got(use(ReadsPosts.class).posts(session(), null, MORNING)).items())
                .isEmpty();
    }

    @Test
    void saysThatAFileIsNoVideoWhenYouTubeHasFoundOut() {
        var lying = new Media("0".repeat(64), "video/mp4", PICTURE.length, 640, 360, "A crew", 12_000, List.of());

        var result = engine().publish(bins("The new crew").showing(List.of(lying)), null);

        assertThat(reason(result)).isEqualTo(Outcome.Reason.MEDIA_REJECTED);
    }

    @Test
    void saysThatTheChannelHasTheSameFileAlready() {
        engine().publish(bins("Bin day"), null);

        assertThat(reason(engine().publish(bins("Bin day"), null))).isEqualTo(Outcome.Reason.DUPLICATE);
    }

    private static Outcome.Reason reason(SmallEngine.Result result) {
        return ((Outcome.Rejected) result.outcomes().getLast()).reason();
    }

    @Test
    void isSeenByWhomItsOwnerWants() {
        var answers = newAccount(901);
        answers.putAll(Map.of("visibility", "Unlisted", "madeForKids", "yes", "category", "25"));
        linked = (Linking.Linked) networks.connect(network, answers, true);

        engine().publish(bins("Bin day"), null);

        assertThat(last().path("privacyStatus").asString()).isEqualTo("unlisted");
        assertThat(last().path("selfDeclaredMadeForKids").asBoolean(false)).isTrue();
        assertThat(last().path("categoryId").asString()).isEqualTo("25");
    }

    @Test
    void keepsWhatItsOwnerHasSetMeanwhileWhenItShowsTheVideo() {
        var order = new PublishOrder(new java.util.UUID(5, 2), bins("Bin day"), MORNING, null);
        var publishes = use(Publishes.class);
        var handles = new ArrayList<Handle>();
        var steps = publishes.plan(order).steps();
        control.manner(network, "quick");
        for (var step : steps.subList(0, steps.size() - 1)) {
            handles.addAll(((Outcome.StepDone) publishes.execute(session(), order, step, handles)).handles());
        }
        assertThat(got(use(ReadsPosts.class).posts(session(), null, MORNING)).items())
                .as("nobody sees it yet")
                .isEmpty();

        assertThat(publishes.execute(session(), order, steps.getLast(), handles))
                .isInstanceOf(Outcome.Published.class);

        assertThat(last().path("license").asString()).isEqualTo("youtube");
        assertThat(last().path("embeddable").asBoolean(false)).isTrue();
        assertThat(last().path("selfDeclaredMadeForKids").isBoolean()).isTrue();
    }

    @Test
    void tellsABrandAccountFromAPersonsOwn() {
        assertThat(linked.kind()).isEqualTo(Linking.Kind.PAGE);
        assertThat(linked.address()).hasToString("https://www.youtube.com/@" + linked.handle());
        assertThat(linked.remoteId()).startsWith("UC").hasSize(24);

        control.manner(network, "personal");
        var answers = newAccount(902);
        assertThat(refused(answers)).containsExactly("ownAccount networks.problem.youtubeOwnAccount");
        answers.put("ownAccount", "Yes");
        assertThat(((Linking.Linked) networks.connect(network, answers, true)).kind())
                .isEqualTo(Linking.Kind.PERSON);
    }

    @Test
    void endsAfterSevenDaysWhileTheAppIsInTesting() {
        assertThat(linked.expiresAt()).isNull();
        control.manner(network, "testing");

        var found = (Linking.Linked) networks.connect(network, newAccount(903), true);

        assertThat(Duration.between(Instant.now(), found.expiresAt()))
                .isBetween(Duration.ofDays(6), Duration.ofDays(7));
        assertThat(use(RenewsAccess.class).ends(found.secrets())).isEqualTo(found.expiresAt());
    }

    @Test
    void saysWhichAnswerIsWrong() {
        assertThat(refused(typing("clientSecret", "another", 904)))
                .containsExactly("clientSecret networks.problem.youtubeClient");
        assertThat(refused(typing("refreshToken", "nonsense", 905)))
                .containsExactly("refreshToken networks.problem.youtubeRefresh");
        assertThat(refused(typing("visibility", "friends", 906)))
                .containsExactly("visibility networks.problem.youtubeVisibility");
        assertThat(refused(typing("madeForKids", "perhaps", 907)))
                .containsExactly("madeForKids networks.problem.youtubeForChildren");
        assertThat(refused(typing("category", "news", 908)))
                .containsExactly("category networks.problem.youtubeCategory");
        control.manner(network, "no-channel");
        assertThat(refused(newAccount(909))).containsExactly("refreshToken networks.problem.youtubeChannel");
    }

    private Map<String, String> typing(String field, String value, int number) {
        var answers = newAccount(number);
        answers.put(field, value);
        return answers;
    }

    private static List<String> refused(Map<String, String> answers) {
        return ((Linking.Refused) networks.connect(Network.YOUTUBE, answers, true))
                .problems().stream()
                        .map(problem -> problem.field() + " " + problem.key())
                        .toList();
    }

    @Test
    void mayDoWhatWasGranted() {
        control.manner(network, "scope=https://www.googleapis.com/auth/youtube.readonly");

        var found = (Linking.Linked) networks.connect(network, newAccount(910), true);

        assertThat(found.granted()).containsExactlyInAnyOrder(Right.READ_POSTS, Right.MEASURE);
        assertThat(found.kind()).isEqualTo(Linking.Kind.ACCOUNT);
        assertThat(use(ConnectsAccounts.class).probe(session()))
                .filteredOn(probe -> !probe.works())
                .extracting(Probe::right)
                .containsExactlyInAnyOrder(Right.PUBLISH, Right.REPLY, Right.READ_COMMENTS, Right.MODERATE);
    }

    @Test
    void needsAPersonWhenTheRefreshTokenHasEnded() {
        var renewed = use(RenewsAccess.class)
                .renew(session(
                        Map.of("clientId", "client-1", "clientSecret", "client-secret-1", "refreshToken", "ended")));

        assertThat(renewed)
                .isInstanceOfSatisfying(
                        Answer.Failed.class,
                        failed -> assertThat(failed.failure())
                                .isInstanceOfSatisfying(
                                        Outcome.AuthExpired.class,
                                        ended -> assertThat(ended.kind()).isEqualTo(Outcome.AuthKind.RELOGIN)));
    }

    @Test
    void answersAnAnswerInTheSameThread() {
        var post = engine().publish(bins("Roadworks"), null).refs().getFirst();
        var question = control.comment(network, post.id(), "Asha Patel", "Until when?", MORNING);
        var below = control.comment(network, question, "Tom Reed", "I wonder too", MORNING);

        var result = engine().publish(Content.text("Until Friday."), RemoteRef.of(below));

        assertThat(result.end()).as("%s", result.outcomes()).isEqualTo(End.PUBLISHED);
        assertThat(control.posts(network, linked.remoteId()).getFirst().parent())
                .isEqualTo(question);
    }

    @ParameterizedTest
    @MethodSource("faultsOfACall")
    void commentsUnderItsOwnVideoOnce(PracticeFault fault) {
        var post = engine().publish(bins("Roadworks"), null).refs().getFirst();
        control.fault(network, fault, "POST commentThreads", 1, Duration.ofMinutes(4));

        var result = engine().publish(Content.text("They begin a day later."), post);

        assertThat(result.end()).as("%s", result.outcomes()).isEqualTo(End.PUBLISHED);
        assertThat(control.comments(network, post.id())).hasSize(1);
        assertThat(result.refs().getFirst().permalink().getQuery()).contains("lc=Ug");
    }

    @ParameterizedTest
    @MethodSource("faultsOfACall")
    void saysTheFirstCommentOnceWhenItGoesWrong(PracticeFault fault) {
        control.fault(network, fault, "POST commentThreads", 1, Duration.ofMinutes(4));

        var result = engine().publish(bins("Bin day").commented("Dates: dunmere.gov.uk/bins"), null);

        assertThat(result.end()).as("%s", result.outcomes()).isEqualTo(End.PUBLISHED);
        assertThat(result.refs().getFirst().permalink().getQuery())
                .isEqualTo("v=" + result.refs().getFirst().id());
        assertThat(texts()).containsExactlyInAnyOrder("Dates: dunmere.gov.uk/bins", "Bin day");
    }

    @Test
    void saysThatCommentsAreClosedUnderTheVideo() {
        var post = engine().publish(bins("Roadworks"), null).refs().getFirst();
        control.note(network, "comments." + post.id(), "off");

        assertThat(reason(engine().publish(Content.text("Sorry"), post))).isEqualTo(Outcome.Reason.CAPABILITY_GONE);
    }

    @Test
    void readsThreadsWithMoreAnswersThanTheListShows() {
        var post = engine().publish(bins("Roadworks"), null).refs().getFirst();
        var question = control.comment(network, post.id(), "Asha Patel", "Until when?", MORNING);
        for (var i = 1; i <= 7; i++) {
            control.comment(network, question, "Tom Reed", "Answer " + i, MORNING.plusSeconds(i));
        }
        control.clock(MORNING.plusSeconds(60));

        var items = got(use(ReadsComments.class)
                        .comments(session(), use(ReadsComments.class).from(MORNING)))
                .items();

        assertThat(items).extracting(RemoteComment::text).contains("Until when?", "Answer 1", "Answer 7");
        assertThat(items.getLast().parent().id()).isEqualTo(question);
        assertThat(items.getLast().post().id()).isEqualTo(post.id());
    }

    @Test
    void hidesACommentFromEverybodyUntilItIsShownAgain() {
        var post = engine().publish(bins("Roadworks"), null).refs().getFirst();
        var item = RemoteRef.of(control.comment(network, post.id(), "Asha Patel", "You fools", MORNING));
        var moderates = use(Moderates.class);

        moderates.moderate(session(), item, Deed.HIDE);
        assertThat(comments()).isEmpty();
        moderates.moderate(session(), item, Deed.SHOW);
        assertThat(comments()).hasSize(1);
        moderates.moderate(session(), item, Deed.REMOVE);
        assertThat(moderates.moderate(session(), item, Deed.REMOVE)).isInstanceOf(Outcome.Published.class);
    }

    private List<RemoteComment> comments() {
        return got(use(ReadsComments.class)
                        .comments(session(), use(ReadsComments.class).from(MORNING.minusSeconds(60))))
                .items();
    }

    @Test
    void correctsTheWordsAndKeepsTheTitle() {
        var post = engine().publish(bins("Bin day is Sunday"), null).refs().getFirst();
        var comment = engine().publish(Content.text("Sory"), post).refs().getFirst();

        use(Edits.class).edit(session(), post, Content.text("Bin day is Saturday #Bins"));
        use(Edits.class).edit(session(), comment, Content.text("Sorry"));

        assertThat(texts()).containsExactlyInAnyOrder("Sorry", "Bin day is Saturday #Bins");
        var film = control.posts(network, linked.remoteId()).stream()
                .filter(one -> one.id().equals(post.id()))
                .findFirst()
                .orElseThrow();
        assertThat(film.record())
                .contains("Bin days in May")
                .contains("[\"Bins\"]")
                .contains("\"categoryId\":\"22\"");
        assertThat(use(Deletes.class).delete(session(), comment)).isInstanceOf(Outcome.Published.class);
        assertThat(texts()).containsExactly("Bin day is Saturday #Bins");
    }

    @Test
    void leavesTheTagsThatSomebodyGaveTheVideoInYouTubeStudio() {
        var post =
                engine().publish(bins("Bin day is Sunday #Bins"), null).refs().getFirst();
        studio(post, "Bin day is Sunday #Bins", "Bins", "waste and recycling");

        use(Edits.class).edit(session(), post, Content.text("Bin day is Saturday #Dunmere"));

        assertThat(last().path("tags").valueStream().map(JsonNode::asString))
                .containsExactly("Dunmere", "waste and recycling");
    }

    private void studio(RemoteRef video, String description, String... tags) {
        var body = Json.object().put("id", video.id());
        var snippet = body.putObject("snippet")
                .put("title", "Bin days in May")
                .put("categoryId", "22")
                .put("description", description);
        List.of(tags).forEach(snippet.putArray("tags")::add);
        var address = Request.get(linked.base(), "/youtube/v3/videos", Map.of("part", "snippet"))
                .uri();
        var headers = Map.of(
                "Authorization", "Bearer " + session().secret("accessToken"), "Content-Type", "application/json");
        assertThat(session().http().send(new Request("PUT", address, headers, Json.bytes(body))))
                .isInstanceOfSatisfying(
                        Exchange.Answered.class,
                        answered -> assertThat(answered.ok()).isTrue());
    }

    /** Their clock is right, and ours five minutes ahead. */
    @Test
    void knowsItsOwnCommentThatSeemsOlderThanItsRequest() {
        var post = engine().publish(bins("Roadworks"), null).refs().getFirst();
        var words = Content.text("They begin a day later.");
        var comment = engine().publish(words, post).refs().getFirst();
        var late = MORNING.plusSeconds(300);
        var order = new PublishOrder(new java.util.UUID(6, 2), words, late, post);

        var found =
                use(Reconciles.class).reconcile(session(), order, new Attempt(1, late, List.of(), Set.of(), 0), late);

        assertThat(found)
                .isInstanceOfSatisfying(
                        Reconciliation.Found.class,
                        it -> assertThat(it.ref().id()).isEqualTo(comment.id()));
    }

    @Test
    void takesFromTheReportsWhatOnlyTheyCount() {
        var post = engine().publish(bins("Bin day"), null).refs().getFirst();
        control.accountFigures(network, linked.remoteId(), Map.of("views", 240L, "watched", 31L));
        control.figures(network, post.id(), Map.of("shares", 4L, "watched", 12L));

        assertThat(got(use(Measures.class).account(session())))
                .contains(Figure.of("views", 240), Figure.of("watched", 31), Figure.of("posts", 1));
        assertThat(got(use(Measures.class).post(session(), post)))
                .contains(Figure.of("shares", 4), Figure.of("watched", 12));

        control.manner(network, "scope=https://www.googleapis.com/auth/youtube.force-ssl");
        assertThat(got(use(Measures.class).account(session())))
                .contains(Figure.of("followers", 1830), Figure.missing("views", Gap.NOT_PERMITTED));
    }

    @Test
    void takesShorterVideosOnAChannelThatYouTubeHasNotVerified() {
        assertThat(got(use(ReadsLimits.class).limits(session())).video().longest())
                .isEqualTo(Duration.ofHours(12));
        control.manner(network, "unverified");

        var limits = got(use(ReadsLimits.class).limits(session()));

        var quarterHour = new Media("f".repeat(64), "video/mp4", 9, 640, 360, "A meeting", 900_001, List.of());
        assertThat(measures().within(limits).problems(bins("The meeting").showing(List.of(quarterHour))))
                .extracting(Problem::key)
                .containsExactly("networks.problem.videoLength");
    }

    @Test
    void publishesAShortLikeAnyOtherVideo() {
        var upright = new Media("7".repeat(64), "video/mp4", 2_000, 360, 640, "A crew", 12_000, List.of());
        var content = bins("Crew").showing(List.of(upright)).as(Form.REEL);

        assertThat(measures().problems(content)).isEmpty();
        assertThat(engine().publish(content, null).end()).isEqualTo(End.PUBLISHED);
    }

    @Test
    void saysWhoTheChannelIsAndWhatItSaysOfItself() {
        assertThat(got(use(Identifies.class).identify(session())).remoteId()).isEqualTo(linked.remoteId());
        assertThat(got(use(ReadsSettings.class).settings(session())))
                .contains(new Setting(Setting.Name.COVER, "", false))
                .anyMatch(setting -> setting.name() == Setting.Name.DESCRIPTION && Boolean.TRUE.equals(setting.on()));
    }
}
