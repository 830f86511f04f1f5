package org.folkmoot.networks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.folkmoot.networks.bluesky.Bluesky;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * The connector against Bluesky's own server programs, PDS and AppView, which {@code test-servers/bluesky/run} starts.
 * {@code FOLKMOOT_TEST_BLUESKY} or the system property {@code folkmoot.test.bluesky} names the PDS's address; without it
 * these tests are skipped, and the report says so.
 */
@Tag("bluesky")
class BlueskyServerTest {

    private static final Bluesky CONNECTOR = new Bluesky();
    private static final String RUN = UUID.randomUUID().toString().substring(0, 6);
    private static URI server;
    private static Networks networks;
    private static Linking.Linked dunmere;
    private static Linking.Linked asha;

    @BeforeAll
    static void connect() {
        var address = System.getProperty("folkmoot.test.bluesky", System.getenv("FOLKMOOT_TEST_BLUESKY"));
        assumeThat(address)
                .as("Skipped: FOLKMOOT_TEST_BLUESKY names no server; test-servers/bluesky/run starts one")
                .isNotNull();
        server = URI.create(address);
        networks = new Networks(List.of(CONNECTOR), server);
        dunmere = newAccount("dunmere-" + RUN);
        asha = newAccount("asha-" + RUN);
    }

    private static Linking.Linked newAccount(String name) {
        call(
                "com.atproto.server.createAccount",
                "",
                Json.object()
                        .put("handle", name + ".test")
                        .put("email", name + "@example.org")
                        .put("password", "password-" + name));
        return (Linking.Linked) networks.connect(
                Network.BLUESKY, Map.of("handle", name + ".test", "password", "password-" + name), true);
    }

    private static JsonNode call(String method, String token, JsonNode body) {
        var request = Request.post(server, "/xrpc/" + method, "application/json", Json.bytes(body));
        var signed = token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
        var answer = (Exchange.Answered) new GuardedHttp(
                        GuardedHttp.shared(),
                        GuardedHttp.Reach.practice(server),
                        List.of(),
                        Instant.now().plusSeconds(30))
                .send(signed);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return Json.parse(answer.body()).orElseThrow();
    }

    @Test
    void publishesTextWithLinkHashtagMentionAndAnImage() {
        var content = new Content(
                "Größere Tonnen für @" + asha.handle() + ": https://www.dunmere.gov.uk/bins #BinDay",
                List.of(OnPractice.BINS),
                null,
                "en-GB");

        var ref = published(dunmere, order(content, null));

        awaitIndexed(ref);
        var seen = new ArrayList<RemotePost>();
        eventually(() -> {
            seen.clear();
            feed(dunmere).stream()
                    .filter(post -> post.ref().id().equals(ref.id()))
                    .forEach(seen::add);
            return !seen.isEmpty();
        });
        assertThat(seen.getFirst().text()).isEqualTo(content.text());
        assertThat(seen.getFirst().images()).isEqualTo(1);
        var record = ((Exchange.Answered) session(dunmere)
                        .http()
                        .send(Request.get(
                                server,
                                "/xrpc/com.atproto.repo.getRecord",
                                Map.of(
                                        "repo", dunmere.remoteId(),
                                        "collection", "app.bsky.feed.post",
                                        "rkey", ref.id().substring(ref.id().lastIndexOf('/') + 1)))))
                .text();
        assertThat(record)
                .contains(OnPractice.BINS.alt())
                .contains(asha.remoteId())
                .contains("BinDay");
    }

