package org.folkmoot.networks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.folkmoot.networks.SmallEngine.End;
import org.folkmoot.networks.threads.Threads;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Threads against the practice network, which fetches pictures from where we give them. */
class ThreadsContractTest extends ConnectorContract {

    private static MediaGround ground;

    private final Threads threads = new Threads();

    ThreadsContractTest() {
        super(Network.THREADS, "POST threads", "POST threads_publish");
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
        control.manner(Network.THREADS, "");
    }

    @Override
    Connector connector() {
        return threads;
    }

    @Override
    Map<String, String> newAccount(int number) {
        control.account(
                Network.THREADS,
                null,
                "visitdunmere" + number,
                "Visit Dunmere",
                "THtoken-of-dunmere-" + number,
                "app-secret-1",
                310);
        return Map.of("accessToken", "THtoken-of-dunmere-" + number, "appSecret", "app-secret-1");
    }

    @Override
    Media picture() {
        return MediaGround.BINS;
    }

    @Override
    MediaSource media() {
        return ground;
    }

    /** Threads tells handles only. */
    @Override
    String shownAuthor(String name) {
        return name.toLowerCase().replace(' ', '-') + ".test";
    }

    /** Threads says that it was too much, and not until when. */
    @Override
    boolean namesTheTime() {
        return false;
    }

    /** A token is renewed while it lives, and not afterwards. */
    @Override
    boolean renewsWhatHasEnded() {
        return false;
    }

    @Test
    void renewsItsTokenWhileItLives() {
        var renews = use(RenewsAccess.class);
        var given = renews.ends(linked.secrets());
        assertThat(given).isEqualTo(linked.expiresAt());
        assertThat(renews.due(linked.secrets(), given.minus(Duration.ofDays(51))))
                .isFalse();
        assertThat(renews.due(linked.secrets(), given.minus(Duration.ofDays(49))))
                .isTrue();

        var renewed = got(renews.renew(session()));

        assertThat(renewed.get("accessToken")).isNotEqualTo(linked.secrets().get("accessToken"));
        assertThat(got(use(Identifies.class).identify(session(renewed))).remoteId())
                .isEqualTo(linked.remoteId());
        assertThat(got(use(Identifies.class).identify(session())).remoteId()).isEqualTo(linked.remoteId());
    }

    @Test
    void refusesATokenThatThreadsDoesNotKnow() {
        assertThat(networks.connect(Network.THREADS, Map.of("accessToken", "another"), true))
                .isInstanceOfSatisfying(
                        Linking.Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(org.folkmoot.foundation.Problem::field)
                                .containsExactly("accessToken"));
    }

    @Test
    void hearsOfAnswersAndMentionsAsThreadsTellsThem() throws Exception {
        var receives = use(Receives.class);
        var word = new HashMap<>(linked.secrets());
        word.put("verifyToken", "word-of-dunmere");
        try (var ear = new WebhookEar(receives, word)) {
            assertThat(control.webhook(linked.remoteId(), ear.address(), "another word"))
                    .isFalse();
            assertThat(control.webhook(linked.remoteId(), ear.address(), "word-of-dunmere"))
                    .isTrue();
            assertThat(got(receives.subscribe(session(), WEBHOOK))).isTrue();
            var post = engine().publish(Content.text("The ferry is back"), null)
                    .refs()
                    .getFirst();
            control.comment(network, post.id(), "Asha Patel", "Zwölf Uhr?", MORNING.plusSeconds(1));
            control.mention(network, linked.remoteId(), "Tom Reed", "Ask @visitdunmere", MORNING.plusSeconds(2));

            var answer = ear.heard();
            var mention = ear.heard();

            assertThat(answer.remoteAccountId()).isEqualTo(linked.remoteId());
            assertThat(answer.type()).isEqualTo("comment.add");
            assertThat(answer.comment().post().id()).isEqualTo(post.id());
            assertThat(answer.comment().text()).isEqualTo("Zwölf Uhr?");
            assertThat(answer.comment().authorHandle()).isEqualTo("asha-patel.test");
            assertThat(mention.comment().kind()).isEqualTo(RemoteComment.Kind.MENTION);
            assertThat(mention.dedupeKey()).isNotEqualTo(answer.dedupeKey());
        }
    }

    @Test
    void knowsWhenTheTokenEnds() {
        assertThat(linked.expiresAt()).isNotNull();
        assertThat(linked.address()).hasToString("https://www.threads.com/@" + linked.handle());
        assertThat(got(use(Identifies.class).identify(session())).remoteId()).isEqualTo(linked.remoteId());
    }

    @Test
    void publishesAVideoOnceItIsUnderstood() {
        var result = engine().publish(new Content("The new crew", List.of(MediaGround.VIDEO), null, "en-GB"), null);

        assertThat(result.end()).as("%s", result.outcomes()).isEqualTo(End.PUBLISHED);
        assertThat(result.outcomes()).anyMatch(Outcome.Accepted.class::isInstance);
        assertThat(control.posts(network, linked.remoteId()).getFirst().alts()).containsExactly("A crew empties a bin");
    }

