package org.folkmoot.networks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.folkmoot.networks.bluesky.Bluesky;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Bluesky against the practice network; the real server has a test of its own. */
class BlueskyContractTest extends ConnectorContract {

    private final Bluesky bluesky = new Bluesky();
    private int keys;

    BlueskyContractTest() {
        super(Network.BLUESKY, "POST uploadBlob", "POST putRecord");
    }

    @Override
    Connector connector() {
        return bluesky;
    }

    @Override
    Map<String, String> newAccount(int number) {
        var handle = "dunmere-" + number + ".test";
        control.account(Network.BLUESKY, null, handle, "Dunmere District Council", "abcd-efgh-" + number, "", 900);
        return Map.of("handle", "@" + handle, "password", "abcd-efgh-" + number);
    }

    /** The gate of the thread names what is hidden; the answer itself stays as it was. */
    @Override
    boolean hidden(RemoteRef post, RemoteRef item) {
        return kept("app.bsky.feed.threadgate").contains(item.id());
    }

    /** The records of Dunmere's besides posts. */
    private String kept(String collection) {
        return control.note(Network.BLUESKY, "records." + linked.remoteId() + "." + collection);
    }

    @Test
    void refusesAWrongAppPassword() {
        var answer =
                networks.connect(Network.BLUESKY, Map.of("handle", linked.handle(), "password", "not-the-one"), true);

        assertThat(answer)
                .isInstanceOfSatisfying(
                        Linking.Refused.class,
                        refused -> assertThat(refused.problems())
                                .singleElement()
                                .satisfies(
                                        problem -> assertThat(problem.field()).isEqualTo("password")));
    }

    @Test
    void linksMentionsAndHashtags() {
        control.account(Network.BLUESKY, null, "ranger.test", "Park ranger", "pppp-qqqq", "", 1);

        engine().publish(Content.text("Ask @ranger.test about #BinDay at dunmere.gov.uk/bins. Not @nobody.test"), null);

        var record = Json.read(
                control.posts(Network.BLUESKY, linked.remoteId()).getFirst().record());
        assertThat(record.path("facets").size()).isEqualTo(3);
        assertThat(record.path("facets").toString())
                .contains("did:plc:")
                .contains("BinDay")
                .contains("https://dunmere.gov.uk/bins");
    }

    @Test
    void answersInTheThreadOfTheFirstPost() {
        var post = engine().publish(Content.text("Roadworks"), null).refs().getFirst();
        var question = control.comment(Network.BLUESKY, post.id(), "Asha Patel", "Until when?", MORNING);

        engine().publish(Content.text("Until Friday"), RemoteRef.of(question));

        var record = Json.read(
                control.posts(Network.BLUESKY, linked.remoteId()).getFirst().record());
        assertThat(record.path("reply").path("root").path("uri").asString()).isEqualTo(post.id());
        assertThat(record.path("reply").path("parent").path("uri").asString()).isEqualTo(question);
    }

    @Test
    void hearsOfAMention() {
        control.mention(linked.remoteId(), "Asha Patel", "Thank you @" + linked.handle(), MORNING.plusSeconds(5));
        control.clock(MORNING.plusSeconds(10));

        var page = got(use(ReadsComments.class)
                .comments(session(), use(ReadsComments.class).from(MORNING)));

        assertThat(page.items()).singleElement().satisfies(mention -> {
            assertThat(mention.kind()).isEqualTo(RemoteComment.Kind.MENTION);
            assertThat(mention.post()).isNull();
        });
    }

    @Test
    void signsInAgainWhenTheRefreshTokenIsGone() {
        var lost = new java.util.HashMap<>(linked.secrets());
        lost.put("refreshJwt", "gone");

        var renewed = got(use(RenewsAccess.class).renew(session(lost)));

        assertThat(renewed.get("accessJwt")).isNotEqualTo(linked.secrets().get("accessJwt"));
    }

