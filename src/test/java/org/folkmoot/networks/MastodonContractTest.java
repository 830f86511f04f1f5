package org.folkmoot.networks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.folkmoot.networks.SmallEngine.End;
import org.folkmoot.networks.mastodon.Mastodon;
import org.junit.jupiter.api.Test;

/** Mastodon against the practice network. */
class MastodonContractTest extends ConnectorContract {

    static final byte[] FILM = "\0\0\0\24ftypisom a film of the new bins".getBytes(StandardCharsets.ISO_8859_1);
    static final Media VIDEO =
            new Media("f".repeat(64), "video/mp4", FILM.length, 640, 360, "A crew empties a bin", 12_000, List.of());

    private final Mastodon mastodon = new Mastodon();

    MastodonContractTest() {
        super(Network.MASTODON, "POST media", "POST statuses");
    }

    @Override
    Connector connector() {
        return mastodon;
    }

    /** What the practice server behaves like. */
    String manner() {
        return "";
    }

    @Override
    Map<String, String> newAccount(int number) {
        control.manner(Network.MASTODON, manner());
        control.limits(false);
        control.account(
                Network.MASTODON,
                null,
                "dunmere" + number + "@social.example",
                "Dunmere District Council",
                "token-of-dunmere-" + number,
                "",
                640);
        return Map.of("server", "social.example", "token", "token-of-dunmere-" + number);
    }

    /** Whoever is answered is named, or hears nothing of it. */
    @Override
    String shownReply(String words) {
        return "@asha-patel@people.test " + words;
    }

    @Override
    Session session(Map<String, String> secrets) {
        return networks.session(
                network,
                linked.remoteId(),
                secrets,
                linked.base(),
                true,
                sha256 -> sha256.equals(VIDEO.sha256()) ? FILM : PICTURE,
                Duration.ofSeconds(20));
    }

    @Test
    void namesTheAccountWithItsServer() {
        assertThat(linked.handle()).endsWith("@social.example");
        assertThat(linked.address().getPath()).isEqualTo("/@" + linked.handle());
    }

    @Test
    void refusesATokenThatTheServerDoesNotKnow() {
        var answer = networks.connect(
                Network.MASTODON, Map.of("server", "https://social.example/", "token", "not-the-one"), true);

        assertThat(answer)
                .isInstanceOfSatisfying(
                        Linking.Refused.class,
                        refused -> assertThat(refused.problems())
                                .singleElement()
                                .satisfies(
                                        problem -> assertThat(problem.field()).isEqualTo("token")));
    }

    @Test
    void saysWhoSeesItInWhatLanguageAndBehindWhatWarning() {
        engine().publish(
                        new Content("Mae’r biniau’n newid", List.of(BINS), null, "cy")
                                .warned("A photo of a spilled bin"),
                        null);

        var record = Json.read(
                control.posts(Network.MASTODON, linked.remoteId()).getFirst().record());
        assertThat(record.path("visibility").asString()).isEqualTo("public");
        assertThat(record.path("language").asString()).isEqualTo("cy");
        assertThat(record.path("spoiler").asString()).isEqualTo("A photo of a spilled bin");
        assertThat(record.path("sensitive").asBoolean()).isTrue();
    }

    @Test
    void waitsForAVideoThatTheServerStillWorksOn() {
        var result = engine().publish(new Content("The new crew", List.of(VIDEO), null, "en-GB"), null);

        assertThat(result.end()).as("%s", result.outcomes()).isEqualTo(End.PUBLISHED);
        assertThat(result.outcomes()).anyMatch(Outcome.Accepted.class::isInstance);
        assertThat(control.posts(Network.MASTODON, linked.remoteId()).getFirst().alts())
                .containsExactly("A crew empties a bin");
    }

    @Test
    void saysThatAFileIsNoVideoWhenTheServerHasFoundOut() {
        var lying = new Media(
                "e".repeat(64), "video/mp4", PICTURE.length, 640, 360, "A crew empties a bin", 12_000, List.of());

        var result = engine().publish(new Content("The new crew", List.of(lying), null, "en-GB"), null);

        assertThat(result.end()).isEqualTo(End.REFUSED);
        assertThat(result.outcomes().getLast())
                .isInstanceOfSatisfying(
                        Outcome.Rejected.class,
                        rejected -> assertThat(rejected.reason()).isEqualTo(Outcome.Reason.MEDIA_REJECTED));
        assertThat(texts()).isEmpty();
    }

    @Test
    void putsALinkThatIsNotInTheTextBelowIt() {
        var link = java.net.URI.create("https://www.dunmere.gov.uk/bins");

        engine().publish(new Content("Check your street", List.of(), link, "en-GB"), null);
        engine().publish(new Content("See " + link + " for more", List.of(), link, "en-GB"), null);

        assertThat(texts()).containsExactlyInAnyOrder("Check your street\n\n" + link, "See " + link + " for more");
    }

