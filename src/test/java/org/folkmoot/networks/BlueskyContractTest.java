package org.folkmoot.networks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.folkmoot.networks.bluesky.Bluesky;
import org.junit.jupiter.api.Test;

/** Bluesky against the practice network; the real server has a test of its own. */
class BlueskyContractTest extends ConnectorContract {

    private final Bluesky bluesky = new Bluesky();

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
    void showsThePermalinkWhereTheAccountIs() {
        var ref = engine().publish(Content.text("Bin day"), null).refs().getFirst();

        assertThat(ref.permalink().getPath()).startsWith("/profile/" + linked.remoteId() + "/post/");
        assertThat(ref.permalink().getPort())
                .isEqualTo(networks.practiceAddress().getPort());
    }
}
