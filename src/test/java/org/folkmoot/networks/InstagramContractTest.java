package org.folkmoot.networks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.folkmoot.networks.Content.Form;
import org.folkmoot.networks.SmallEngine.End;
import org.folkmoot.networks.graph.Signatures;
import org.folkmoot.networks.instagram.Instagram;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Instagram against the practice network, which fetches pictures from where we give them. */
class InstagramContractTest extends ConnectorContract {

    private static MediaGround ground;

    private final Instagram instagram = new Instagram();

    InstagramContractTest() {
        super(Network.INSTAGRAM, "POST media", "POST replies");
    }

    @BeforeAll
    static void giveMedia() throws IOException {
        ground = new MediaGround();
    }

    @AfterAll
    static void stopGiving() {
        ground.close();
    }

    @AfterEach
    void asUsual() {
        ground.reachable(true);
        control.manner(Network.INSTAGRAM, "");
    }

    @Override
    Connector connector() {
        return instagram;
    }

    @Override
    Map<String, String> newAccount(int number) {
        var id = control.account(
                Network.INSTAGRAM,
                null,
                "dunmere_dc" + number,
                "Dunmere District Council",
                "EAAinstagram" + number,
                "app-secret-1",
                4012);
        return Map.of(
                "pageId", "10" + id.substring(5), "pageToken", "EAAinstagram" + number, "appSecret", "app-secret-1");
    }

    @Override
    Media picture() {
        return MediaGround.BINS;
    }

    @Override
    MediaSource media() {
        return ground;
    }

    /** Instagram tells handles only. */
    @Override
    String shownAuthor(String name) {
        return name.toLowerCase().replace(' ', '-') + ".test";
    }

    @Test
    void findsTheAccountThatIsLinkedToThePage() {
        assertThat(linked.remoteId()).startsWith("17841");
        assertThat(linked.handle()).startsWith("dunmere_dc");
        assertThat(linked.address()).hasToString("https://www.instagram.com/" + linked.handle());
        assertThat(got(use(Identifies.class).identify(session())).remoteId()).isEqualTo(linked.remoteId());
    }

    @Test
    void refusesAPageThatTheTokenDoesNotBelongTo() {
        var answers = new HashMap<>(linked.secrets());
        answers.put("pageId", "10100000000001");

        assertRefused(answers, "pageId");
    }

    @Test
    void refusesAnotherAppsSecret() {
        var answers = new HashMap<>(linked.secrets());
        answers.put("appSecret", "another-secret");

        assertRefused(answers, "appSecret");
    }

    private void assertRefused(Map<String, String> answers, String field) {
        assertThat(networks.connect(Network.INSTAGRAM, answers, true))
                .isInstanceOfSatisfying(
                        Linking.Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(org.folkmoot.foundation.Problem::field)
                                .containsExactly(field));
    }

    @Test
    void publishesAReelOnceTheVideoIsUnderstood() {
        var result = engine().publish(new Content("The new crew", List.of(MediaGround.VIDEO), null, "en-GB"), null);

        assertThat(result.end()).as("%s", result.outcomes()).isEqualTo(End.PUBLISHED);
        assertThat(result.outcomes()).anyMatch(Outcome.Accepted.class::isInstance);
        assertThat(result.refs().getFirst().permalink().getPath()).startsWith("/reel/");
        assertThat(shown().record()).contains("REELS");
    }

    /** A video is waited for, and so the clock stands between two ticks of the database. */
    @Test
    void findsTheAddressOfAPostThatWasMadeBetweenTwoTicks() {
        control.clock(MORNING.plusNanos(999_999_900));

        var result = engine().publish(bins("Bin day"), null);

        assertThat(result.refs().getFirst().permalink()).isNotNull();
    }

    @Test
    void saysThatAFileIsNoVideoWhenInstagramHasFoundOut() {
        var lying = new Media(
                "e".repeat(64), "video/mp4", PICTURE.length, 640, 360, "A crew empties a bin", 12_000, List.of());
        ground.put(lying, PICTURE);

        var result = engine().publish(new Content("The new crew", List.of(lying), null, "en-GB"), null);

        assertThat(reason(result)).isEqualTo(Outcome.Reason.MEDIA_REJECTED);
        assertThat(texts()).isEmpty();
    }

