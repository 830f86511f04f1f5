package org.folkmoot.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.folkmoot.As;
import org.folkmoot.FolkmootTest;
import org.folkmoot.delivery.Deliveries;
import org.folkmoot.delivery.Delivery;
import org.folkmoot.delivery.DeliveryStatus;
import org.folkmoot.delivery.Source;
import org.folkmoot.delivery.Verdict;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Refused;
import org.folkmoot.foundation.SettableClock;
import org.folkmoot.networks.Content;
import org.folkmoot.networks.Network;
import org.folkmoot.notifications.Notifications;
import org.folkmoot.people.Users;
import org.folkmoot.register.AccountId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/** Dunmere's threads, polls, warnings, reels, stories and first comments, and how late a post may be sent. */
@FolkmootTest
class ExtrasTest {

    private static final Instant NOW = Instant.parse("2099-05-06T09:42:00Z");
    private static final Instant FRIDAY = Instant.parse("2099-05-08T08:00:00Z");

    @Autowired
    Publishing publishing;

    @Autowired
    VariantClearance clearance;

    @Autowired
    Deliveries deliveries;

    @Autowired
    Notifications notifications;

    @Autowired
    TestAccounts accounts;

    @Autowired
    Users users;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    SettableClock clock;

    Actor.Person priya;
    Actor.Person helen;
    AccountId mastodon;

    @BeforeEach
    void dunmere() {
        clock.set(NOW);
        priya = Users.actor(users.with("social-media-lead"));
        helen = Users.actor(users.with("approver"));
        mastodon = accounts.connected(Network.MASTODON);
    }

    @Test
    void anApprovalCoversEverythingThatAPostHasBesides() {
        var id = UUID.randomUUID();
        var plain = RevisionHash.of(id, "Bins", "", List.of());
        assertThat(RevisionHash.of(id, "Bins", "", List.of(), Extras.none())).isEqualTo(plain);
        assertThat(List.of(
                        plain,
                        RevisionHash.of(id, "Bins", "", List.of(), threaded("More")),
                        RevisionHash.of(id, "Bins", "", List.of(), threaded("Mo", "re")),
                        RevisionHash.of(id, "Bins", "", List.of(), poll("Yes", "No")),
                        RevisionHash.of(id, "Bins", "", List.of(), poll("No", "Yes")),
                        RevisionHash.of(id, "Bins", "", List.of(), new Extras(List.of(), null, "Flood", null)),
                        RevisionHash.of(id, "Bins", "", List.of(), new Extras(List.of(), null, "", 240)),
                        RevisionHash.of(id, "Bins", "", List.of(), Extras.none().as(Content.Form.STORY)),
                        RevisionHash.of(id, "Bins", "", List.of(), Extras.none().as(Content.Form.REEL)),
                        RevisionHash.of(id, "Bins", "", List.of(), Extras.none().commented("Flood")),
                        RevisionHash.of(id, "Bins", "", List.of(), Extras.none().headed("Flood"))))
                .doesNotHaveDuplicates();
    }

    @Test
    void aThreadGoesToItsDeliveryAsItWasApproved() {
        var delivery = scheduled(threaded("Second", "Third"));
        assertThat(delivery.content().thread()).containsExactly("Second", "Third");
        assertThat(delivery.content().poll()).isNull();
        assertThat(mvc.get()
                        .uri("/calendar?month=2099-05&view=list&account=" + mastodon.value())
                        .with(As.actor(priya)))
                .bodyText()
                .contains("Thread of 3");
    }

    @Test
    void aPollGoesToItsDeliveryAndIsRefusedWhereTheNetworkHasNone() {
        var delivery = scheduled(poll("Mondays", "Fridays"));
        assertThat(delivery.content().poll().options()).containsExactly("Mondays", "Fridays");
        assertThat(delivery.content().poll().open()).isEqualTo(Duration.ofDays(1));

        var facebook = accounts.connected(Network.FACEBOOK);
        assertThat(problems(facebook, poll("Mondays", "Fridays"))).contains("networks.problem.noPoll");
        assertThat(problems(facebook, threaded("Second"))).contains("networks.problem.noThread");
        assertThat(problems(mastodon, poll("Mondays"))).contains("networks.problem.pollOptions");
        assertThat(problems(mastodon, threaded("x".repeat(501)))).contains("networks.problem.partTooLong");
        assertThat(problems(mastodon, threaded(""))).contains("networks.problem.partMissing");
    }

