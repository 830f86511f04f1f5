package org.folkmoot.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.folkmoot.As;
import org.folkmoot.FolkmootTest;
import org.folkmoot.OnPracticeNetworks;
import org.folkmoot.TestPractice;
import org.folkmoot.archive.Trail;
import org.folkmoot.connections.ConnectionId;
import org.folkmoot.connections.Connections;
import org.folkmoot.delivery.Deliveries;
import org.folkmoot.delivery.DeliveryStatus;
import org.folkmoot.delivery.Source;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Refused;
import org.folkmoot.foundation.SettableClock;
import org.folkmoot.leavers.Leavers;
import org.folkmoot.networks.Deed;
import org.folkmoot.networks.Network;
import org.folkmoot.networks.PracticeControl;
import org.folkmoot.people.Users;
import org.folkmoot.register.AccountDraft;
import org.folkmoot.register.AccountId;
import org.folkmoot.register.Register;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What Dunmere does to comments that break its house rules, on the practice networks. */
@FolkmootTest
@OnPracticeNetworks
class HouseRulesTest {

    private static final Actor SETUP = new Actor.Job("setup");
    private static int pages = 100_000_700;

    @Autowired
    Connections connections;

    @Autowired
    Deliveries deliveries;

    @Autowired
    Register register;

    @Autowired
    InboxFixture dunmere;

    @Autowired
    CommentReader reader;

    @Autowired
    HouseRules rules;

    @Autowired
    Rulebook rulebook;

    @Autowired
    Doorkeeper doorkeeper;

    @Autowired
    BlockEnder blockEnder;

    @Autowired
    Retracting retracting;

    @Autowired
    Users users;

    @Autowired
    Leavers leavers;

    @Autowired
    SettableClock clock;

    @Autowired
    Inbox inbox;

    @Autowired
    Desk desk;

    @Autowired
    Trail trail;

    @Autowired
    MockMvcTester web;

    private PracticeControl control;
    private Actor.Person nadia;
    private String post;

    @BeforeEach
    void askNadia() {
        control = new PracticeControl(TestPractice.address());
        nadia = dunmere.person("Nadia Hussain", "responder");
    }

    @Test
    void hidesAndShowsAgainWithAReasonAndKeepsWhatWasWritten() {
        var item = commented(Network.FACEBOOK, "You are all fools");
        refuses(() -> rules.moderate(nadia, item.id(), Deed.HIDE, " "), "inbox.moderation.reason.missing");
        refuses(() -> rules.moderate(nadia, item.id(), Deed.SHOW, "Rule 2"), "inbox.moderation.already");

        rules.moderate(nadia, item.id(), Deed.HIDE, "Rule 2: no insults");
        refuses(() -> rules.moderate(nadia, item.id(), Deed.HIDE, "Rule 2"), "inbox.moderation.under-way");
        deliveries.dispatchDue();
        await().atMost(Duration.ofSeconds(20)).until(() -> now(item).hidden());
        assertThat(control.comments(Network.FACEBOOK, post))
                .singleElement()
                .satisfies(shown -> assertThat(shown.record()).contains("\"hidden\":true"));
        assertThat(now(item).text()).isEqualTo("You are all fools");

        rules.moderate(nadia, item.id(), Deed.SHOW, "It was a quotation");
        deliveries.dispatchDue();
        await().atMost(Duration.ofSeconds(20)).until(() -> !now(item).hidden());
        assertThat(rules.of(nadia, item.id())).extracting(Moderation::deed).containsExactly(Deed.HIDE, Deed.SHOW);
        assertThat(trail.of(item.conversation().value(), null, 20).rows())
                .filteredOn(entry -> entry.what().equals("moderation ordered"))
                .extracting(entry -> entry.reason())
                .containsExactlyInAnyOrder("Rule 2: no insults", "It was a quotation");
    }