    @Test
    void writesTheSameOrderOnceWhoeverSendsIt() {
        var order = new PublishOrder(new UUID(7, 11), SNOW, MORNING, null);

        var first = run(order);
        var again = run(order);

        assertThat(again).isEqualTo(new Outcome.Published(first.refs(), true));
        assertThat(first.adopted()).isFalse();
        assertThat(texts()).hasSize(3);
        assertThat(first.refs().getFirst().id())
                .endsWith("/"
                        + control.posts(network, linked.remoteId())
                                .getLast()
                                .id()
                                .replaceFirst("^.*/", ""));
    }

    private Outcome.Published run(PublishOrder order) {
        var publishes = use(Publishes.class);
        var handles = new ArrayList<Handle>();
        for (var step : publishes.plan(order).steps()) {
            switch (publishes.execute(session(), order, step, handles)) {
                case Outcome.StepDone(var left) -> handles.addAll(left);
                case Outcome.Published published -> {
                    return published;
                }
                case Outcome other -> throw new AssertionError(other);
            }
        }
        throw new AssertionError("A plan ends with a publication");
    }

    @Test
    void takesDownTheWholeThread() {
        var thread = engine().publish(SNOW, null).refs().getFirst();
        engine().publish(Content.text("Another post"), null);

        assertThat(use(Deletes.class).delete(session(), thread)).isInstanceOf(Outcome.Published.class);

        assertThat(texts()).containsExactly("Another post");
    }

    @Test
    void showsTheCardThatWasApproved() {
        var card = new Content.Card("Find your bin day", "Type your street", BINS);
        var link = URI.create("https://www.dunmere.gov.uk/bins");

        engine().publish(new Content("Check your street", List.of(), link, "en-GB").carded(card), null);

        var shown = record().path("embed").path("external");
        assertThat(shown.path("title").asString()).isEqualTo("Find your bin day");
        assertThat(shown.path("description").asString()).isEqualTo("Type your street");
        assertThat(shown.path("thumb").path("mimeType").asString()).isEqualTo("image/png");
    }

    private JsonNode record() {
        return Json.read(control.posts(network, linked.remoteId()).getFirst().record());
    }

    @Test
    void writesThePostTogetherWithItsGates() {
        var gate = new Gate(Gate.Answers.FOLLOWERS, false);

        var result = engine().publish(Content.text("Consultation opens").gated(gate), null);

        assertThat(result.end()).as("%s", result.outcomes()).isEqualTo(SmallEngine.End.PUBLISHED);
        var post = result.refs().getFirst();
        assertThat(kept("app.bsky.feed.threadgate")).contains("#followerRule").contains(post.id());
        assertThat(kept("app.bsky.feed.postgate")).contains("#disableRule").contains(post.id());
    }

    @Test
    void letsMixturesAndListsAnswerAndNobodyElse() {
        var wardens = list("Wardens", "app.bsky.graph.defs#curatelist");
        list("Trolls", "app.bsky.graph.defs#modlist");
        var lists = got(use(ReadsLimits.class).limits(session())).rosters();
        assertThat(lists).containsExactly(wardens);
        var gate = new Gate(Set.of(Gate.Answers.MENTIONED), lists, true);
        var text = Content.text("Snow wardens, report").gated(gate);
        assertThat(use(MeasuresText.class).problems(text))
                .as("nobody read the lists")
                .hasSize(1);
        assertThat(use(MeasuresText.class)
                        .within(got(use(ReadsLimits.class).limits(session())))
                        .problems(text))
                .isEmpty();

        var post = engine().publish(text, null).refs().getFirst();

        assertThat(kept("app.bsky.feed.threadgate"))
                .contains("#mentionRule", "#listRule", wardens.id())
                .doesNotContain("#followerRule");
        var asha = person(control.comment(Network.BLUESKY, post.id(), "Asha Patel", "Here", MORNING));
        control.comment(Network.BLUESKY, post.id(), "Ben Okafor", "Me too", MORNING);
        assertThat(heard()).isEmpty();
        write("app.bsky.graph.listitem", Json.object().put("list", wardens.id()).put("subject", asha));
        assertThat(heard())
                .singleElement()
                .satisfies(one -> assertThat(one.text()).isEqualTo("Here"));
    }