    @Test
    void hearsOfAMention() {
        control.mention(
                Network.MASTODON,
                linked.remoteId(),
                "Asha Patel",
                "Thank you @" + linked.handle(),
                MORNING.plusSeconds(5));
        control.clock(MORNING.plusSeconds(10));

        var page = got(use(ReadsComments.class)
                .comments(session(), use(ReadsComments.class).from(MORNING)));

        assertThat(page.items()).singleElement().satisfies(mention -> {
            assertThat(mention.kind()).isEqualTo(RemoteComment.Kind.MENTION);
            assertThat(mention.post()).isNull();
            assertThat(mention.authorHandle()).isEqualTo("asha-patel@people.test");
        });
    }

    @Test
    void findsTheFirstPostOfALongThread() {
        var post = engine().publish(Content.text("Roadworks"), null).refs().getFirst();
        var question = control.comment(Network.MASTODON, post.id(), "Asha Patel", "Until when?", MORNING);
        var answer = engine().publish(Content.text("Until Friday"), RemoteRef.of(question))
                .refs()
                .getFirst();
        control.comment(Network.MASTODON, answer.id(), "Asha Patel", "Thanks <3 & bye", MORNING.plusSeconds(60));
        control.clock(MORNING.plusSeconds(120));

        var thanks = got(use(ReadsComments.class)
                        .comments(session(), use(ReadsComments.class).from(MORNING)))
                .items()
                .getLast();

        assertThat(thanks.text()).isEqualTo("Thanks <3 & bye");
        assertThat(thanks.post().id()).isEqualTo(post.id());
        assertThat(thanks.parent().id()).isEqualTo(answer.id());
    }

    @Test
    void readsMoreThanOnePageOfMentions() {
        for (var i = 0; i < 95; i++) {
            control.mention(Network.MASTODON, linked.remoteId(), "Asha Patel", "Question " + i, MORNING.plusSeconds(i));
        }
        control.clock(MORNING.plusSeconds(600));
        var comments = use(ReadsComments.class);
        var seen = new java.util.HashSet<String>();
        var cursor = comments.from(MORNING);
        var more = true;
        while (more) {
            var page = got(comments.comments(session(), cursor));
            page.items().forEach(item -> seen.add(item.text()));
            cursor = page.next();
            more = page.more();
        }

        assertThat(seen).hasSize(95);
    }

    @Test
    void keepsPictureAndPollWhenItCorrectsTheWords() {
        var poll = new Poll(List.of("More bins", "More benches"), Duration.ofDays(1));
        control.clock(Instant.now());
        var picture = engine().publish(bins("Bin day is Sunday"), null).refs().getFirst();
        control.clock(Instant.now());
        var asked = engine().publish(Content.text("What dose the park need?").asking(poll), null)
                .refs()
                .getFirst();

        use(Edits.class).edit(session(), picture, Content.text("Bin day is Saturday"));
        use(Edits.class).edit(session(), asked, Content.text("What does the park need?"));

        var posts = control.posts(Network.MASTODON, linked.remoteId());
        assertThat(posts)
                .extracting(PracticeControl.Shown::text)
                .containsExactlyInAnyOrder("What does the park need?", "Bin day is Saturday");
        assertThat(posts).anySatisfy(post -> assertThat(post.alts()).containsExactly(BINS.alt()));
        assertThat(posts).anySatisfy(post -> assertThat(post.record()).contains("More benches"));
    }

    @Test
    void takesDownAThreadWholeAndLeavesOtherAnswers() {
        var thread = engine().publish(SNOW, null).refs().getFirst();
        var question = control.comment(Network.MASTODON, thread.id(), "Asha Patel", "And the park?", MORNING);
        engine().publish(Content.text("Open"), RemoteRef.of(question));

        var outcome = use(Deletes.class).delete(session(), thread);

        assertThat(outcome).isInstanceOf(Outcome.Published.class);
        assertThat(texts()).containsExactly(shownReply("Open"));
    }

    @Test
    void takesNobodyElsesPostForItsOwn() {
        var first = engine().publish(Content.text("Bin day"), null).refs().getFirst();
        var order = new PublishOrder(new UUID(3, 4), Content.text("Bin day"), MORNING, null);
        var attempt = new Attempt(0, MORNING, List.of(), Set.of(first.id()), 1);
        control.clock(MORNING.plusSeconds(600));

        var seen = use(Reconciles.class).reconcile(session(), order, attempt, MORNING.plusSeconds(600));

        assertThat(seen).isEqualTo(new Reconciliation.Absent(true));
    }