    @Test
    void aFirstCommentAndATitleGoToTheDeliveryAsTheyWereApproved() {
        mastodon = accounts.connected(Network.FACEBOOK);
        var delivery = scheduled(Extras.none().commented("More on our website").headed("Bin days"));
        assertThat(delivery.content().firstComment()).isEqualTo("More on our website");
        assertThat(delivery.content().title()).isEqualTo("Bin days");
        assertThat(delivery.content().form()).isEqualTo(Content.Form.POST);
    }

    @Test
    void aFormIsRefusedWhereItsRulesAreNotKept() {
        var facebook = accounts.connected(Network.FACEBOOK);
        var linkedIn = accounts.connected(Network.LINKEDIN);
        assertThat(problems(facebook, Extras.none().as(Content.Form.STORY)))
                .contains("networks.problem.storyMedia", "networks.problem.storyText");
        assertThat(problems(facebook, Extras.none().as(Content.Form.REEL))).contains("networks.problem.reelVideo");
        assertThat(problems(linkedIn, Extras.none().commented("x".repeat(1251))))
                .contains("networks.problem.textTooLong.UTF16_UNITS");
    }

    @Test
    void theFormAndTheFirstCommentAreChosenCountedAndShownToTheApprover() {
        var facebook = accounts.connected(Network.FACEBOOK);
        var answer = mvc.post()
                .uri("/posts")
                .with(As.actor(priya))
                .with(As.form())
                .param("text", "The park opens at nine")
                .param("accounts", facebook.value().toString())
                .param("day", "2099-05-08")
                .param("time", "09:00")
                .param("form", "REEL")
                .param("firstComment", "Dogs are welcome")
                .param("heading", "The park")
                .param("submit", "true")
                .exchange();
        assertThat(answer)
                .hasStatus(422)
                .bodyText()
                .contains(
                        "value=\"REEL\" checked",
                        "Dogs are welcome",
                        "value=\"The park\"",
                        "Facebook, first comment",
                        "16 of 8,000",
                        "pv fb upright");

        var post = publishing.draft(
                priya,
                PostDraft.of("The park opens at nine", facebook, FRIDAY)
                        .with(Extras.none().commented("Dogs are welcome").headed("The park")));
        publishing.submitAll(priya, post);
        assertThat(mvc.get().uri("/posts/" + post.value()).with(As.actor(helen)))
                .bodyText()
                .contains("First comment", "Dogs are welcome", "The park");
    }