    @Test
    void takesAQuoteAwayFromItsPostAndLetsItStandAgain() {
        var post = engine().publish(Content.text("Roadworks"), null).refs().getFirst();
        var mention = control.mention(linked.remoteId(), "Asha Patel", "Nothing is quoted here", MORNING);
        var embed = Json.object().put("$type", "app.bsky.embed.record");
        embed.putObject("record").put("uri", post.id()).put("cid", post.version());
        var record = Json.object().put("text", "You fools");
        record.set("embed", embed);
        var quote = RemoteRef.of(write("app.bsky.feed.post", record));
        var moderates = use(Moderates.class);

        assertThat(moderates.moderate(session(), quote, Deed.HIDE))
                .isEqualTo(new Outcome.Published(List.of(quote), false));
        assertThat(moderates.moderate(session(), quote, Deed.HIDE))
                .isEqualTo(new Outcome.Published(List.of(quote), true));
        assertThat(kept("app.bsky.feed.postgate"))
                .contains("detachedEmbeddingUris", quote.id(), post.id())
                .doesNotContain("#disableRule");
        assertThat(moderates.moderate(session(), quote, Deed.SHOW)).isInstanceOf(Outcome.Published.class);
        assertThat(kept("app.bsky.feed.postgate")).doesNotContain(quote.id());
        assertThat(moderates.moderate(session(), RemoteRef.of(mention), Deed.HIDE))
                .isInstanceOf(Outcome.Rejected.class);
    }

    @Test
    void reportsInTheWordsThatBlueskyKnows() {
        var post = engine().publish(Content.text("Roadworks"), null).refs().getFirst();
        var answer = RemoteRef.of(control.comment(Network.BLUESKY, post.id(), "Asha Patel", "Buy my ladders", MORNING));
        var reports = use(Reports.class);

        for (var reason : reports.reasons()) {
            assertThat(reports.reportItem(session(), answer, reason, "Sells ladders"))
                    .as(reason.name())
                    .isInstanceOf(Outcome.Published.class);
        }
        assertThat(control.note(Network.BLUESKY, "reports").lines())
                .hasSizeGreaterThanOrEqualTo(reports.reasons().size())
                .allSatisfy(one -> assertThat(one).contains("Sells ladders"));
        assertThat(reports.reportItem(
                        session(), RemoteRef.of(answer.id() + "x"), Reports.Reason.SPAM, "Nothing is there"))
                .isInstanceOf(Outcome.Rejected.class);
    }

    @Test
    void takesNoMoreRulesThanBlueskyDoes() {
        var many = IntStream.range(0, 6)
                .mapToObj(n -> new Roster("at://did:plc:x/app.bsky.graph.list/" + n, "List " + n))
                .toList();
        var limits = use(MeasuresText.class).limits().withRosters(many);

        assertThat(use(MeasuresText.class)
                        .within(limits)
                        .problems(Content.text("Snow").gated(new Gate(Set.of(), many, true))))
                .singleElement()
                .satisfies(problem -> assertThat(problem.key()).isEqualTo("networks.problem.gateRules"));
    }

    private static String person(String answer) {
        return answer.split("/")[2];
    }

    private Roster list(String name, String purpose) {
        var uri = write("app.bsky.graph.list", Json.object().put("name", name).put("purpose", purpose));
        return new Roster(uri, name);
    }

    private String write(String collection, ObjectNode record) {
        var body = Json.object()
                .put("repo", linked.remoteId())
                .put("collection", collection)
                .put("rkey", "3laaaaaaaaaa" + (char) ('a' + keys++));
        body.set("record", record.put("$type", collection).put("createdAt", MORNING.toString()));
        var answer = (Exchange.Answered) session()
                .http()
                .send(Request.post(
                                linked.base(), "/xrpc/com.atproto.repo.putRecord", "application/json", Json.bytes(body))
                        .header("Authorization", "Bearer " + linked.secrets().get("accessJwt")));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return Json.parse(answer.body()).orElseThrow().path("uri").asString();
    }