    @Test
    void saysThatAFileIsNoVideoWhenThreadsHasFoundOut() {
        var lying = new Media(
                "e".repeat(64), "video/mp4", PICTURE.length, 640, 360, "A crew empties a bin", 12_000, List.of());
        ground.put(lying, PICTURE);

        var result = engine().publish(new Content("The new crew", List.of(lying), null, "en-GB"), null);

        assertThat(((Outcome.Rejected) result.outcomes().getLast()).reason()).isEqualTo(Outcome.Reason.MEDIA_REJECTED);
        assertThat(texts()).isEmpty();
    }

    @Test
    void publishesNoPictureFromWhereNobodyReachesIt() {
        ground.reachable(false);

        assertThat(engine().publish(bins("Bin day"), null).end()).isEqualTo(End.REFUSED);
        assertThat(engine().publish(Content.text("Bin day"), null).end()).isEqualTo(End.PUBLISHED);
    }

    @Test
    void takesFiveDifferentLinksAndRefusesASixth() {
        var five = "https://a.example https://b.example https://c.example https://d.example https://e.example";

        assertThat(use(MeasuresText.class).problems(Content.text(five + " https://a.example")))
                .isEmpty();
        assertThat(engine().publish(Content.text(five + " https://a.example"), null)
                        .end())
                .isEqualTo(End.PUBLISHED);
        assertThat(use(MeasuresText.class).problems(Content.text(five + " https://f.example")))
                .hasSize(1);
        assertThat(engine().publish(Content.text(five + " https://f.example"), null)
                        .end())
                .isEqualTo(End.REFUSED);
    }

    @Test
    void readsHowManyPostsADayTheAccountTakes() {
        control.manner(Network.THREADS, "7");

        assertThat(got(use(ReadsLimits.class).limits(session())).daily()).isEqualTo(7);
    }

    @Test
    void waitsWhenTheDaysPostsAreUsedUp() {
        control.manner(Network.THREADS, "1");
        engine().publish(Content.text("Bin day"), null);

        assertThat(engine().publish(Content.text("And another"), null).outcomes())
                .allMatch(Outcome.RateLimited.class::isInstance);
        assertThat(texts()).containsExactly("Bin day");
    }

    @Test
    void hearsOfAMentionAndAnswersIt() {
        var named = control.mention(Network.THREADS, linked.remoteId(), "Asha Patel", "Lovely, @visitdunmere", MORNING);
        control.clock(MORNING.plusSeconds(10));
        var mention = got(use(ReadsComments.class)
                        .comments(session(), use(ReadsComments.class).from(MORNING)))
                .items()
                .getFirst();
        assertThat(mention.kind()).isEqualTo(RemoteComment.Kind.MENTION);

        var result = engine().publish(Content.text("Thank you!"), mention.ref());

        assertThat(result.end()).as("%s", result.outcomes()).isEqualTo(End.PUBLISHED);
        assertThat(control.comments(network, named))
                .extracting(PracticeControl.Shown::text)
                .containsExactly("Thank you!");
    }

    @Test
    void knowsItsOwnAnswersAmongTheOthers() {
        var post = engine().publish(Content.text("Roadworks"), null).refs().getFirst();
        var question = control.comment(network, post.id(), "Asha Patel", "Until when?", MORNING);
        engine().publish(Content.text("Until Friday"), RemoteRef.of(question));

        var comments = got(use(ReadsComments.class)
                        .comments(session(), use(ReadsComments.class).from(MORNING)))
                .items();

        assertThat(comments)
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.post().id()).isEqualTo(post.id()));
        assertThat(comments).filteredOn(RemoteComment::ours).singleElement().satisfies(answer -> {
            assertThat(answer.text()).isEqualTo("Until Friday");
            assertThat(answer.parent().id()).isEqualTo(question);
        });
    }

    @Test
    void hidesOnlyWhatStandsDirectlyBelow() {
        var post = engine().publish(Content.text("Roadworks"), null).refs().getFirst();
        var first = control.comment(network, post.id(), "Asha Patel", "You fools", MORNING);
        var second = control.comment(network, first, "Tom Reed", "Fools yourself", MORNING);

        assertThat(use(Moderates.class).moderate(session(), RemoteRef.of(first), Deed.HIDE))
                .isInstanceOf(Outcome.Published.class);
        assertThat(use(Moderates.class).moderate(session(), RemoteRef.of(second), Deed.HIDE))
                .isInstanceOfSatisfying(
                        Outcome.Rejected.class,
                        rejected -> assertThat(rejected.reason()).isEqualTo(Outcome.Reason.PERMISSION));
    }

    @Test
    void addsUpTheTapsOnEachLink() {
        control.accountFigures(network, linked.remoteId(), Map.of("clicks", 12L));

        assertThat(got(use(Measures.class).account(session())))
                .contains(Figure.of("clicks", 12), Figure.missing("views", Figure.Gap.NOT_PROVIDED));
    }

    @Test
    void refusesAContainerThatHasEndedAfterADay() {
        var order = new PublishOrder(UUID.randomUUID(), Content.text("Bin day"), MORNING, null);
        var publishes = use(Publishes.class);
        var handles = new ArrayList<Handle>();
        var steps = publishes.plan(order).steps();
        for (var step : steps.subList(0, steps.size() - 1)) {
            handles.addAll(((Outcome.StepDone) publishes.execute(session(), order, step, handles)).handles());
        }
        control.clock(MORNING.plus(Duration.ofHours(25)));

        assertThat(publishes.execute(session(), order, steps.getLast(), handles))
                .isInstanceOf(Outcome.Rejected.class);
        assertThat(texts()).isEmpty();
    }
}