    @Test
    void removesForGoodAndKeepsTheEvidence() {
        var item = commented(Network.FACEBOOK, "Mrs Patel lives at 4 Mill Lane");
        var conversation = item.conversation();
        rules.moderate(nadia, item.id(), Deed.REMOVE, "Rule 5: no personal data");
        deliveries.dispatchDue();
        await().atMost(Duration.ofSeconds(20)).until(() -> now(item).removed());

        assertThat(control.comments(Network.FACEBOOK, post)).isEmpty();
        assertThat(now(item).removedByUs()).isTrue();
        assertThat(desk.thread(nadia, conversation).conversation().waiting()).isFalse();
        assertThat(rules.of(nadia, item.id())).singleElement().satisfies(one -> {
            assertThat(one.kept().text()).isEqualTo("Mrs Patel lives at 4 Mill Lane");
            assertThat(one.kept().author()).isEqualTo("Karen Millward");
            assertThat(one.kept().writtenAt()).isEqualTo(item.writtenAt());
            assertThat(one.kept().permalink()).isEqualTo(item.permalink());
            assertThat(one.doneAt()).isNotNull();
        });
        assertThat(web.get().uri("/inbox/" + conversation.value()).with(As.actor(nadia)))
                .hasStatusOk()
                .bodyText()
                .contains("Removed from the network by us", "Rule 5: no personal data", "What was kept", "4 Mill Lane");
        refuses(() -> rules.moderate(nadia, item.id(), Deed.HIDE, "Rule 5"), "inbox.moderation.removed");
    }

    @Test
    void citesTheHouseRuleInTheWordsOfItsTime() {
        var item = commented(Network.FACEBOOK, "Buy my ladders");
        var clause = rulebook.add(SETUP, "No ladders");
        rules.moderate(nadia, item.id(), Deed.HIDE, clause.id().value(), "It sells ladders");
        rulebook.reword(SETUP, clause.id(), "No tools");
        assertThat(rules.of(nadia, item.id()))
                .extracting(Moderation::clause)
                .containsExactly(clause.number() + ". No ladders");

        rulebook.end(SETUP, clause.id());
        assertThat(rulebook.clauses()).doesNotContain(clause);
        refuses(
                () -> rules.moderate(nadia, item.id(), Deed.REMOVE, clause.id().value(), "Still"),
                "inbox.moderation.under-way");
        deliveries.dispatchDue();
        await().atMost(Duration.ofSeconds(20)).until(() -> now(item).hidden());
        refuses(() -> rules.moderate(nadia, item.id(), Deed.REMOVE, clause.id().value(), "Still"), "inbox.clause.gone");
        assertThat(web.get().uri("/inbox/" + item.conversation().value()).with(As.actor(nadia)))
                .bodyText()
                .contains(clause.number() + ". No ladders");
    }

