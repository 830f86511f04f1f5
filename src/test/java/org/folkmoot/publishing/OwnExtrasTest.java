package org.folkmoot.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.folkmoot.As;
import org.folkmoot.FolkmootTest;
import org.folkmoot.archive.Trail;
import org.folkmoot.delivery.Deliveries;
import org.folkmoot.delivery.Source;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Refused;
import org.folkmoot.foundation.SettableClock;
import org.folkmoot.networks.Content;
import org.folkmoot.networks.Gate;
import org.folkmoot.networks.Network;
import org.folkmoot.people.Users;
import org.folkmoot.register.AccountId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** One post of Dunmere's to accounts on networks that do not have the same things. */
@FolkmootTest
class OwnExtrasTest {

    private static final Instant NOW = Instant.parse("2099-05-06T09:42:00Z");
    private static final Instant FRIDAY = Instant.parse("2099-05-08T08:00:00Z");

    @Autowired
    Publishing publishing;

    @Autowired
    Live live;

    @Autowired
    Deliveries deliveries;

    @Autowired
    Trail trail;

    @Autowired
    TestAccounts accounts;

    @Autowired
    Users users;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SettableClock clock;

    Actor.Person priya;
    Actor.Person helen;
    AccountId facebook;
    AccountId mastodon;

    @BeforeEach
    void dunmere() {
        clock.set(NOW);
        priya = Users.actor(users.with("social-media-lead"));
        helen = Users.actor(users.with("approver"));
        facebook = accounts.connected(Network.FACEBOOK);
        mastodon = accounts.connected(Network.MASTODON);
    }

    @Test
    void whatANetworkHasNoPlaceForStaysBehindAndIsSaid() {
        var whole = Extras.none()
                .as(Content.Form.REEL)
                .commented("Dogs are welcome")
                .headed("The park")
                .gated(new Gate(Gate.Answers.NOBODY, true));
        var draft = draft(whole, OwnExtras.none(), OwnExtras.none());
        var post = publishing.draft(priya, draft);

        assertThat(said(post, facebook)).isEqualTo(whole.gated(null));
        assertThat(said(post, mastodon)).isEqualTo(Extras.none());
        assertThat(live.of(post, draft).checks())
                .filteredOn(row -> !row.problem())
                .extracting(row -> row.words().key())
                .contains(
                        "publishing.lacked.FORM",
                        "publishing.lacked.FIRST_COMMENT",
                        "publishing.lacked.HEADING",
                        "publishing.lacked.GATE");
        assertThat(live.of(post, draft).previews().getLast().besides().lacked()).hasSize(4);
        assertThat(page("/posts/" + post.value()))
                .contains("Mastodon has no reels: there it is an ordinary post", "there everybody may");
    }

    @Test
    void aPollStaysBehindOnlyWhereSomebodySaysSo() {
        var poll = new Extras(List.of(), new Extras.Question(List.of("Mondays", "Fridays"), 1440), "", null);
        var post = publishing.draft(priya, draft(poll, OwnExtras.none(), OwnExtras.none()));
        assertThatThrownBy(() -> publishing.submitAll(priya, post))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(problem -> problem.key())
                                .containsExactly("networks.problem.noPoll"));
        assertThat(page("/posts/" + post.value())).contains("Facebook has no place for it");