    @ParameterizedTest
    @MethodSource("faultsOfACall")
    void publishesAGatedThreadOnceWhenItsFirstPartGoesWrong(PracticeFault fault) {
        control.fault(network, fault, "POST applyWrites", 1, Duration.ofMinutes(4));

        var result = engine().publish(SNOW.gated(new Gate(Gate.Answers.NOBODY, true)), null);

        assertThat(result.end()).as("%s", result.outcomes()).isEqualTo(SmallEngine.End.PUBLISHED);
        assertThat(texts()).hasSize(3);
        assertThat(kept("app.bsky.feed.threadgate")).contains("\"allow\":[]");
    }

    @Test
    void letsNobodyQuoteAnyPartOfAThread() {
        var thread = engine().publish(SNOW.gated(new Gate(Gate.Answers.EVERYBODY, false)), null)
                .refs()
                .getFirst();

        assertThat(control.posts(network, linked.remoteId()))
                .hasSize(3)
                .allSatisfy(part -> assertThat(kept("app.bsky.feed.postgate")).contains(part.id()));
        use(Deletes.class).delete(session(), thread);
        assertThat(texts()).isEmpty();
        assertThat(kept("app.bsky.feed.postgate")).isEmpty();
    }

    @Test
    void hearsNothingFromThoseWhomTheGateKeepsOut() {
        var post = engine().publish(
                        Content.text("For your information").gated(new Gate(Gate.Answers.NOBODY, true)), null)
                .refs()
                .getFirst();
        control.comment(Network.BLUESKY, post.id(), "Asha Patel", "Until when?", MORNING);

        assertThat(heard()).isEmpty();
    }

    private List<RemoteComment> heard() {
        control.clock(MORNING.plusSeconds(60));
        return got(use(ReadsComments.class)
                        .comments(session(), use(ReadsComments.class).from(MORNING.minusSeconds(60))))
                .items();
    }

    @Test
    void blocksAPersonAndLetsThemBackIn() {
        var post = engine().publish(Content.text("Roadworks"), null).refs().getFirst();
        control.comment(Network.BLUESKY, post.id(), "Asha Patel", "You fools", MORNING);
        var asha = RemoteRef.of(heard().getFirst().authorId());
        var blocks = use(Blocks.class);

        assertThat(blocks.block(session(), asha)).isEqualTo(new Outcome.Published(List.of(asha), false));
        assertThat(blocks.block(session(), asha)).isEqualTo(new Outcome.Published(List.of(asha), true));
        assertThat(heard()).isEmpty();
        assertThat(blocks.unblock(session(), asha)).isInstanceOf(Outcome.Published.class);
        assertThat(blocks.unblock(session(), asha)).isInstanceOf(Outcome.Published.class);
        assertThat(heard()).hasSize(1);
    }

    @Test
    void hidesNothingInSomebodyElsesThread() {
        control.mention(linked.remoteId(), "Asha Patel", "Thank you @" + linked.handle(), MORNING);
        var theirs = heard().getFirst().ref();

        assertThat(use(Moderates.class).moderate(session(), theirs, Deed.HIDE))
                .isInstanceOfSatisfying(
                        Outcome.Rejected.class,
                        rejected -> assertThat(rejected.reason()).isEqualTo(Outcome.Reason.PERMISSION));
    }