    @Test
    void showsAStoryForADay() {
        var result = engine().publish(bins("").as(Form.STORY), null);

        assertThat(result.end()).as("%s", result.outcomes()).isEqualTo(End.PUBLISHED);
        assertThat(shown().record()).contains("STORIES");
        assertThat(got(use(ReadsPosts.class).posts(session(), null, MORNING.minusSeconds(60)))
                        .items())
                .isEmpty();
    }

    @Test
    void findsAStoryWhoseAnswerWasLost() {
        control.fault(network, PracticeFault.DROP_AFTER_COMMIT, PracticeControl.publishing(network));

        var result = engine().publish(bins("").as(Form.STORY), null);

        assertThat(result.end()).as("%s", result.outcomes()).isEqualTo(End.PUBLISHED);
        assertThat(texts()).hasSize(1);
    }

    @Test
    void commentsFirstBelowItsOwnPost() {
        var result = engine().publish(bins("Bin day").commented("Check your street: dunmere.gov.uk/bins"), null);

        assertThat(result.end()).as("%s", result.outcomes()).isEqualTo(End.PUBLISHED);
        assertThat(control.comments(network, result.refs().getFirst().id()))
                .extracting(PracticeControl.Shown::text)
                .containsExactly("Check your street: dunmere.gov.uk/bins");
    }

    @Test
    void commentsFirstOnceWhenTheAnswerIsLost() {
        control.fault(network, PracticeFault.DROP_AFTER_COMMIT, "POST comments");

        var result = engine().publish(bins("Bin day").commented("Check your street"), null);

        assertThat(result.end()).as("%s", result.outcomes()).isEqualTo(End.PUBLISHED);
        assertThat(control.comments(network, result.refs().getFirst().id())).hasSize(1);
    }

    @Test
    void publishesNothingFromWhereNobodyReachesIt() {
        ground.reachable(false);

        var result = engine().publish(bins("Bin day"), null);

        assertThat(reason(result)).isEqualTo(Outcome.Reason.VALIDATION);
        assertThat(texts()).isEmpty();
    }

    @Test
    void saysThatAPictureCouldNotBeFetched() {
        var gone = new Media("d".repeat(64), "image/jpeg", 10, 8, 8, "Nothing");

        var result = engine().publish(new Content("Bin day", List.of(gone), null, "en-GB"), null);

        assertThat(reason(result)).isEqualTo(Outcome.Reason.MEDIA_REJECTED);
        assertThat(result.outcomes().getLast().toString()).contains("could not be fetched");
    }

    @Test
    void saysThatInstagramTakesNoSuchShape() {
        var flat = new Media("c".repeat(64), "image/jpeg", 10, 300, 100, "A banner");
        ground.put(flat, MediaGround.jpeg(300, 100));

        var result = engine().publish(new Content("Bin day", List.of(flat), null, "en-GB"), null);

        assertThat(reason(result)).isEqualTo(Outcome.Reason.MEDIA_REJECTED);
    }

    @Test
    void readsHowManyPostsADayTheAccountTakes() {
        control.manner(Network.INSTAGRAM, "7");

        assertThat(got(use(ReadsLimits.class).limits(session())).daily()).isEqualTo(7);
    }

    @Test
    void waitsWhenTheDaysPostsAreUsedUp() {
        control.manner(Network.INSTAGRAM, "1");
        engine().publish(bins("Bin day"), null);

        var result = engine().publish(bins("And another"), null);

        assertThat(result.outcomes()).allMatch(Outcome.RateLimited.class::isInstance);
        assertThat(texts()).containsExactly("Bin day");
    }

