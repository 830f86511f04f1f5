package org.folkmoot.networks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.folkmoot.networks.SmallEngine.End;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What every network promises, however badly the way there behaves: at most one remote post, and a final state that is
 * true. A new connector extends this and passes all of it. What its network does not offer is skipped by what the
 * connector says of itself; where the network differs in another way, it overrides one of the methods at the top and says
 * why.
 */
abstract class ConnectorContract extends OnPractice {

    private final String uploading;
    private final String replying;

    /**
     * @param uploading the operation that takes an image
     * @param replying the operation that makes a reply appear
     */
    ConnectorContract(Network network, String uploading, String replying) {
        super(network);
        this.uploading = uploading;
        this.replying = replying;
    }

    /** The plainest post that the network takes. */
    Content words(String text) {
        return use(MeasuresText.class).limits().mediaRequired() ? bins(text) : Content.text(text);
    }

    /** What the account may post: the network's limits, or its own server's. */
    MeasuresText measures() {
        return use(MeasuresText.class);
    }

    /** What the network shows of a reply with these words. */
    String shownReply(String words) {
        return words;
    }

    /** How the network names a resident who comments. */
    String shownAuthor(String name) {
        return name;
    }

    /** Figures of a post that the network gives, by our keys. */
    Map<String, Long> postFigures() {
        return Map.of("likes", 7L, "shares", 2L);
    }

    /** Whether the network says itself until when it has had too much. */
    boolean namesTheTime() {
        return true;
    }

    /** Whether access that has ended in the middle is had again without a person. */
    boolean renewsWhatHasEnded() {
        return offers(RenewsAccess.class);
    }

    /** Whether the network keeps this from its readers. */
    boolean hidden(RemoteRef post, RemoteRef item) {
        return control.comments(network, post.id()).getFirst().record().contains("hidden");
    }

    private boolean offers(Class<? extends Capability> type) {
        return connector().get(type) instanceof Availability.Present;
    }

    private void onlyWith(Class<? extends Capability> type) {
        assumeTrue(offers(type), () -> network.key() + " has no " + type.getSimpleName());
    }

    static List<PracticeFault> faultsOfACall() {
        return List.copyOf(EnumSet.range(PracticeFault.DROP_BEFORE_COMMIT, PracticeFault.ERROR_WITH_STATUS_200));
    }

    @ParameterizedTest
    @MethodSource("faultsOfACall")
    void publishesOnceWhenThePublishingCallGoesWrong(PracticeFault fault) {
        arm(fault, PracticeControl.publishing(network));

        verify(fault, engine().publish(bins("Bin day is Saturday"), null), "Bin day is Saturday");
    }

    @ParameterizedTest
    @MethodSource("faultsOfACall")
    void publishesOnceWhenTheUploadGoesWrong(PracticeFault fault) {
        arm(fault, uploading);

        verify(fault, engine().publish(bins("Bin day is Saturday"), null), "Bin day is Saturday");
    }

    @ParameterizedTest
    @MethodSource("faultsOfACall")
    void repliesOnceWhenTheReplyGoesWrong(PracticeFault fault) {
        onlyWith(Replies.class);
        var post =
                engine().publish(words("Roadworks on Mill Lane"), null).refs().getFirst();
        var question = control.comment(network, post.id(), "Asha Patel", "Until when?", MORNING);
        arm(fault, replying);

        verify(
                fault,
                engine().publish(Content.text("Until Friday."), RemoteRef.of(question)),
                shownReply("Until Friday."));
    }

    @ParameterizedTest
    @MethodSource("faultsOfACall")
    void publishesOnceWhenTheSameCallGoesWrongTwice(PracticeFault fault) {
        control.fault(network, fault, PracticeControl.publishing(network), 2, Duration.ofMinutes(4));

        var result = engine().publish(words("Twice unlucky"), null);

        assertThat(texts()).hasSizeLessThanOrEqualTo(1);
        assertThat(result.end() == End.PUBLISHED).isEqualTo(texts().contains("Twice unlucky"));
    }

    private void arm(PracticeFault fault, String operation) {
        control.fault(network, fault, operation, 1, Duration.ofMinutes(4));
    }