    @Test
    void blocksSomebodyForSomeDaysAndLetsThemInAgainWhenThoseAreOver() {
        var conversation = commented(Network.FACEBOOK, "You are all fools").conversation();
        var address = "/inbox/" + conversation.value() + "/block";
        assertThat(web.get().uri(address).with(As.actor(nadia)))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"7\"", "Be civil");
        assertThat(web.post()
                        .uri(address)
                        .with(As.actor(nadia))
                        .with(As.form())
                        .param("days", "400")
                        .param("reason", "Three times"))
                .hasStatus(422)
                .bodyText()
                .contains("Give a number of days", "Three times");
        assertThat(web.post()
                        .uri(address)
                        .with(As.actor(nadia))
                        .with(As.form())
                        .param("days", "7")
                        .param("reason", "Three times after two warnings"))
                .hasStatus(303);
        refuses(
                () -> doorkeeper.block(nadia, conversation, new BlockDraft(null, "Again", 7, false)),
                "inbox.moderation.under-way");
        deliveries.dispatchDue();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> doorkeeper.of(nadia, conversation).getFirst().doneAt() != null);
        assertThat(web.get().uri("/inbox/" + conversation.value()).with(As.actor(nadia)))
                .bodyText()
                .contains("Blocked until", "Blocked by Nadia Hussain", "Three times after two warnings");
        refuses(
                () -> doorkeeper.block(nadia, conversation, new BlockDraft(null, "Again", 7, false)),
                "inbox.block.already");

        blockEnder.run();
        assertThat(doorkeeper.of(nadia, conversation)).hasSize(1);
        clock.set(clock.instant().plus(Duration.ofDays(8)));
        blockEnder.run();
        deliveries.dispatchDue();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> doorkeeper.of(nadia, conversation).getLast().doneAt() != null);
        assertThat(doorkeeper.of(nadia, conversation))
                .extracting(Blocking::deed)
                .containsExactly(Deed.BLOCK, Deed.UNBLOCK);
        assertThat(web.get().uri(address).with(As.actor(nadia)))
                .bodyText()
                .contains("value=\"90\"", "blocked once before");
        assertThat(trail.of(conversation.value(), null, 20).rows())
                .extracting(entry -> entry.what())
                .contains("block ordered", "block done");
    }

    @Test
    void triesAgainTheNextDayWhereItWasTooLateToLetSomebodyIn() {
        var conversation = commented(Network.FACEBOOK, "You are all fools").conversation();
        doorkeeper.block(nadia, conversation, new BlockDraft(null, "Three times", 7, true));
        deliveries.dispatchDue();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> doorkeeper.of(nadia, conversation).getLast().doneAt() != null);
        clock.set(clock.instant().plus(Duration.ofDays(8)));
        blockEnder.run();
        clock.set(clock.instant().plus(Duration.ofHours(2)));
        deliveries.dispatchDue();
        blockEnder.run();
        assertThat(doorkeeper.of(nadia, conversation))
                .extracting(one -> doorkeeper.delivery(one).orElseThrow().status())
                .containsExactly(DeliveryStatus.PUBLISHED, DeliveryStatus.MISSED);

        clock.set(clock.instant().plus(Duration.ofDays(1)));
        blockEnder.run();
        deliveries.dispatchDue();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> doorkeeper.of(nadia, conversation).getLast().doneAt() != null);
        assertThat(doorkeeper.of(nadia, conversation))
                .extracting(Blocking::deed)
                .containsExactly(Deed.BLOCK, Deed.UNBLOCK, Deed.UNBLOCK);
    }

    @Test
    void takesAReplyOfOursDownAndKeepsWhatItSaid() {
        var item = commented(Network.FACEBOOK, "When are the bins collected?");
        var conversation = item.conversation();
        var reply = inbox.reply(nadia, conversation, new ReplyDraft(UUID.randomUUID(), null, "On Mnoday", true));
        refuses(() -> retracting.takeDown(nadia, reply, "A slip"), "inbox.takedown.not-there");
        deliveries.dispatchDue();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> retracting.reply(reply).publishedAt() != null);
        assertThat(control.comments(Network.FACEBOOK, post)).hasSize(2);

        var address = "/inbox/" + conversation.value() + "/replies/" + reply.value() + "/takedown";
        assertThat(web.get().uri("/inbox/" + conversation.value()).with(As.actor(nadia)))
                .bodyText()
                .contains(address);
        assertThat(web.post().uri(address).with(As.actor(nadia)).with(As.form()).param("reason", " "))
                .hasStatus(422)
                .bodyText()
                .contains("Say why it has to go", "On Mnoday");
        assertThat(web.post().uri(address).with(As.actor(nadia)).with(As.form()).param("reason", "A slip of the pen"))
                .hasStatus(303);
        deliveries.dispatchDue();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> retracting.reply(reply).removedAt() != null);

        assertThat(control.comments(Network.FACEBOOK, post)).hasSize(1);
        assertThat(web.get().uri("/inbox/" + conversation.value()).with(As.actor(nadia)))
                .bodyText()
                .contains("Taken down from the network by us", "On Mnoday", "A slip of the pen")
                .doesNotContain(address);
        refuses(() -> retracting.takeDown(nadia, reply, "Again"), "inbox.takedown.gone");
    }

    @Test
    void somebodyElseAnswersForAReplyAndAHidingWhoseAuthorHasLeft() {
        var item = commented(Network.FACEBOOK, "You are all fools");
        var tom = users.with("responder");
        var reply = inbox.reply(
                Users.actor(tom), item.conversation(), new ReplyDraft(UUID.randomUUID(), null, "On Monday", true));
        var hiding = rules.moderate(Users.actor(tom), item.id(), Deed.HIDE, "Rule 2");
        leavers.take(Users.actor(users.with("administrator")), List.of(new Leavers.Named(tom.email(), null)));
        deliveries.dispatchDue();
        var held = List.of(new Source("reply", reply.value()), new Source("moderation", hiding.value()));
        assertThat(held).extracting(this::status).containsOnly(DeliveryStatus.HELD);

        var lead = Users.actor(users.with("social-media-lead"));
        held.forEach(source ->
                deliveries.release(lead, deliveries.of(source).orElseThrow().id()));
        deliveries.dispatchDue();
        assertThat(held).extracting(this::status).containsOnly(DeliveryStatus.PUBLISHED);
        assertThat(control.comments(Network.FACEBOOK, post)).hasSize(2);
    }

    private DeliveryStatus status(Source source) {
        return deliveries.of(source).orElseThrow().status();
    }

    @Test
    void saysWhatABlockDoesBesides() {
        var facebook = commented(Network.FACEBOOK, "You are all fools").conversation();
        var mastodon = commented(Network.MASTODON, "You are all fools").conversation();

        assertThat(web.get().uri("/inbox/" + facebook.value() + "/block").with(As.actor(nadia)))
                .bodyText()
                .contains("They can still see its posts");
        assertThat(web.get().uri("/inbox/" + mastodon.value() + "/block").with(As.actor(nadia)))
                .bodyText()
                .contains("do not see its posts while they are signed in")
                .doesNotContain("Everybody on Mastodon");
    }

    @Test
    void saysWhatANetworkDoesNotOffer() {
        var item = commented(Network.MASTODON, "You are all fools");
        var address =
                "/inbox/" + item.conversation().value() + "/items/" + item.id().value() + "/moderation";
        refuses(() -> rules.moderate(nadia, item.id(), Deed.HIDE, "Rule 2"), "networks.missing.NETWORK");
        assertThat(web.get().uri(address).with(As.actor(nadia)))
                .hasStatusOk()
                .bodyText()
                .contains("What cannot be done on Mastodon from here", "The network does not offer this")
                .doesNotContain("name=\"deed\"");
    }

    @Test
    void asksOnAPageAndAnswersProgramsWithTheSameRights() {
        var item = commented(Network.FACEBOOK, "You are all fools");
        var address =
                "/inbox/" + item.conversation().value() + "/items/" + item.id().value() + "/moderation";
        assertThat(web.get().uri("/inbox/" + item.conversation().value()).with(As.actor(nadia)))
                .bodyText()
                .contains(address);
        assertThat(web.post().uri(address).with(As.actor(nadia)).with(As.form()).param("reason", "Rule 2: no insults"))
                .hasStatus(422)
                .bodyText()
                .contains("govuk-error-summary", "Choose what should happen to it", "Rule 2: no insults");
        var rashid = dunmere.person("Rashid Aziz", "reader");
        var api = "/api/v1/items/" + item.id().value() + "/moderations";
        var body = "{\"deed\": \"HIDE\", \"reason\": \"Rule 2\"}";
        assertThat(web.post()
                        .uri(api)
                        .with(As.actor(rashid))
                        .with(As.form())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .hasStatus(403);
        assertThat(web.post()
                        .uri(api)
                        .with(As.actor(nadia))
                        .with(As.form())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .hasStatus(201)
                .bodyJson()
                .extractingPath("$.text")
                .isEqualTo("You are all fools");
        assertThat(web.get().uri(api).with(As.actor(nadia)))
                .bodyJson()
                .extractingPath("$[0].deed")
                .isEqualTo("HIDE");
    }

    private Item now(Item item) {
        return rules.item(item.id());
    }

    /** Karen's comment below a post of Dunmere's, as the inbox took it in. */
    private Item commented(Network network, String text) {
        var n = String.valueOf(pages++);
        var facebook = network.equals(Network.FACEBOOK);
        control.account(
                network,
                facebook ? n : null,
                facebook ? "dunmere" + n : "dunmere" + n + "@social.example",
                "Dunmere",
                (facebook ? "EAA" : "token-") + n,
                facebook ? "app-secret-1" : "",
                900);
        var answers = facebook
                ? Map.of("pageId", n, "pageToken", "EAA" + n, "appSecret", "app-secret-1")
                : Map.of("server", "social.example", "token", "token-" + n);
        var connection = connections.connect(SETUP, network, answers, true);
        var service = register.addService(SETUP, "Waste " + UUID.randomUUID(), "Place");
        var account = register.add(SETUP, AccountDraft.of(network, "dunmere" + n, "Dunmere " + n, "", service));
        register.link(SETUP, account, connection);
        post = control.post(network, connections.get(connection).remoteId(), "Bin days move by one day", null);
        control.comment(network, post, "Karen Millward", text, null);
        reader.read(connection);
        return first(account, connection);
    }

    private Item first(AccountId account, ConnectionId connection) {
        var row = desk.conversations(nadia, Queue.OPEN, account, null, null, 5)
                .rows()
                .getFirst();
        return desk.thread(nadia, row.conversation().id()).entries().stream()
                .filter(Entry.Said.class::isInstance)
                .map(entry -> ((Entry.Said) entry).item())
                .findFirst()
                .orElseThrow();
    }

    private static void refuses(ThrowingCallable act, String key) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(List.copyOf(refused.problems()))
                                .extracting(problem -> problem.key())
                                .contains(key));
    }
}