    @Test
    void theAuthorChoosesHowLateItMayBeSent() {
        var usual = scheduled(Extras.none());
        assertThat(usual.notAfter()).isEqualTo(FRIDAY.plus(Duration.ofHours(1)));

        mastodon = accounts.connected(Network.MASTODON);
        var later = scheduled(new Extras(List.of(), null, "", 240));
        assertThat(later.notAfter()).isEqualTo(FRIDAY.plus(Duration.ofHours(4)));
        clock.set(FRIDAY.plus(Duration.ofHours(3)));
        assertThat(asked(later)).isInstanceOf(Verdict.Cleared.class);

        deliveries.dispatchDue();
        assertThat(deliveries.get(usual.id()).status()).isEqualTo(DeliveryStatus.MISSED);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(notifications.forPerson(priya.id()))
                        .extracting(notice -> notice.text())
                        .anyMatch(text -> text.startsWith("Not sent to") && text.endsWith("When should we come?")));
        var missed = publishing.variant(new VariantId(usual.source().id()));
        publishing.save(
                priya,
                missed.post(),
                1,
                PostDraft.of("When should we come?", missed.account(), FRIDAY.plus(Duration.ofDays(1))));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(notifications.forPerson(priya.id()))
                        .noneMatch(notice -> notice.text().startsWith("Not sent to")));
        assertThatThrownBy(() -> publishing.draft(
                        priya, PostDraft.of("Bins", mastodon, FRIDAY).with(new Extras(List.of(), null, "", 5))))
                .isInstanceOf(Refused.class);
    }

    @Test
    void partsAreAddedMovedAndTakenOffWithoutAnyProgramInTheBrowser() {
        var address = press("/posts", "addPart", "true", List.of());
        assertThat(page(address)).contains("id=\"part-0\"");
        press(address, "addPart", "true", List.of("Second"));
        press(address, "save", "true", List.of("Second", "Third"));
        assertThat(thread(address)).containsExactly("Second", "Third");
        assertThat(page(address)).contains("Mastodon, part 2", "6 of 500", "pv-next");
        press(address, "raisePart", "1", List.of("Second", "Third"));
        assertThat(thread(address)).containsExactly("Third", "Second");
        press(address, "dropPart", "0", List.of("Third", "Second"));
        assertThat(thread(address)).containsExactly("Second");
    }

    @Test
    void whatANetworkRefusesIsSaidAtItsField() {
        var answer = mvc.post()
                .uri("/posts")
                .with(As.actor(priya))
                .with(As.form())
                .param("text", "When should we come?")
                .param("accounts", mastodon.value().toString())
                .param("day", "2099-05-08")
                .param("time", "09:00")
                .param("option", "Mondays")
                .param("open", "1440")
                .param("warning", "Bins")
                .param("submit", "true");
        assertThat(answer)
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#poll\"", "id=\"poll-error\"", "value=\"Mondays\"", "value=\"Bins\"");
    }

    @Test
    void programsWriteThemToo() {
        var body = """
                {"text": "When should we come?", "accounts": [{"account": "%s"}], "dueAt": "2099-05-08T08:00:00Z",
                 "extras": {"thread": [], "poll": {"options": ["Mondays", "Fridays"], "minutes": 60}, "warning": "Bins",
                            "lateMinutes": 240, "form": "POST", "firstComment": "", "heading": "Bin days"}}
                """.formatted(mastodon.value());
        assertThat(mvc.post()
                        .uri("/api/v1/posts")
                        .with(As.actor(priya))
                        .with(As.form())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .hasStatus(201)
                .bodyJson()
                .extractingPath("$.variants[0].extras")
                .asMap()
                .containsEntry("heading", "")
                .containsEntry("warning", "Bins")
                .containsEntry("form", "POST")
                .extractingByKey("poll")
                .asString()
                .contains("Fridays");
    }

    @Test
    void theTrailKeepsNoWordsOfAPost() {
        var card = new Extras.Card("https://www.dunmere.gov.uk/bins", "Bin days", "When we come", null);
        var extras = new Extras(List.of("Second"), new Extras.Question(List.of("Mondays", "Fridays"), 60), "Bins", null)
                .commented("More")
                .headed("Days")
                .carded(card);
        assertThat(extras.changes(Extras.none()))
                .filteredOn(Change::happened)
                .hasSize(6)
                .allSatisfy(change -> assertThat(change.after()).startsWith("sha256:"));
    }

    private Verdict asked(Delivery delivery) {
        return transaction.execute(status -> {
            status.setRollbackOnly();
            return clearance.clear(delivery.source(), delivery.hash());
        });
    }

    private static Extras threaded(String... parts) {
        return new Extras(List.of(parts), null, "", null);
    }

    private static Extras poll(String... options) {
        return new Extras(List.of(), new Extras.Question(List.of(options), 1440), "", null);
    }

    private Delivery scheduled(Extras extras) {
        var draft = PostDraft.of("When should we come?", mastodon, FRIDAY).with(extras);
        var variant = publishing.variants(publishing.draft(priya, draft)).getFirst();
        publishing.submit(priya, variant.id());
        publishing.approve(helen, variant.id(), variant.revision().hash(), null);
        return deliveries.of(new Source("variant", variant.id().value())).orElseThrow();
    }

    private List<String> problems(AccountId account, Extras extras) {
        var draft = PostDraft.of("Other words " + UUID.randomUUID(), account, FRIDAY)
                .with(extras);
        var variant = publishing.variants(publishing.draft(priya, draft)).getFirst();
        try {
            publishing.submit(priya, variant.id());
            return List.of();
        } catch (Refused refused) {
            return refused.problems().stream().map(problem -> problem.key()).toList();
        }
    }

    private String press(String address, String button, String value, List<String> parts) {
        var version =
                address.equals("/posts") ? "0" : String.valueOf(post(address).version());
        var answer = mvc.post()
                .uri(address)
                .with(As.actor(priya))
                .with(As.form())
                .param("version", version)
                .param("text", "First")
                .param("accounts", mastodon.value().toString())
                .param("part", parts.toArray(String[]::new))
                .param(button, value)
                .exchange();
        assertThat(answer).hasStatus(303);
        return answer.getResponse().getRedirectedUrl();
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

    private Post post(String address) {
        return publishing.post(new PostId(UUID.fromString(address.substring("/posts/".length()))));
    }

    private List<String> thread(String address) {
        return post(address).extras().thread();
    }
}