    private void verify(PracticeFault fault, SmallEngine.Result result, String text) {
        var there = texts().stream().filter(text::equals).count();
        if (fault == PracticeFault.TOKEN_EXPIRED && !renewsWhatHasEnded()) {
            assertThat(result.end()).isEqualTo(End.NEEDS_A_PERSON);
            assertThat(there).isZero();
        } else {
            assertThat(result.end()).as("%s", result.outcomes()).isEqualTo(End.PUBLISHED);
            assertThat(there).isEqualTo(1);
            assertThat(result.refs()).hasSize(1);
            assertThat(control.posts(network, linked.remoteId()))
                    .anyMatch(post -> post.id().equals(result.refs().getFirst().id()));
        }
    }

    @Test
    void sendsEveryImageWithItsDescription() {
        var limits = measures().limits();
        assumeTrue(limits.images() > 0, () -> network.key() + " shows no images");
        var images = Collections.nCopies(Math.min(2, limits.images()), picture());
        var alt = limits.altArrives() ? picture().alt() : "";

        engine().publish(new Content("Before and after", images, null, "en-GB"), null);

        assertThat(control.posts(network, linked.remoteId()).getFirst().alts())
                .containsExactlyElementsOf(Collections.nCopies(images.size(), alt));
    }

    @Test
    void sendsTheLink() {
        assumeTrue(measures().preview().linkCard() != Preview.LinkCard.NONE, () -> network.key() + " shows no card");
        var link = URI.create("https://www.dunmere.gov.uk/bins");

        engine().publish(new Content("Check your street", List.of(), link, "en-GB"), null);

        assertThat(control.posts(network, linked.remoteId()).getFirst().link()).isEqualTo(link.toString());
    }

    @Test
    void takesTheLongestTextAndRefusesOneMore() {
        var text = measures();
        var bytes = text.limits().unit() == Limits.Unit.UTF8_BYTES ? 2 : 1;
        var longest = "ä".repeat(text.limits().text() / bytes);

        assertThat(text.problems(words(longest))).isEmpty();
        assertThat(engine().publish(words(longest), null).end()).isEqualTo(End.PUBLISHED);
        assertThat(text.problems(words(longest + "ä"))).hasSize(1);
        assertThat(engine().publish(words(longest + "ä"), null).end()).isEqualTo(End.REFUSED);
    }

    @Test
    void sendsThePoll() {
        var takes = measures().limits().poll();
        assumeTrue(takes != null, () -> network.key() + " has no polls");
        var poll = new Poll(List.of("More bins", "More benches"), Duration.ofDays(1));

        var result = engine().publish(Content.text("What does the park need?").asking(poll), null);

        assertThat(result.end()).as("%s", result.outcomes()).isEqualTo(End.PUBLISHED);
        assertThat(control.posts(network, linked.remoteId()).getFirst().record())
                .contains("More bins")
                .contains("More benches");
    }

    static final Content SNOW = Content.text("Snow is coming")
            .followedBy(List.of("Roads to the hospital are gritted first", "Schools say by 7 whether they open"));

    @Test
    void sendsTheWholeThreadInOrder() {
        onlyWithThreads();

        var result = engine().publish(SNOW, null);

        assertThat(result.end()).as("%s", result.outcomes()).isEqualTo(End.PUBLISHED);
        assertThread(result);
    }

    @ParameterizedTest
    @MethodSource("faultsOfACall")
    void publishesEachPartOfAThreadOnceWhenASecondPartGoesWrong(PracticeFault fault) {
        onlyWithThreads();
        control.faultAfter(network, fault, PracticeControl.publishing(network), 1, 1, Duration.ofMinutes(4));

        var result = engine().publish(SNOW, null);

        if (fault == PracticeFault.TOKEN_EXPIRED && !renewsWhatHasEnded()) {
            assertThat(result.end()).isEqualTo(End.NEEDS_A_PERSON);
            assertThat(texts()).hasSize(1);
        } else {
            assertThat(result.end()).as("%s", result.outcomes()).isEqualTo(End.PUBLISHED);
            assertThread(result);
        }
    }

    private void onlyWithThreads() {
        assumeTrue(measures().limits().thread() > 1, () -> network.key() + " has no threads");
    }