        publishing.save(priya, post, 1, draft(poll, without(Piece.POLL), OwnExtras.none()));
        approved(post);
        assertThat(content(post, facebook).poll()).isNull();
        assertThat(content(post, mastodon).poll()).isNotNull();
        assertThat(list(facebook)).doesNotContain("class=\"kind\"");
        assertThat(list(mastodon)).contains("class=\"kind\"", "Poll");
        assertThat(mvc.get().uri("/posts/" + post.value()).with(As.actor(helen)))
                .bodyText()
                .contains("Left out here: Poll");
    }

    @Test
    void anotherFirstCommentIsApprovedAnewForThatAccountAlone() {
        var linkedIn = accounts.connected(Network.LINKEDIN);
        mastodon = linkedIn;
        var whole = Extras.none().commented("Dogs are welcome");
        var post = publishing.draft(priya, draft(whole, OwnExtras.none(), OwnExtras.none()));
        approved(post);

        publishing.save(priya, post, 1, draft(whole, OwnExtras.none(), commented("We are hiring wardens")));
        assertThat(variant(post, facebook).status()).isEqualTo(VariantStatus.SCHEDULED);
        assertThat(variant(post, linkedIn).status()).isEqualTo(VariantStatus.DRAFT);
        assertThat(said(post, linkedIn).firstComment()).isEqualTo("We are hiring wardens");
        assertThat(trail.of(post.value(), null, 10).rows())
                .flatExtracting(entry -> entry.changes())
                .filteredOn(change -> change.field().startsWith("first comment, "))
                .singleElement()
                .satisfies(change -> assertThat(change.after()).startsWith("sha256:"));

        publishing.submit(priya, variant(post, linkedIn).id());
        var seen = variant(post, linkedIn);
        publishing.approve(helen, seen.id(), seen.revision().hash(), null);
        assertThat(content(post, linkedIn).firstComment()).isEqualTo("We are hiring wardens");
        assertThat(content(post, facebook).firstComment()).isEqualTo("Dogs are welcome");
    }

    @Test
    void savingTheSameAgainChangesNothing() {
        var whole = new Extras(List.of("Second", "Third"), null, "Flood", null);
        var own = new OwnExtras(Set.of(Piece.THREAD, Piece.WARNING), Content.Form.STORY, "More", List.of("2", ""));
        var post = publishing.draft(priya, draft(whole, own, OwnExtras.none()));
        assertThat(publishing.save(priya, post, 1, draft(whole, own, OwnExtras.none())))
                .isEqualTo(1);
        var read = PostDraft.of(publishing.post(post), publishing.variants(post));
        assertThat(read.accounts().getFirst().own()).isEqualTo(own);
        assertThat(publishing.save(priya, post, 1, read)).isEqualTo(1);
    }

    @Test
    void theComposerTakesItWithoutAnyProgramInTheBrowser() {
        var answer = mvc.post()
                .uri("/posts")
                .with(As.actor(priya))
                .with(As.form())
                .param("text", "First")
                .param("accounts", facebook.value().toString(), mastodon.value().toString())
                .param("part", "Second", "Third")
                .param("own." + facebook.value(), "")
                .param("without." + facebook.value(), "THREAD")
                .param("ownForm." + facebook.value(), "POST")
                .param("ownComment." + facebook.value(), "Ask us here")
                .param("own." + mastodon.value(), "")
                .param("ownPart." + mastodon.value(), "", "Third on Mastodon")
                .param("raisePart", "1")
                .exchange();
        assertThat(answer).hasStatus(303);
        var address = answer.getResponse().getRedirectedUrl();
        var post = new PostId(UUID.fromString(address.substring("/posts/".length())));
        assertThat(said(post, facebook)).isEqualTo(Extras.none().commented("Ask us here"));
        assertThat(said(post, mastodon).thread()).containsExactly("Third on Mastodon", "Second");
        assertThat(page(address))
                .contains(
                        "name=\"without." + facebook.value() + "\" type=\"checkbox\" value=\"THREAD\" checked",
                        "Ask us here",
                        "Third on Mastodon",
                        "Left out here: Further parts of the thread")
                .containsPattern("value=\"POST\" selected");
    }

    @Test
    void programsSayItToo() {
        var body = """
                {"text": "The park opens at nine", "dueAt": "2099-05-08T08:00:00Z",
                 "accounts": [{"account": "%s", "own": {"firstComment": "Ask us here"}}, {"account": "%s"}],
                 "extras": {"firstComment": "Dogs are welcome"}}
                """.formatted(facebook.value(), mastodon.value());
        var answer = mvc.post()
                .uri("/api/v1/posts")
                .with(As.actor(priya))
                .with(As.form())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
        assertThat(answer).hasStatus(201);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.variants[0].extras.firstComment")
                .isEqualTo("Ask us here");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.variants[0].own.firstComment")
                .isEqualTo("Ask us here");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.variants[1].extras.firstComment")
                .isEqualTo("");
    }

    private PostDraft draft(Extras whole, OwnExtras onFacebook, OwnExtras elsewhere) {
        return new PostDraft(
                "",
                "The park opens at nine",
                "",
                List.of(
                        new PostDraft.ForAccount(facebook, null, onFacebook),
                        new PostDraft.ForAccount(mastodon, null, elsewhere)),
                List.of(),
                FRIDAY,
                whole);
    }

    private static OwnExtras without(Piece piece) {
        return new OwnExtras(Set.of(piece), null, "", List.of());
    }

    private static OwnExtras commented(String words) {
        return new OwnExtras(Set.of(), null, words, List.of());
    }

    private void approved(PostId post) {
        publishing.submitAll(priya, post);
        for (var variant : publishing.variants(post)) {
            publishing.approve(helen, variant.id(), variant.revision().hash(), null);
        }
    }

    private Variant variant(PostId post, AccountId account) {
        return publishing.variants(post).stream()
                .filter(one -> one.account().equals(account))
                .findFirst()
                .orElseThrow();
    }

    private Extras said(PostId post, AccountId account) {
        return variant(post, account).revision().extras();
    }

    private Content content(PostId post, AccountId account) {
        var source = new Source("variant", variant(post, account).id().value());
        return deliveries.of(source).orElseThrow().content();
    }

    private String page(String address) {
        try {
            return mvc.get()
                    .uri(address)
                    .with(As.actor(priya))
                    .exchange()
                    .getResponse()
                    .getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String list(AccountId account) {
        return page("/calendar?month=2099-05&view=list&account=" + account.value());
    }
}