    @Test
    void writesOnceHoweverOftenItIsSent() {
        var order = order(Content.text("Once only"), null);

        var first = published(dunmere, order);
        var again = execute(dunmere, order);

        assertThat(again).isInstanceOfSatisfying(Outcome.Published.class, outcome -> {
            assertThat(outcome.adopted()).isTrue();
            assertThat(outcome.refs().getFirst().id()).isEqualTo(first.id());
            assertThat(outcome.refs().getFirst().version()).isEqualTo(first.version());
        });
        var seen = use(Reconciles.class)
                .reconcile(
                        session(dunmere), order, new Attempt(0, Instant.now(), List.of(), Set.of(), 0), Instant.now());
        assertThat(seen)
                .isInstanceOfSatisfying(
                        Reconciliation.Found.class,
                        found -> assertThat(found.ref().id()).isEqualTo(first.id()));
    }

    @Test
    void refusesToOverwriteWhatStandsUnderItsKey() {
        var order = order(Content.text("The first words"), null);
        published(dunmere, order);

        var other = new PublishOrder(order.key(), Content.text("Other words"), order.createdAt(), null);

        assertThat(execute(dunmere, other))
                .isInstanceOfSatisfying(
                        Outcome.Published.class,
                        outcome -> assertThat(outcome.adopted()).isTrue());
        eventually(() -> feed(dunmere).stream().anyMatch(post -> post.text().equals("The first words")));
        assertThat(feed(dunmere)).noneMatch(post -> post.text().equals("Other words"));
    }

    @Test
    void saysAbsentWhenNothingWasWritten() {
        var never = order(Content.text("Never sent"), null);

        var seen = use(Reconciles.class)
                .reconcile(
                        session(dunmere), never, new Attempt(0, Instant.now(), List.of(), Set.of(), 0), Instant.now());

        assertThat(seen).isEqualTo(new Reconciliation.Absent(true));
    }

    @Test
    void countsAsTheServerCounts() {
        var family = "👨‍👩‍👧‍👦";
        var text = use(MeasuresText.class);
        var longest = "é".repeat(250) + family.repeat(50);

        assertThat(text.problems(Content.text(longest))).isEmpty();
        published(dunmere, order(Content.text(longest), null));
        assertThat(text.problems(Content.text(longest + "x"))).hasSize(1);
        assertThat(execute(dunmere, order(Content.text(longest + "x"), null)))
                .isInstanceOfSatisfying(
                        Outcome.Rejected.class,
                        rejected -> assertThat(rejected.reason()).isEqualTo(Outcome.Reason.VALIDATION));
    }

    @Test
    void hearsAReplyAndAnswersInItsThread() {
        var post = published(dunmere, order(Content.text("Roadworks on Mill Lane"), null));
        awaitIndexed(post);
        var question = published(asha, order(Content.text("Until when?"), post));

        var heard = new ArrayList<RemoteComment>();
        eventually(() -> {
            heard.clear();
            heardBy(dunmere).items().stream()
                    .filter(comment -> comment.ref().id().equals(question.id()))
                    .forEach(heard::add);
            return !heard.isEmpty();
        });
        assertThat(heard.getFirst().post().id()).isEqualTo(post.id());
        assertThat(heard.getFirst().authorId()).isEqualTo(asha.remoteId());
        assertThat(heard.getFirst().kind()).isEqualTo(RemoteComment.Kind.COMMENT);

        awaitIndexed(question);
        var answer = published(dunmere, order(Content.text("Until Friday"), question));

        eventually(() -> heardBy(asha).items().stream()
                .anyMatch(comment -> comment.ref().id().equals(answer.id())));
    }

    @Test
    void writesEachPartOfAThreadOnceAndTakesTheWholeOfItDown() {
        var order = order(
                Content.text("Snow is coming").followedBy(List.of("Roads are gritted", "Schools say by 7")), null);

        var first = published(dunmere, order);
        var again = published(dunmere, order);

        assertThat(again.version()).isEqualTo(first.version());
        var parts = new ArrayList<RemotePost>();
        eventually(() -> {
            parts.clear();
            feed(dunmere).stream()
                    .filter(post -> order.content().parts().contains(post.text()))
                    .forEach(parts::add);
            return parts.size() == 3;
        });
        assertThat(use(Deletes.class).delete(session(dunmere), first)).isInstanceOf(Outcome.Published.class);
        eventually(() ->
                feed(dunmere).stream().noneMatch(post -> order.content().parts().contains(post.text())));
    }