    private void assertThread(SmallEngine.Result result) {
        var posts = control.posts(network, linked.remoteId()).reversed();
        assertThat(posts).extracting(PracticeControl.Shown::text).isEqualTo(parts());
        assertThat(posts.getFirst().parent()).isNull();
        assertThat(posts.get(1).parent()).isEqualTo(posts.getFirst().id());
        assertThat(posts.get(2).parent()).isEqualTo(posts.get(1).id());
        assertThat(result.refs().getFirst().id()).isEqualTo(posts.getFirst().id());
    }

    private static List<String> parts() {
        var parts = new ArrayList<>(List.of(SNOW.text()));
        parts.addAll(SNOW.thread());
        return parts;
    }

    @Test
    void keepsTheSameStepsForTheSameOrder() {
        var order = new PublishOrder(new java.util.UUID(1, 2), bins("Bin day @someone.test"), MORNING, null);

        assertThat(use(Publishes.class).plan(order))
                .isEqualTo(use(Publishes.class).plan(order));
    }

    @Test
    void readsEachCommentOnceFromPollToPoll() {
        onlyWith(ReadsComments.class);
        var post =
                engine().publish(words("Roadworks on Mill Lane"), null).refs().getFirst();
        var comments = use(ReadsComments.class);
        var cursor = comments.from(MORNING.minusSeconds(60));
        var seen = new ArrayList<String>();

        for (var i = 1; i <= 3; i++) {
            control.comment(network, post.id(), "Asha Patel", "Question " + i, MORNING.plusSeconds(1200L * i));
            control.clock(MORNING.plusSeconds(1200L * i));
            var page = got(comments.comments(session(), cursor));
            cursor = page.next();
            page.items().stream()
                    .map(RemoteComment::text)
                    .filter(text -> !seen.contains(text))
                    .forEach(seen::add);
        }

        assertThat(seen).containsExactly("Question 1", "Question 2", "Question 3");
    }

    @Test
    void tellsWhoseCommentItIsAndWhereItBelongs() {
        onlyWith(ReadsComments.class);
        var post =
                engine().publish(words("Roadworks on Mill Lane"), null).refs().getFirst();
        control.comment(network, post.id(), "Asha Patel", "Until when?", MORNING.plusSeconds(60));
        control.clock(MORNING.plusSeconds(120));

        var comment = got(use(ReadsComments.class)
                        .comments(session(), use(ReadsComments.class).from(MORNING)))
                .items()
                .getFirst();

        assertThat(comment.post().id()).isEqualTo(post.id());
        assertThat(comment.authorName()).isEqualTo(shownAuthor("Asha Patel"));
        assertThat(comment.createdAt()).isEqualTo(MORNING.plusSeconds(60));
        assertThat(comment.ours()).isFalse();
    }

    @Test
    void listsWhatItHasPublished() {
        onlyWith(ReadsPosts.class);
        engine().publish(bins("Bin day is Saturday"), null);

        var posts = got(use(ReadsPosts.class).posts(session(), null, MORNING.minusSeconds(60)))
                .items();

        assertThat(posts).singleElement().satisfies(post -> {
            assertThat(post.text()).isEqualTo("Bin day is Saturday");
            assertThat(post.images()).isEqualTo(bins("").images().size());
        });
    }

    @Test
    void tellsWhoseBudgetItIsWhereAllAccountsOfAnAppShareOne() {
        onlyWith(Rations.class);
        var rations = use(Rations.class);
        assumeTrue(
                rations.quotas().stream().anyMatch(quota -> quota.holder() == Allowance.Holder.APP),
                "Each account has a budget of its own");

        assertThat(rations.app(linked.secrets())).isNotEmpty();
    }

    @Test
    void givesEveryFigureAValueOrAReason() {
        onlyWith(Measures.class);
        var post = engine().publish(words("Bin day"), null).refs().getFirst();
        control.followers(network, linked.remoteId(), 4321);
        control.figures(network, post.id(), postFigures());
        var measures = use(Measures.class);

        var account = got(measures.account(session()));
        var figures = got(measures.post(session(), post));

        assertThat(account).contains(Figure.of("followers", 4321));
        postFigures().forEach((key, value) -> assertThat(figures).contains(Figure.of(key, value)));
        assertThat(account).hasSize(count(measures, Metric.Level.ACCOUNT));
        assertThat(figures).hasSize(count(measures, Metric.Level.POST));
        assertThat(figures).filteredOn(figure -> figure.value() == null).isNotEmpty();
    }

