package org.folkmoot.networks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.folkmoot.networks.SmallEngine.End;
import org.folkmoot.networks.linkedin.LinkedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** LinkedIn against the practice network. */
class LinkedInContractTest extends ConnectorContract {

    /** Three parts: two whole ones and a rest. */
    static final byte[] FILM = film(9_000_000);

    static final byte[] WORDS = """
            WEBVTT

            NOTE made by the press office

            00:01.000 --> 00:03.500 align:start
            <v Karen>The new crew starts on Monday.

            second
            01:00:04.000 --> 01:00:06.000
            Two lines
            of words
            """.getBytes(StandardCharsets.UTF_8);

    static final Media VIDEO = new Media(
            "f".repeat(64),
            "video/mp4",
            FILM.length,
            640,
            360,
            "A crew empties a bin",
            12_000,
            List.of(new Media.Captions("c".repeat(64), "text/vtt", "en-GB")));

    static final byte[] PAPER = "%PDF-1.7 the new routes".getBytes(StandardCharsets.UTF_8);
    static final Media ROUTES =
            new Media("d".repeat(64), "application/pdf", PAPER.length, 0, 0, "The new routes, street by street");

    private final LinkedIn linkedIn = new LinkedIn();

    LinkedInContractTest() {
        super(Network.LINKEDIN, "POST images", "POST comments");
    }

    private static byte[] film(int size) {
        var film = new byte[size];
        Arrays.fill(film, (byte) 7);
        System.arraycopy("\0\0\0\24ftypisom".getBytes(StandardCharsets.ISO_8859_1), 0, film, 0, 12);
        return film;
    }

    @Override
    Connector connector() {
        return linkedIn;
    }