    @Test
    void putsTheApprovedCardOnTheLink() {
        var card = new Content.Card("Find your bin day", "Type your street", OnPractice.BINS);
        var link = URI.create("https://www.dunmere.gov.uk/bins");

        var ref = published(
                dunmere, order(new Content("Check your street", List.of(), link, "en-GB").carded(card), null));

        var external = record(dunmere, ref.id()).path("value").path("embed").path("external");
        assertThat(external.path("title").asString()).isEqualTo("Find your bin day");
        assertThat(external.path("thumb").path("mimeType").asString()).isEqualTo("image/png");
    }

    @Test
    void writesAPostOnceTogetherWithWhoMayAnswer() {
        var order = order(Content.text("For your information").gated(new Gate(Gate.Answers.NOBODY, false)), null);

        var post = published(dunmere, order);
        var again = execute(dunmere, order);

        assertThat(again).isInstanceOfSatisfying(Outcome.Published.class, outcome -> {
            assertThat(outcome.adopted()).isTrue();
            assertThat(outcome.refs().getFirst().id()).isEqualTo(post.id());
        });
        eventually(() -> {
            var viewer = view(asha, post).path("viewer");
            return viewer.path("replyDisabled").asBoolean(false)
                    && viewer.path("embeddingDisabled").asBoolean(false);
        });
    }

    @Test
    void hidesAnAnswerByTheGateOfTheThreadAndShowsItAgain() {
        var post = published(dunmere, order(Content.text("Roadworks on Mill Lane"), null));
        awaitIndexed(post);
        var answer = published(asha, order(Content.text("You fools"), post));
        awaitIndexed(answer);
        var moderates = use(Moderates.class);

        assertThat(moderates.moderate(session(dunmere), answer, Deed.HIDE)).isInstanceOf(Outcome.Published.class);
        assertThat(moderates.moderate(session(dunmere), answer, Deed.HIDE))
                .isEqualTo(new Outcome.Published(List.of(answer), true));
        assertThat(hidden(post)).contains(answer.id());
        assertThat(moderates.moderate(session(dunmere), answer, Deed.SHOW)).isInstanceOf(Outcome.Published.class);
        assertThat(hidden(post)).doesNotContain(answer.id());
    }

    @Test
    void takesAQuoteAwayFromItsPostAndLetsItStandAgain() {
        var post = published(dunmere, order(Content.text("Roadworks on Mill Lane"), null));
        awaitIndexed(post);
        var quoting = Json.object().put("repo", asha.remoteId()).put("collection", "app.bsky.feed.post");
        var record = quoting.putObject("record")
                .put("$type", "app.bsky.feed.post")
                .put("text", "You fools")
                .put("createdAt", Instant.now().truncatedTo(ChronoUnit.MILLIS).toString());
        record.putObject("embed")
                .put("$type", "app.bsky.embed.record")
                .putObject("record")
                .put("uri", post.id())
                .put("cid", post.version());
        var quote = RemoteRef.of(
                call("com.atproto.repo.createRecord", asha.secrets().get("accessJwt"), quoting)
                        .path("uri")
                        .asString());
        awaitIndexed(quote);
        var moderates = use(Moderates.class);

        assertThat(moderates.moderate(session(dunmere), quote, Deed.HIDE)).isInstanceOf(Outcome.Published.class);
        eventually(() -> shown(quote).endsWith("#viewDetached"));
        assertThat(moderates.moderate(session(dunmere), quote, Deed.SHOW)).isInstanceOf(Outcome.Published.class);
        eventually(() -> shown(quote).endsWith("#viewRecord"));
    }