    private static int count(Measures measures, Metric.Level level) {
        return (int) measures.metrics().stream().filter(m -> m.level() == level).count();
    }

    @Test
    void exercisesEveryGrantedRightWithoutLeavingAnythingToSee() {
        var probes = use(ConnectsAccounts.class).probe(session());

        assertThat(probes).allMatch(Probe::works);
        assertThat(probes.stream().map(Probe::right).toList())
                .containsExactlyInAnyOrderElementsOf(connector().capabilities().rights());
        assertThat(linked.granted()).isEqualTo(connector().capabilities().rights());
        assertThat(control.posts(network, linked.remoteId())).isEmpty();
    }

    @Test
    void takesDownWhatItPublishedAndTakesGoneForDone() {
        onlyWith(Deletes.class);
        var deletes = use(Deletes.class);
        var post = engine().publish(words("The wrong bins"), null).refs().getFirst();

        assertThat(deletes.delete(session(), post)).isInstanceOf(Outcome.Published.class);
        assertThat(texts()).isEmpty();
        assertThat(deletes.delete(session(), post)).isInstanceOf(Outcome.Published.class);
    }

    @Test
    void correctsTheTextOfWhatItPublished() {
        onlyWith(Edits.class);
        var edits = use(Edits.class);
        var post = engine().publish(words("Bin day is Sunday"), null).refs().getFirst();

        assertThat(edits.edit(session(), post, words("Bin day is Saturday"))).isInstanceOf(Outcome.Published.class);

        assertThat(texts()).containsExactly("Bin day is Saturday");
    }

    @Test
    void moderatesWhatResidentsWrite() {
        onlyWith(Moderates.class);
        var moderates = use(Moderates.class);
        var post =
                engine().publish(words("Roadworks on Mill Lane"), null).refs().getFirst();
        var item = RemoteRef.of(control.comment(network, post.id(), "Asha Patel", "You fools", MORNING));
        for (var deed : moderates.deeds()) {
            assertThat(moderates.moderate(session(), item, deed)).as("%s", deed).isInstanceOf(Outcome.Published.class);
            assertThat(moderates.moderate(session(), item, deed))
                    .as("%s again", deed)
                    .isInstanceOf(Outcome.Published.class);
            if (deed == Deed.HIDE) {
                assertThat(hidden(post, item)).isTrue();
            }
        }
        assertThat(control.comments(network, post.id()).isEmpty())
                .isEqualTo(moderates.deeds().contains(Deed.REMOVE));
    }

    @Test
    void saysTooMuchInTheNetworksOwnForm() {
        control.fault(network, PracticeFault.RATE_LIMITED, PracticeControl.publishing(network));

        var result = engine().publish(words("Bin day"), null);

        assertThat(result.outcomes())
                .anySatisfy(outcome -> assertThat(outcome)
                        .isInstanceOfSatisfying(Outcome.RateLimited.class, limited -> {
                            assertThat(limited.exact()).isEqualTo(namesTheTime());
                            assertThat(limited.until()).isAfter(Instant.now().minusSeconds(5));
                        }));
    }

    @Test
    void saysWhenReadingBackFailsForWantOfAccess() {
        var order = new PublishOrder(new java.util.UUID(8, 9), Content.text("Bin day"), MORNING, null);
        control.fault(network, PracticeFault.TOKEN_EXPIRED, "");

        var seen = use(Reconciles.class)
                .reconcile(session(), order, new Attempt(0, MORNING, List.of(), Set.of(), 0), MORNING);

        assertThat(seen).isInstanceOfSatisfying(Reconciliation.StillUnknown.class, still -> {
            assertThat(still.failure()).isInstanceOf(Outcome.AuthExpired.class);
            assertThat(still.nextCheck()).isAfter(MORNING);
        });
    }

    @Test
    void keepsSecretsOutOfDiagnostics() {
        control.fault(network, PracticeFault.ERROR_AFTER_COMMIT, PracticeControl.publishing(network));

        var words = engine().publish(words("Bin day"), null).outcomes().toString() + linked;

        assertThat(linked.secrets().values()).noneMatch(words::contains);
    }
}