    @Test
    void sendsAVideoWithItsDescriptionAndCaptions() {
        var result = films(FILM).publish(new Content("The new crew", List.of(VIDEO), null, "en-GB"), null);

        assertThat(result.end()).as("%s", result.outcomes()).isEqualTo(SmallEngine.End.PUBLISHED);
        assertThat(result.outcomes()).anyMatch(Outcome.Accepted.class::isInstance);
        var embed = record().path("embed");
        assertThat(embed.path("$type").asString()).isEqualTo("app.bsky.embed.video");
        assertThat(embed.path("alt").asString()).isEqualTo("A crew");
        assertThat(embed.path("aspectRatio").path("width").asInt()).isEqualTo(640);
        assertThat(embed.path("captions").path(0).path("lang").asString()).isEqualTo("cy");
        assertThat(embed.path("captions").path(0).path("file").path("mimeType").asString())
                .isEqualTo("text/vtt");
    }

    @Test
    void publishesAVideoOnceHoweverItsUploadBreaks() {
        for (var operation : List.of(
                "GET getServiceAuth", "POST uploadVideo", "GET getJobStatus", "POST uploadBlob", "POST putRecord")) {
            for (var fault : List.of(PracticeFault.DROP_AFTER_COMMIT, PracticeFault.TOKEN_EXPIRED)) {
                var text = "The new crew, after " + fault + " of " + operation;
                control.fault(Network.BLUESKY, fault, operation);

                var result = films(FILM).publish(new Content(text, List.of(VIDEO), null, "en-GB"), null);

                assertThat(result.end()).as("%s: %s", text, result.outcomes()).isEqualTo(SmallEngine.End.PUBLISHED);
                assertThat(texts()).as(text).containsOnlyOnce(text);
                control.clearFaults();
            }
        }
    }

    @Test
    void saysThatAFileIsNoVideoWhenTheServiceHasFoundOut() {
        var noFilm = new byte[FILM.length];

        var result = films(noFilm).publish(new Content("No film", List.of(VIDEO), null, "en-GB"), null);

        assertThat(result.end()).isEqualTo(SmallEngine.End.REFUSED);
        assertThat(result.outcomes().getLast())
                .isInstanceOfSatisfying(
                        Outcome.Rejected.class,
                        rejected -> assertThat(rejected.reason()).isEqualTo(Outcome.Reason.MEDIA_REJECTED));
    }

    @Test
    void uploadsNothingWhereTheAccountMayNot() {
        control.note(Network.BLUESKY, "videos", "Confirm your email to upload videos");
        try {
            var result = films(FILM).publish(new Content("The new crew", List.of(VIDEO), null, "en-GB"), null);

            assertThat(result.end()).isEqualTo(SmallEngine.End.REFUSED);
            assertThat(result.outcomes().toString()).contains("Confirm your email");
        } finally {
            control.note(Network.BLUESKY, "videos", "");
        }
    }

    private static final byte[] FILM = "\0\0\0\24ftypisom a film of the new bins".getBytes(StandardCharsets.ISO_8859_1);

    private static final Media VIDEO = new Media(
            "f".repeat(64),
            "video/mp4",
            FILM.length,
            640,
            360,
            "A crew",
            12_000,
            List.of(new Media.Captions("c".repeat(64), "application/x-subrip", "cy")));

    private SmallEngine films(byte[] film) {
        MediaSource media = new MediaSource() {
            @Override
            public byte[] bytes(String sha256) {
                return "1\n00:00:01,000 --> 00:00:02,000\nHelo\n".getBytes(StandardCharsets.UTF_8);
            }

            @Override
            public InputStream open(String sha256) {
                return new ByteArrayInputStream(film);
            }
        };
        return new SmallEngine(
                connector(),
                secrets -> networks.session(
                        network, linked.remoteId(), secrets, linked.base(), true, media, Duration.ofSeconds(20)),
                linked.secrets(),
                MORNING,
                control::clock);
    }

    @Test
    void showsThePermalinkWhereTheAccountIs() {
        var ref = engine().publish(Content.text("Bin day"), null).refs().getFirst();

        assertThat(ref.permalink().getPath()).startsWith("/profile/" + linked.remoteId() + "/post/");
        assertThat(ref.permalink().getPort())
                .isEqualTo(networks.practiceAddress().getPort());
    }
}