    /** The first request is over by then; its key would show what it made. */
    @Test
    void sendsAgainWithTheSameKeyAfterAMinute() {
        var order = new PublishOrder(new UUID(5, 6), Content.text("Nobody posted this"), MORNING, null);
        var attempt = new Attempt(0, MORNING, List.of(), Set.of(), 0);

        assertThat(use(Reconciles.class).reconcile(session(), order, attempt, MORNING.plusSeconds(5)))
                .isEqualTo(new Reconciliation.StillUnknown(MORNING.plusSeconds(60)));
        assertThat(use(Reconciles.class).reconcile(session(), order, attempt, MORNING.plusSeconds(60)))
                .isEqualTo(new Reconciliation.Absent(true));
    }

    @Test
    void countsOnNoKeyAfterAnHour() {
        var order = new PublishOrder(new UUID(5, 7), Content.text("Nobody posted this"), MORNING, null);
        var attempt = new Attempt(0, MORNING, List.of(), Set.of(), 0);

        assertThat(use(Reconciles.class).reconcile(session(), order, attempt, MORNING.plusSeconds(3600)))
                .isInstanceOf(Reconciliation.StillUnknown.class);
    }

    @Test
    void readsWhatTheServerTakes() {
        var read = got(use(ReadsLimits.class).limits(session()));
        var text = use(MeasuresText.class).within(read);

        assertThat(read.text()).isEqualTo(500);
        assertThat(read.unit()).isEqualTo(Limits.Unit.GRAPHEMES);
        assertThat(read.video().bytes()).isEqualTo(103_809_024);
        assertThat(text.problems(Content.text("ä".repeat(500)))).isEmpty();
        assertThat(text.problems(Content.text("ä".repeat(501)))).hasSize(1);
    }

    @Test
    void readsTheFirstVersionWhereThereIsNoSecond() {
        control.manner(Network.MASTODON, "old");

        assertThat(got(use(ReadsLimits.class).limits(session())).text()).isEqualTo(500);
    }

    @Test
    void keepsToTheServersRateAndHearsWhenItMayGoOn() {
        control.limits(true);
        Outcome last = null;
        for (var i = 0; i < 31; i++) {
            last = use(Deletes.class).delete(session(), RemoteRef.of("99" + i));
            if (last instanceof Outcome.RateLimited) {
                break;
            }
        }

        assertThat(last).isInstanceOfSatisfying(Outcome.RateLimited.class, limited -> {
            assertThat(limited.exact()).isTrue();
            assertThat(limited.until()).isAfter(Instant.now().plusSeconds(60));
        });
    }

    @Test
    void noticesAnAnswerThatNamesNobody() {
        var post = engine().publish(Content.text("Roadworks on Mill Lane"), null)
                .refs()
                .getFirst();
        var reads = use(ReadsComments.class);
        var before = got(reads.comments(session(), reads.from(MORNING)));
        var unnamed = control.comment(Network.MASTODON, post.id(), "Asha Patel", "Nobody told us", MORNING);
        control.note(Network.MASTODON, "unnamed", unnamed);
        control.clock(MORNING.plusSeconds(60));

        var page = got(reads.comments(session(), before.next()));

        assertThat(before.items()).isEmpty();
        assertThat(page.items()).singleElement().satisfies(comment -> {
            assertThat(comment.ref().id()).isEqualTo(unnamed);
            assertThat(comment.kind()).isEqualTo(RemoteComment.Kind.COMMENT);
            assertThat(comment.post().id()).isEqualTo(post.id());
        });
        assertThat(got(reads.comments(session(), page.next())).items()).isEmpty();
    }

    @Test
    void blocksAPersonAndLetsThemBackIn() {
        var post = engine().publish(Content.text("Roadworks on Mill Lane"), null)
                .refs()
                .getFirst();
        control.comment(Network.MASTODON, post.id(), "Asha Patel", "You fools", MORNING);
        control.clock(MORNING.plusSeconds(60));
        var reads = use(ReadsComments.class);
        var blocks = use(Blocks.class);
        var asha = RemoteRef.of(got(reads.comments(session(), reads.from(MORNING)))
                .items()
                .getFirst()
                .authorId());

        assertThat(blocks.block(session(), asha)).isInstanceOf(Outcome.Published.class);
        assertThat(blocks.block(session(), asha)).isInstanceOf(Outcome.Published.class);
        assertThat(got(reads.comments(session(), reads.from(MORNING))).items()).isEmpty();
        assertThat(blocks.unblock(session(), asha)).isInstanceOf(Outcome.Published.class);
        assertThat(got(reads.comments(session(), reads.from(MORNING))).items()).hasSize(1);
    }
}