    /** What a reader sees in the place of the post that is quoted. */
    private static String shown(RemoteRef quote) {
        return view(asha, quote).path("embed").path("record").path("$type").asString("");
    }

    private static String hidden(RemoteRef post) {
        return record(dunmere, post.id().replace("app.bsky.feed.post", "app.bsky.feed.threadgate"))
                .path("value")
                .path("hiddenReplies")
                .toString();
    }

    @Test
    void blocksAPersonAndLetsThemBackIn() {
        var person = RemoteRef.of(newAccount("noisy-" + RUN).remoteId());
        var blocks = use(Blocks.class);

        assertThat(blocks.block(session(dunmere), person)).isEqualTo(new Outcome.Published(List.of(person), false));
        assertThat(blocks.block(session(dunmere), person)).isEqualTo(new Outcome.Published(List.of(person), true));
        eventually(() -> blocking(person));
        assertThat(blocks.unblock(session(dunmere), person)).isInstanceOf(Outcome.Published.class);
        eventually(() -> !blocking(person));
    }

    @Test
    void hearsNoMoreOfAPersonOrAThreadAndHearsAgain() {
        var person = RemoteRef.of(newAccount("loud-" + RUN).remoteId());
        var post = published(dunmere, order(Content.text("Roadworks on Mill Lane"), null));
        awaitIndexed(post);
        var mutes = use(Mutes.class);

        assertThat(mutes.mute(session(dunmere), person)).isInstanceOf(Outcome.Published.class);
        assertThat(mutes.mute(session(dunmere), person)).isInstanceOf(Outcome.Published.class);
        eventually(() -> muted(person));
        assertThat(mutes.unmute(session(dunmere), person)).isInstanceOf(Outcome.Published.class);
        eventually(() -> !muted(person));
        assertThat(mutes.muteThread(session(dunmere), post)).isInstanceOf(Outcome.Published.class);
        eventually(() -> view(dunmere, post).path("viewer").path("threadMuted").asBoolean(false));
        assertThat(mutes.unmuteThread(session(dunmere), post)).isInstanceOf(Outcome.Published.class);
        eventually(() -> !view(dunmere, post).path("viewer").path("threadMuted").asBoolean(false));
    }

    private static boolean muted(RemoteRef person) {
        return read(dunmere, "app.bsky.actor.getProfile", Map.of("actor", person.id()))
                .path("viewer")
                .path("muted")
                .asBoolean(false);
    }

    @Test
    void reportsAPersonAndWhatTheyWroteForEveryReason() {
        var post = published(asha, order(Content.text("Buy my ladders"), null));
        awaitIndexed(post);
        var reports = use(Reports.class);

        for (var reason : reports.reasons()) {
            assertThat(reports.reportItem(session(dunmere), post, reason, "Sells ladders"))
                    .as(reason.name())
                    .isEqualTo(new Outcome.Published(List.of(post), false));
        }
        assertThat(reports.reportPerson(
                        session(dunmere), RemoteRef.of(asha.remoteId()), Reports.Reason.SPAM, "Sells ladders"))
                .isInstanceOf(Outcome.Published.class);
    }

    @Test
    void putsAPersonOnAModerationListAndTakesThemOff() {
        var person = RemoteRef.of(newAccount("troll-" + RUN).remoteId());
        var trolls = list("Trolls " + RUN, "modlist");
        var lists = use(KeepsLists.class);
        eventually(() -> has(person, trolls).equals(List.of(false)));

        assertThat(lists.enlist(session(dunmere), person, trolls))
                .isEqualTo(new Outcome.Published(List.of(person), false));
        assertThat(lists.enlist(session(dunmere), person, trolls))
                .isEqualTo(new Outcome.Published(List.of(person), true));
        eventually(() -> has(person, trolls).equals(List.of(true)));
        assertThat(lists.delist(session(dunmere), person, trolls)).isInstanceOf(Outcome.Published.class);
        eventually(() -> has(person, trolls).equals(List.of(false)));
    }