    @Test
    void waitsWhenAnotherProgramHasUsedUpTheDaysPostsMeanwhile() {
        var order = new PublishOrder(UUID.randomUUID(), bins("Bin day"), MORNING, null);
        var publishes = use(Publishes.class);
        var handles = new ArrayList<Handle>();
        var steps = publishes.plan(order).steps();
        for (var step : steps.subList(0, steps.size() - 1)) {
            handles.addAll(((Outcome.StepDone) publishes.execute(session(), order, step, handles)).handles());
        }
        engine().publish(bins("Theirs"), null);
        control.manner(Network.INSTAGRAM, "1");

        assertThat(publishes.execute(session(), order, steps.getLast(), handles))
                .isInstanceOf(Outcome.RateLimited.class);
    }

    @Test
    void saysThatAContainerHasEndedAfterADay() {
        var order = new PublishOrder(UUID.randomUUID(), bins("Bin day"), MORNING, null);
        var publishes = use(Publishes.class);
        var handles = new ArrayList<Handle>();
        var steps = publishes.plan(order).steps();
        for (var step : steps.subList(0, steps.size() - 1)) {
            handles.addAll(((Outcome.StepDone) publishes.execute(session(), order, step, handles)).handles());
        }
        control.clock(MORNING.plus(Duration.ofHours(25)));

        assertThat(publishes.execute(session(), order, steps.getLast(), handles))
                .isInstanceOfSatisfying(
                        Outcome.Rejected.class,
                        rejected -> assertThat(rejected.reason()).isEqualTo(Outcome.Reason.GONE));
        assertThat(texts()).isEmpty();
    }

    @Test
    void sendsAContainerAgainOnlyAMinuteAfterItsAnswerWasLost() {
        control.fault(network, PracticeFault.DROP_BEFORE_COMMIT, PracticeControl.publishing(network));

        var result = engine().publish(bins("Bin day"), null);

        assertThat(result.end()).isEqualTo(End.PUBLISHED);
        assertThat(shown().createdAt()).isAfterOrEqualTo(MORNING.plusSeconds(60));
    }

    @Test
    void hearsOfATagAndAnswersIt() {
        var tag =
                control.mention(Network.INSTAGRAM, linked.remoteId(), "Asha Patel", "Lovely park @dunmere_dc", MORNING);
        var comment = got(use(ReadsComments.class)
                        .comments(session(), use(ReadsComments.class).from(MORNING)))
                .items()
                .getFirst();
        assertThat(comment.kind()).isEqualTo(RemoteComment.Kind.MENTION);
        assertThat(comment.text()).isEqualTo("Lovely park @dunmere_dc");
        control.fault(network, PracticeFault.DROP_AFTER_COMMIT, "POST mentions");

        var result = engine().publish(Content.text("Thank you!"), comment.ref());

        assertThat(result.end()).as("%s", result.outcomes()).isEqualTo(End.PUBLISHED);
        assertThat(control.comments(network, tag))
                .extracting(PracticeControl.Shown::text)
                .containsExactly("Thank you!");
    }