    @Override
    Map<String, String> newAccount(int number) {
        control.limits(false);
        var token = "linkedin-token-" + number;
        control.account(
                Network.LINKEDIN,
                null,
                "dunmere-" + number,
                "Dunmere District Council",
                token,
                "client-secret-1",
                5104);
        return Map.of(
                "page",
                "https://www.linkedin.com/company/dunmere-" + number + "/admin/",
                "clientId",
                "client-1",
                "clientSecret",
                "client-secret-1",
                "accessToken",
                token,
                "refreshToken",
                token + ".refresh");
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

    static byte[] bytes(String sha256) {
        return switch (sha256.charAt(0)) {
            case 'f' -> FILM;
            case 'c' -> WORDS;
            case 'd' -> PAPER;
            default -> PICTURE;
        };
    }

    /** The limit is the day's, and the answer does not say so. */
    @Override
    boolean namesTheTime() {
        return false;
    }

    @AfterEach
    void beUsual() {
        control.manner(Network.LINKEDIN, "");
    }

    private JsonNodes last() {
        return new JsonNodes(Json.read(
                control.posts(Network.LINKEDIN, linked.remoteId()).getFirst().record()));
    }

    /** Reads like a path. */
    private record JsonNodes(tools.jackson.databind.JsonNode node) {

        String text(String path) {
            return node.at("/" + path).asString("");
        }
    }

    @Test
    void waitsUntilTheDayIsOver() {
        control.fault(Network.LINKEDIN, PracticeFault.RATE_LIMITED, PracticeControl.publishing(Network.LINKEDIN));

        var limited = (Outcome.RateLimited)
                engine().publish(Content.text("Bin day"), null).outcomes().getFirst();

        assertThat(limited.until().atOffset(java.time.ZoneOffset.UTC).toLocalTime())
                .isEqualTo(java.time.LocalTime.MIDNIGHT);
        assertThat(limited.until())
                .isAfter(Instant.now())
                .isBefore(Instant.now().plus(Duration.ofHours(24).plusSeconds(1)));
    }

    @Test
    void arrivesAsItWasTypedWhateverLittleTextMakesOfIt() {
        var typed = "Bins (brown & green) | *new* _times_ <soon> ~ [see] {this} \\o/ mail bins@dunmere.gov.uk";

        var result = engine().publish(Content.text(typed + " #BinDay"), null);

        assertThat(result.end()).isEqualTo(End.PUBLISHED);
        assertThat(texts()).containsExactly(typed + " #BinDay");
        assertThat(last().text("commentary")).contains("{hashtag|\\#|BinDay}").contains("\\(brown");
    }

    @Test
    void mentionsAPage() {
        engine().publish(Content.text("We hire: @[Dunmere Jobs](urn:li:organization:42), apply now"), null);

        assertThat(texts()).containsExactly("We hire: Dunmere Jobs, apply now");
        assertThat(got(use(ReadsPosts.class).posts(session(), null, MORNING)).items())
                .singleElement()
                .satisfies(post -> assertThat(post.text()).contains("@[Dunmere Jobs](urn:li:organization:42)"));
    }

    @Test
    void findsItsOwnPostBehindItsMarks() {
        control.fault(network, PracticeFault.DROP_AFTER_COMMIT, PracticeControl.publishing(network));
        var text = "Parks (all) & @[Dunmere Jobs](urn:li:organization:42) #Parks";

        var result = engine().publish(Content.text(text), null);

        assertThat(result.end()).isEqualTo(End.PUBLISHED);
        assertThat(texts()).hasSize(1);
    }

    @Test
    void sendsAVideoInPartsWithItsCaptionsAndWaitsForIt() {
        var result = engine().publish(new Content("The new crew", List.of(VIDEO), null, "en-GB"), null);

        assertThat(result.end()).as("%s", result.outcomes()).isEqualTo(End.PUBLISHED);
        assertThat(result.outcomes()).anyMatch(Outcome.Accepted.class::isInstance);
        assertThat(result.refs().getFirst().id()).startsWith("urn:li:ugcPost:");
        assertThat(last().text("content/media/id")).startsWith("urn:li:video:");
        assertThat(last().text("content/media/title")).isEqualTo("A crew empties a bin");
    }

    @org.junit.jupiter.params.ParameterizedTest
    @org.junit.jupiter.params.provider.ValueSource(strings = {"POST videos", "PUT video", "PUT captions"})
    void publishesAVideoOnceWhateverIsLostOnTheWay(String operation) {
        for (var fault : List.of(
                PracticeFault.DROP_BEFORE_COMMIT, PracticeFault.DROP_AFTER_COMMIT, PracticeFault.ERROR_AFTER_COMMIT)) {
            control.faultAfter(network, fault, operation, operation.equals("PUT captions") ? 0 : 1, 1, Duration.ZERO);

            var result = engine().publish(new Content("Crew " + fault, List.of(VIDEO), null, "en-GB"), null);

            assertThat(result.end()).as("%s: %s", fault, result.outcomes()).isEqualTo(End.PUBLISHED);
        }
        assertThat(texts()).hasSize(3);
    }

    @Test
    void saysThatAFileIsNoVideoWhenLinkedInHasFoundOut() {
        var lying = new Media("e".repeat(64), "video/mp4", PICTURE.length, 640, 360, "A crew", 12_000, List.of());

        var result = engine().publish(new Content("The new crew", List.of(lying), null, "en-GB"), null);

        assertThat(result.outcomes().getLast())
                .isInstanceOfSatisfying(
                        Outcome.Rejected.class,
                        rejected -> assertThat(rejected.reason()).isEqualTo(Outcome.Reason.MEDIA_REJECTED));
        assertThat(texts()).isEmpty();
    }

    @Test
    void sendsADocumentUnderItsTitle() {
        var result = engine().publish(
                        new Content("Our routes", List.of(ROUTES), null, "en-GB").titled("Bin routes 2026"), null);

        assertThat(result.end()).as("%s", result.outcomes()).isEqualTo(End.PUBLISHED);
        assertThat(last().text("content/media/id")).startsWith("urn:li:document:");
        assertThat(last().text("content/media/title")).isEqualTo("Bin routes 2026");
    }

    @Test
    void givesTheCardOfALinkItsTitle() {
        var link = URI.create("https://www.dunmere.gov.uk/bins");

        engine().publish(new Content("Check your street", List.of(), link, "en-GB").titled("Find your bin day"), null);

        assertThat(last().text("content/article/title")).isEqualTo("Find your bin day");
    }

    @Test
    void sendsThePictureOfTheCardThatWasApproved() {
        var link = URI.create("https://www.dunmere.gov.uk/bins");
        var card = new Content.Card("Find your bin day", "Type your street", BINS);

        var result = engine().publish(new Content("Check your street", List.of(), link, "en-GB").carded(card), null);

        assertThat(result.end()).as("%s", result.outcomes()).isEqualTo(End.PUBLISHED);
        assertThat(last().text("content/article/title")).isEqualTo("Find your bin day");
        assertThat(last().text("content/article/description")).isEqualTo("Type your street");
        assertThat(last().text("content/article/thumbnail")).startsWith("urn:li:image:");
    }

    @Test
    void uploadsNoPictureForACardThatNobodySees() {
        var link = URI.create("https://www.dunmere.gov.uk/bins");
        var card = new Content.Card("Find your bin day", "Type your street", BINS);

        engine().publish(new Content("See " + link, List.of(BINS), link, "en-GB").carded(card), null);

        assertThat(last().text("content/article/thumbnail")).isEmpty();
        assertThat(last().text("content/media/id")).startsWith("urn:li:image:");
    }

    @Test
    void sendsTwentyPicturesAndNotOneMore() {
        var twenty = new Content("The year in pictures", Collections.nCopies(20, BINS), null, "en-GB");

        assertThat(engine().publish(twenty, null).end()).isEqualTo(End.PUBLISHED);
        assertThat(measures().problems(twenty)).isEmpty();
        assertThat(measures().problems(new Content("21", Collections.nCopies(21, BINS), null, "en-GB")))
                .hasSize(1);
    }

    @Test
    void asksThePollsQuestionForTheTimesThatLinkedInKnows() {
        var text = "We plan the park.\nWhat does it need?\nTell us more in the comments.";

        engine().publish(Content.text(text).asking(new Poll(List.of("Bins", "Benches"), Duration.ofDays(7))), null);

        assertThat(last().text("content/poll/question")).isEqualTo("What does it need?");
        assertThat(last().text("content/poll/settings/duration")).isEqualTo("SEVEN_DAYS");
    }

    @Test
    void leavesADuplicateToReadingBack() {
        engine().publish(Content.text("Bin day"), null);

        var again = engine().publish(Content.text("Bin day"), null);

        assertThat(again.outcomes().getLast()).isInstanceOfSatisfying(Outcome.Rejected.class, rejected -> {
            assertThat(rejected.reason()).isEqualTo(Outcome.Reason.DUPLICATE);
            assertThat(rejected.diagnostics().body()).contains("urn:li:share:");
        });
        assertThat(texts()).hasSize(1);
    }

    @Test
    void answersAnAnswerInTheSameThread() {
        var post = engine().publish(Content.text("Roadworks"), null).refs().getFirst();
        var question = control.comment(network, post.id(), "Asha Patel", "Until when?", MORNING);
        var below = control.comment(network, question, "Tom Reed", "I wonder too", MORNING);

        var result = engine().publish(Content.text("Until Friday."), RemoteRef.of(below));

        assertThat(result.end()).as("%s", result.outcomes()).isEqualTo(End.PUBLISHED);
        var comments = control.posts(network, linked.remoteId());
        assertThat(comments.getFirst().parent()).isEqualTo(question);
        assertThat(result.refs().getFirst().permalink().toString())
                .contains("/feed/update/urn:li:")
                .contains("commentUrn=urn%3Ali%3Acomment");
    }

    @Test
    void tellsAMentionFromAComment() {
        var post = engine().publish(Content.text("Roadworks"), null).refs().getFirst();
        control.comment(network, post.id(), "Asha Patel", "Until when?", MORNING.plusSeconds(60));
        control.mention(network, linked.remoteId(), "Tom Reed", "Dunmere did well", MORNING.plusSeconds(90));
        control.clock(MORNING.plusSeconds(120));

        var items = got(use(ReadsComments.class)
                        .comments(session(), use(ReadsComments.class).from(MORNING)))
                .items();

        assertThat(items)
                .extracting(RemoteComment::kind)
                .containsExactly(RemoteComment.Kind.COMMENT, RemoteComment.Kind.MENTION);
        assertThat(items).extracting(RemoteComment::authorName).containsExactly("Asha Patel", "Tom Reed");
        assertThat(items.getLast().post()).isNull();
        assertThat(use(Moderates.class).moderate(session(), items.getLast().ref(), Deed.REMOVE))
                .isInstanceOf(Outcome.Rejected.class);
    }

    @Test
    void correctsAndTakesDownItsAnswerToo() {
        var post = engine().publish(Content.text("Roadworks"), null).refs().getFirst();
        var question = control.comment(network, post.id(), "Asha Patel", "Until when?", MORNING);
        var answer = engine().publish(Content.text("Until Friday."), RemoteRef.of(question))
                .refs()
                .getFirst();

        assertThat(use(Edits.class).edit(session(), answer, Content.text("Until Thursday.")))
                .isInstanceOf(Outcome.Published.class);
        assertThat(texts()).contains("Until Thursday.");
        assertThat(use(Deletes.class).delete(session(), answer)).isInstanceOf(Outcome.Published.class);
        assertThat(texts()).containsExactly("Roadworks");
    }

    @Test
    void takesTheFiguresOfTheNewestDayAndOfAVideo() {
        control.accountFigures(network, linked.remoteId(), Map.of("views", 240L, "viewers", 150L, "clicks", 6L));
        var post = engine().publish(new Content("The new crew", List.of(VIDEO), null, "en-GB"), null)
                .refs()
                .getFirst();
        control.figures(network, post.id(), Map.of("plays", 88L));

        assertThat(got(use(Measures.class).account(session())))
                .contains(Figure.of("views", 240), Figure.of("viewers", 150), Figure.of("clicks", 6));
        assertThat(got(use(Measures.class).post(session(), post))).contains(Figure.of("plays", 88));
    }

    @Test
    void saysUntilWhenTheRefreshTokenHolds() {
        assertThat(Duration.between(Instant.now(), linked.expiresAt()))
                .isBetween(Duration.ofDays(364), Duration.ofDays(365));
        assertThat(linked.kind()).isEqualTo(Linking.Kind.PAGE);
        assertThat(linked.address().toString()).isEqualTo("https://www.linkedin.com/company/" + linked.handle());
    }

    private Map<String, String> typing(String field, String value, int number) {
        var answers = new HashMap<>(newAccount(number));
        answers.put(field, value);
        return answers;
    }

    @Test
    void endsAfterSixtyDaysWhereLinkedInGaveNoRefreshToken() {
        var found = (Linking.Linked) networks.connect(network, typing("refreshToken", "", 901), true);

        assertThat(Duration.between(Instant.now(), found.expiresAt()))
                .isBetween(Duration.ofDays(59), Duration.ofDays(60));
    }

    @Test
    void needsAPersonWhereThereIsNoRefreshToken() {
        linked = (Linking.Linked) networks.connect(network, typing("refreshToken", "", 902), true);
        control.fault(network, PracticeFault.TOKEN_EXPIRED, PracticeControl.publishing(network));

        assertThat(engine().publish(Content.text("Bin day"), null).end()).isEqualTo(End.NEEDS_A_PERSON);
    }

    @Test
    void saysWhichAnswerIsWrong() {
        assertThat(refused(typing("page", "https://www.linkedin.com/in/vin-gill", 903)))
                .containsExactly("page networks.problem.linkedinPerson");
        assertThat(refused(typing("page", "no-such-page", 904))).containsExactly("page networks.problem.linkedinPage");
        assertThat(refused(typing("clientSecret", "another", 905)))
                .containsExactly("refreshToken networks.problem.linkedinRefresh");
        assertThat(refused(typing("refreshToken", "nonsense", 906)))
                .containsExactly("refreshToken networks.problem.linkedinRefresh");
        var ended = typing("refreshToken", "", 907);
        ended.put("accessToken", "ran-out-long-ago");
        assertThat(refused(ended)).containsExactly("accessToken networks.problem.linkedinToken");
        ended.put("clientSecret", "another");
        assertThat(refused(ended)).containsExactly("clientSecret networks.problem.linkedinClient");
        control.manner(network, "role=");
        assertThat(refused(newAccount(908))).containsExactly("page networks.problem.linkedinRole");
    }

    private static List<String> refused(Map<String, String> answers) {
        return ((Linking.Refused) networks.connect(Network.LINKEDIN, answers, true))
                .problems().stream()
                        .map(problem -> problem.field() + " " + problem.key())
                        .toList();
    }

    @Test
    void mayDoWhatTheRoleAndThePermissionsAllowTogether() {
        control.manner(network, "role=ANALYST");
        assertThat(((Linking.Linked) networks.connect(network, newAccount(909), true)).granted())
                .containsExactly(Right.MEASURE);

        control.manner(network, "scope=w_organization_social,w_organization_social_feed");
        assertThat(((Linking.Linked) networks.connect(network, newAccount(910), true)).granted())
                .isEqualTo(Set.of(Right.PUBLISH, Right.REPLY, Right.MODERATE));
        assertThat(use(ConnectsAccounts.class).probe(session()))
                .filteredOn(probe -> !probe.works())
                .extracting(Probe::right)
                .containsExactlyInAnyOrder(Right.READ_POSTS, Right.READ_COMMENTS, Right.MEASURE);
    }

    @org.junit.jupiter.params.ParameterizedTest
    @org.junit.jupiter.params.provider.MethodSource("faultsOfACall")
    void saysTheFirstCommentOnceWhenItGoesWrong(PracticeFault fault) {
        control.fault(network, fault, "POST comments", 1, Duration.ofMinutes(4));

        var result = engine().publish(bins("Bin day is Saturday").commented("Dates: dunmere.gov.uk/bins"), null);

        assertThat(result.end()).as("%s", result.outcomes()).isEqualTo(End.PUBLISHED);
        assertThat(result.refs().getFirst().id()).startsWith("urn:li:share:");
        assertThat(texts()).containsExactly("Dates: dunmere.gov.uk/bins", "Bin day is Saturday");
    }

    @Test
    void publishesThePostOnceBeforeItsFirstComment() {
        control.fault(network, PracticeFault.DROP_AFTER_COMMIT, PracticeControl.publishing(network));

        var result = engine().publish(Content.text("Bin day").commented("Dates below"), null);

        assertThat(result.end()).as("%s", result.outcomes()).isEqualTo(End.PUBLISHED);
        assertThat(texts()).containsExactly("Dates below", "Bin day");
    }

    @Test
    void tellsWhoMayWorkOnThePageAndWhatItSaysOfItself() {
        assertThat(got(use(ReadsPeople.class).people(session())))
                .extracting(Portfolio.Member::name, Portfolio.Member::role, Portfolio.Member::kind)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Priya Nandra", "ADMINISTRATOR", Portfolio.Kind.PERSON),
                        org.assertj.core.groups.Tuple.tuple(
                                "Sam Leaver", "CONTENT_ADMINISTRATOR", Portfolio.Kind.INVITED));
        assertThat(got(use(ReadsSettings.class).settings(session())))
                .contains(new Setting(Setting.Name.WEBSITE, "https://www.dunmere.gov.uk", true))
                .contains(new Setting(Setting.Name.ADDRESS, "", false));
    }

    @Test
    void knowsThePageByItsNumberAgain() {
        var found = got(use(Identifies.class).identify(session()));

        assertThat(found.remoteId()).isEqualTo(linked.remoteId());
        assertThat(found.handle()).isEqualTo(linked.handle());
    }

    @Test
    void keepsWhatMembersWroteForAsLongAsLinkedInAllows() {
        assertThat(linkedIn.contract().keepsBodies()).isEqualTo(Duration.ofHours(48));
        assertThat(linkedIn.contract().keepsNames()).isEqualTo(Duration.ofHours(24));
        assertThat(linkedIn.contract().sunset()).isAfter(linkedIn.contract().read());
        assertThat(use(ReadsComments.class).rhythm()).isEqualTo(Duration.ofMinutes(10));
    }
}