    private static List<Boolean> has(RemoteRef person, String list) {
        return got(use(KeepsLists.class).lists(session(dunmere), person)).stream()
                .filter(one -> one.list().id().equals(list))
                .map(KeepsLists.Membership::has)
                .toList();
    }

    @Test
    void letsOnlyThoseAnswerWhomTheMixtureNames() {
        var wardens = list("Wardens " + RUN, "curatelist");
        var ben = newAccount("ben-" + RUN);
        eventually(() -> rosters().contains(wardens));
        use(KeepsLists.class).enlist(session(dunmere), RemoteRef.of(ben.remoteId()), wardens);
        var gate = new Gate(Set.of(Gate.Answers.MENTIONED), List.of(new Roster(wardens, "Wardens " + RUN)), true);
        var stranger = newAccount("stranger-" + RUN);

        var post = published(
                dunmere,
                order(Content.text("Snow wardens and @" + asha.handle()).gated(gate), null));

        eventually(
                () -> view(stranger, post).path("viewer").path("replyDisabled").asBoolean(false));
        eventually(() -> !view(ben, post).path("viewer").path("replyDisabled").asBoolean(false));
        assertThat(view(asha, post).path("viewer").path("replyDisabled").asBoolean(false))
                .as("is named")
                .isFalse();
    }

    private static List<String> rosters() {
        return got(use(ReadsLimits.class).limits(session(dunmere))).rosters().stream()
                .map(Roster::id)
                .toList();
    }

    private static String list(String name, String purpose) {
        var list = Json.object().put("repo", dunmere.remoteId()).put("collection", "app.bsky.graph.list");
        list.putObject("record")
                .put("$type", "app.bsky.graph.list")
                .put("name", name)
                .put("purpose", "app.bsky.graph.defs#" + purpose)
                .put("createdAt", Instant.now().truncatedTo(ChronoUnit.MILLIS).toString());
        return call("com.atproto.repo.createRecord", dunmere.secrets().get("accessJwt"), list)
                .path("uri")
                .asString();
    }

    private static boolean blocking(RemoteRef person) {
        return read(dunmere, "app.bsky.actor.getProfile", Map.of("actor", person.id()))
                .path("viewer")
                .has("blocking");
    }

    private static JsonNode view(Linking.Linked by, RemoteRef post) {
        return read(by, "app.bsky.feed.getPosts", Map.of("uris", post.id()))
                .path("posts")
                .path(0);
    }

    private static JsonNode record(Linking.Linked by, String uri) {
        var parts = uri.split("/");
        return read(
                by, "com.atproto.repo.getRecord", Map.of("repo", parts[2], "collection", parts[3], "rkey", parts[4]));
    }

    private static JsonNode read(Linking.Linked by, String method, Map<String, String> query) {
        var request = Request.get(server, "/xrpc/" + method, query)
                .header("Authorization", "Bearer " + by.secrets().get("accessJwt"));
        return switch (session(by).http().send(request)) {
            case Exchange.Answered answered -> Json.parse(answered.body()).orElseThrow();
            case Exchange other -> throw new AssertionError(other);
        };
    }

    @Test
    void readsFigures() {
        var post = published(dunmere, order(Content.text("Like this"), null));
        var like = Json.object().put("repo", asha.remoteId()).put("collection", "app.bsky.feed.like");
        like.putObject("record")
                .put("$type", "app.bsky.feed.like")
                .put("createdAt", Instant.now().truncatedTo(ChronoUnit.MILLIS).toString())
                .putObject("subject")
                .put("uri", post.id())
                .put("cid", post.version());
        call("com.atproto.repo.createRecord", asha.secrets().get("accessJwt"), like);

        eventually(
                () -> use(Measures.class).post(session(dunmere), post) instanceof Answer.Got<List<Figure>>(var figures)
                        && figures.contains(Figure.of("likes", 1)));
        var figures = got(use(Measures.class).post(session(dunmere), post));
        assertThat(figures).contains(Figure.of("comments", 0), Figure.missing("views", Figure.Gap.NOT_PROVIDED));
        assertThat(got(use(Measures.class).account(session(dunmere)))).contains(Figure.of("followers", 0));
    }