    /** Instagram tells only where it stands. */
    @Test
    void readsTheWordsOfAMentionInACommentBelowSomebodyElsesPost() throws Exception {
        var handle = "dunmere_dc";
        var me = control.account(network, null, handle, "Dunmere District Council", "ig-named", "app-secret-1", 900);
        linked = (Linking.Linked) networks.connect(
                network,
                Map.of("pageId", "10" + me.substring(5), "pageToken", "ig-named", "appSecret", "app-secret-1"),
                true);
        var receives = use(Receives.class);
        try (var ear = new WebhookEar(receives, linked.secrets())) {
            control.webhook(me, ear.address(), linked.secrets().getOrDefault("verifyToken", ""));
            receives.subscribe(session(), WEBHOOK);
            var post = control.mention(
                    network, me, "Tom Reed", "Our walk today, thank you @dunmere_dc", MORNING.minusSeconds(90));
            var caption = ear.heard();
            control.comment(network, post, "Asha Patel", "Nice", MORNING.minusSeconds(60));
            var said = control.comment(
                    network, post, "Asha Patel", "@dunmere_dc is that stile mended?", MORNING.minusSeconds(30));
            var comment = ear.heard();

            assertThat(List.of(caption, comment)).allSatisfy(told -> {
                assertThat(told.type()).isEqualTo(InboundEvent.HINT);
                assertThat(told.comment()).isNull();
                assertThat(told.payload()).doesNotContain("stile", "walk");
            });
            var tag = got(receives.look(session(), caption)).orElseThrow();
            assertThat(tag.text()).isEqualTo("Our walk today, thank you @dunmere_dc");
            assertThat(got(use(ReadsComments.class)
                                    .comments(
                                            session(), use(ReadsComments.class).from(MORNING.minusSeconds(300))))
                            .items())
                    .extracting(one -> one.ref().id())
                    .contains(tag.ref().id());
            var found = got(receives.look(session(), comment)).orElseThrow();
            assertThat(found.text()).isEqualTo("@dunmere_dc is that stile mended?");
            assertThat(found.kind()).isEqualTo(RemoteComment.Kind.MENTION);
            assertThat(found.authorHandle()).startsWith("asha-patel");
            assertThat(found.ref().id()).isEqualTo(said);

            var answered = engine().publish(Content.text("Since Friday."), found.ref());

            assertThat(answered.end()).as("%s", answered.outcomes()).isEqualTo(End.PUBLISHED);
            assertThat(control.comments(network, post))
                    .filteredOn(one -> one.text().equals("Since Friday."))
                    .singleElement()
                    .satisfies(one -> assertThat(one.parent()).isEqualTo(said));
        }
    }

    /** Nobody can read what stands below such a comment. */
    @Test
    void asksAPersonWhetherAnAnswerToAMentionInACommentArrived() {
        var below = new RemoteRef("177", "comment-on.178", null);
        var order = new PublishOrder(new UUID(3, 5), Content.text("Since Friday."), MORNING, below);

        assertThat(use(Reconciles.class)
                        .reconcile(session(), order, new Attempt(0, MORNING, List.of(), Set.of(), 0), MORNING))
                .isEqualTo(new Reconciliation.Absent(false));
    }

    @Test
    void findsNothingWhereAMentionIsGoneAgain() {
        var hint = new InboundEvent(
                linked.remoteId(),
                "1",
                InboundEvent.HINT,
                MORNING,
                null,
                "{\"field\":\"mentions\",\"value\":{\"media_id\":\"178\",\"comment_id\":\"177\"}}");

        assertThat(got(use(Receives.class).look(session(), hint))).isEmpty();
    }

    @Test
    void hearsOfAnswersToOlderComments() {
        var post = engine().publish(bins("Roadworks"), null).refs().getFirst();
        var first = control.comment(network, post.id(), "Asha Patel", "Until when?", MORNING.plusSeconds(5));
        control.comment(network, first, "Tom Reed", "Friday, I think", MORNING.plus(Duration.ofHours(3)));
        control.clock(MORNING.plus(Duration.ofHours(4)));
        var since = use(ReadsComments.class).from(MORNING.plus(Duration.ofHours(2)));

        assertThat(got(use(ReadsComments.class).comments(session(), since)).items())
                .singleElement()
                .satisfies(answer -> {
                    assertThat(answer.text()).isEqualTo("Friday, I think");
                    assertThat(answer.parent().id()).isEqualTo(first);
                    assertThat(answer.post().id()).isEqualTo(post.id());
                });
    }

    @Test
    void readsMoreThanFiftyCommentsUnderOnePost() {
        var post =
                engine().publish(bins("Council tax bills are out"), null).refs().getFirst();
        for (var i = 0; i < 120; i++) {
            control.comment(network, post.id(), "Asha Patel", "Question " + i, MORNING.plusSeconds(i));
        }
        control.clock(MORNING.plusSeconds(600));

        var page = got(use(ReadsComments.class)
                .comments(session(), use(ReadsComments.class).from(MORNING)));

        assertThat(page.items().stream().map(RemoteComment::text).distinct()).hasSize(120);
    }