    @Test
    void renewsItsAccess() {
        var renewed = got(use(RenewsAccess.class).renew(session(dunmere)));

        assertThat(use(ConnectsAccounts.class).probe(session(dunmere, renewed))).allMatch(Probe::works);
    }

    @Test
    void knowsAForgedToken() {
        var forged = new HashMap<>(dunmere.secrets());
        forged.put("accessJwt", "not.a.token");

        assertThat(use(ConnectsAccounts.class).probe(session(dunmere, forged)))
                .allSatisfy(probe -> assertThat(probe.failure()).isInstanceOf(Outcome.AuthExpired.class));
    }

    @Test
    void refusesAWrongPassword() {
        assertThat(networks.connect(Network.BLUESKY, Map.of("handle", dunmere.handle(), "password", "wrong-one"), true))
                .isInstanceOf(Linking.Refused.class);
    }

    private static PublishOrder order(Content content, RemoteRef replyTo) {
        return new PublishOrder(UUID.randomUUID(), content, Instant.now(), replyTo);
    }

    private static RemoteRef published(Linking.Linked by, PublishOrder order) {
        var outcome = execute(by, order);
        assertThat(outcome).isInstanceOf(Outcome.Published.class);
        return ((Outcome.Published) outcome).refs().getFirst();
    }

    private static Outcome execute(Linking.Linked by, PublishOrder order) {
        var publishes = use(Publishes.class);
        var handles = new ArrayList<Handle>();
        for (var step : publishes.plan(order).steps()) {
            var outcome = publishes.execute(session(by), order, step, handles);
            if (!(outcome instanceof Outcome.StepDone(var left))) {
                return outcome;
            }
            handles.addAll(left);
        }
        throw new AssertionError("A plan ends with a publication");
    }

    private static List<RemotePost> feed(Linking.Linked of) {
        return got(use(ReadsPosts.class).posts(session(of), null, Instant.now().minusSeconds(3600)))
                .items();
    }

    private static Session session(Linking.Linked of) {
        return session(of, of.secrets());
    }

    private static Session session(Linking.Linked of, Map<String, String> secrets) {
        return networks.session(
                Network.BLUESKY,
                of.remoteId(),
                secrets,
                server,
                true,
                sha256 -> OnPractice.PICTURE,
                Duration.ofSeconds(30));
    }

    private static <C extends Capability> C use(Class<C> type) {
        return SmallEngine.use(CONNECTOR, type);
    }

    private static Page<RemoteComment> heardBy(Linking.Linked account) {
        var comments = use(ReadsComments.class);
        return got(
                comments.comments(session(account), comments.from(Instant.now().minus(Duration.ofHours(1)))));
    }

    private static <T> T got(Answer<T> answer) {
        return OnPractice.got(answer);
    }

    /**
     * The author's own server mixes fresh posts into what it passes on, so somebody else has to see it. The AppView tells
     * nobody of an answer to a post that it has not indexed.
     */
    private static void awaitIndexed(RemoteRef post) {
        eventually(() -> use(Measures.class).post(session(asha), post) instanceof Answer.Got
                && use(Measures.class).post(session(dunmere), post) instanceof Answer.Got);
    }

    /** The AppView indexes in its own time. */
    private static void eventually(BooleanSupplier there) {
        var end = Instant.now().plusSeconds(60);
        while (!there.getAsBoolean()) {
            assertThat(Instant.now()).as("the AppView shows it within a minute").isBefore(end);
            java.util.concurrent.locks.LockSupport.parkNanos(
                    Duration.ofMillis(200).toNanos());
        }
    }
}