    @Test
    void givesAnEmptyListOfInsightsAReason() {
        control.accountFigures(network, linked.remoteId(), Map.of("reach", 320L));

        var figures = got(use(Measures.class).account(session()));

        assertThat(figures)
                .contains(Figure.of("viewers", 320), Figure.missing("views", Figure.Gap.NOT_PROVIDED))
                .contains(Figure.of("posts", 0));
    }

    @Test
    void takesACommentFromASignedCall() {
        var receives = use(Receives.class);
        var body = ("{\"object\":\"instagram\",\"entry\":[{\"id\":\"17841\",\"time\":1778227200,\"changes\":["
                        + "{\"field\":\"comments\",\"value\":{\"id\":\"180\",\"text\":\"Zwölf Uhr?\",\"from\":"
                        + "{\"id\":\"9\",\"username\":\"asha\"},\"media\":{\"id\":\"179\",\"media_product_type\":\"FEED\"}}},"
                        + "{\"field\":\"mentions\",\"value\":{\"media_id\":\"178\",\"comment_id\":\"177\"}}]}]}")
                .getBytes(StandardCharsets.UTF_8);
        var signature = "sha256=" + Signatures.hmac("app-secret-1", body);
        var call = new WebhookCall("POST", Map.of("X-Hub-Signature-256", List.of(signature)), Map.of(), body);
        var forged = new WebhookCall("POST", call.headers(), Map.of(), (new String(body) + " ").getBytes());

        assertThat(receives.verified(call, linked.secrets())).isTrue();
        assertThat(receives.verified(forged, linked.secrets())).isFalse();
        assertThat(receives.parse(body))
                .satisfiesExactly(
                        comment -> {
                            assertThat(comment.type()).isEqualTo("comment.add");
                            assertThat(comment.at()).isEqualTo(Instant.ofEpochSecond(1778227200));
                            assertThat(comment.comment().text()).isEqualTo("Zwölf Uhr?");
                            assertThat(comment.comment().post().id()).isEqualTo("179");
                            assertThat(comment.comment().authorHandle()).isEqualTo("asha");
                        },
                        mention -> {
                            assertThat(mention.type()).isEqualTo(InboundEvent.HINT);
                            assertThat(mention.comment()).isNull();
                        });
        assertThat(got(receives.subscribe(session(), WEBHOOK))).isTrue();
    }

    @Test
    void publishesAsManyPicturesAsACarouselTakes() {
        var ten = Collections.nCopies(10, MediaGround.BINS);

        assertThat(engine().publish(new Content("The park", ten, null, "en-GB"), null)
                        .end())
                .isEqualTo(End.PUBLISHED);
        assertThat(use(MeasuresText.class)
                        .problems(new Content("The park", Collections.nCopies(11, MediaGround.BINS), null, "en-GB")))
                .hasSize(1);
    }

    @Test
    void takesNobodyElsesPostForItsOwn() {
        var first = engine().publish(bins("Bin day"), null).refs().getFirst();
        var order = new PublishOrder(new UUID(3, 4), bins("Bin day"), MORNING, null);
        var attempt = new Attempt(2, MORNING, List.of(), Set.of(first.id()), 0);

        assertThat(use(Reconciles.class).reconcile(session(), order, attempt, MORNING))
                .isEqualTo(new Reconciliation.Absent(true));
    }

    private PracticeControl.Shown shown() {
        return control.posts(network, linked.remoteId()).getFirst();
    }

    private static Outcome.Reason reason(SmallEngine.Result result) {
        return ((Outcome.Rejected) result.outcomes().getLast()).reason();
    }

    @Test
    void readsTheProfileAsFarAsInstagramGivesIt() {
        assertThat(got(use(ReadsSettings.class).settings(session())))
                .as("what is left out is not known")
                .isEmpty();
        control.note(
                network,
                "profile." + linked.remoteId(),
                "{\"biography\":\"The official account\",\"website\":\"https://www.dunmere.gov.uk\"}");

        assertThat(got(use(ReadsSettings.class).settings(session())))
                .containsExactly(
                        Setting.filled(Setting.Name.DESCRIPTION, "The official account"),
                        Setting.filled(Setting.Name.WEBSITE, "https://www.dunmere.gov.uk"));
    }
}
