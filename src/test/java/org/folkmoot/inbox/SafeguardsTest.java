package org.folkmoot.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.folkmoot.As;
import org.folkmoot.FolkmootTest;
import org.folkmoot.TestPostgres;
import org.folkmoot.archive.Trail;
import org.folkmoot.connections.ConnectionId;
import org.folkmoot.connections.Connections;
import org.folkmoot.delivery.Deliveries;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Refused;
import org.folkmoot.networks.Deed;
import org.folkmoot.networks.Exchange;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.KeepsLists.Membership;
import org.folkmoot.networks.Network;
import org.folkmoot.networks.PracticeControl;
import org.folkmoot.networks.PracticeFault;
import org.folkmoot.networks.Request;
import org.folkmoot.networks.practice.PracticeNetworks;
import org.folkmoot.register.AccountDraft;
import org.folkmoot.register.Register;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What Dunmere does about somebody besides hiding and blocking, on the practice networks. */
@FolkmootTest
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_CLASS)
class SafeguardsTest {

    private static final Actor SETUP = new Actor.Job("setup");
    private static int accounts = 100;
    private static PracticeNetworks practice;

    @DynamicPropertySource
    static void openThePracticeNetworks(DynamicPropertyRegistry properties) throws IOException {
        var database = TestPostgres.empty();
        practice = PracticeNetworks.start(0, database.url(), database.user(), database.password());
        properties.add("folkmoot.practice.address", () -> practice.address().toString());
    }

    @AfterAll
    static void closeThem() {
        practice.close();
    }

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
    Safeguards safeguards;

    @Autowired
    HouseRules rules;

    @Autowired
    Desk desk;

    @Autowired
    Trail trail;

    @Autowired
    MockMvcTester web;

    private PracticeControl control;
    private Actor.Person nadia;
    private ConnectionId connection;
    private String post;

    @BeforeEach
    void askNadia() {
        control = new PracticeControl(practice.address());
        control.clearFaults();
        nadia = dunmere.person("Nadia Hussain", "responder");
    }

    @Test
    void hearsNoMoreOfSomebodyUntilTheyAreHeardAgain() {
        for (var network : List.of(Network.BLUESKY, Network.MASTODON)) {
            var item = commented(network, "You are all fools");
            var conversation = item.conversation();

            take(conversation, Deed.MUTE, "Writes the same every hour");
            control.comment(network, post, "Karen Millward", "Fools!", null);
            reader.read(connection);
            assertThat(said(conversation)).containsExactly("You are all fools");
            refuses(() -> draft(conversation, Deed.MUTE, null, "", "", "Again"), "inbox.precaution.already");
            assertThat(page(conversation)).contains("Hear them again").doesNotContain("value=\"MUTE\"");

            take(conversation, Deed.UNMUTE, "A month is over");
            reader.read(connection);
            assertThat(said(conversation)).containsExactly("You are all fools", "Fools!");
            assertThat(web.get().uri("/inbox/" + conversation.value()).with(As.actor(nadia)))
                    .bodyText()
                    .contains("Muted by Nadia Hussain", "Writes the same every hour", "Heard again by Nadia Hussain");
            assertThat(trail.of(conversation.value(), null, 30).rows())
                    .extracting(entry -> entry.what())
                    .contains("precaution ordered", "precaution done");
        }
    }

    @Test
    void hearsNoMoreOfAThread() {
        for (var network : List.of(Network.BLUESKY, Network.MASTODON)) {
            var conversation = commented(network, "First").conversation();

            take(conversation, Deed.MUTE_THREAD, "A hundred answers an hour");
            control.comment(network, post, "Somebody Else", "Second", null);
            reader.read(connection);

            assertThat(desk.conversations(
                                    nadia,
                                    Queue.OPEN,
                                    desk.thread(nadia, conversation).account().id(),
                                    null,
                                    null,
                                    9)
                            .rows())
                    .hasSize(1);
        }
    }

    @Test
    void reportsWhatSomebodyWroteAndThePersonToTheNetwork() {
        for (var network : List.of(Network.BLUESKY, Network.MASTODON)) {
            var item = commented(network, "Buy my ladders");
            var conversation = item.conversation();
            refuses(
                    () -> draft(conversation, Deed.REPORT, item.id().value(), "", "", "Sells ladders"),
                    "inbox.precaution.kind.missing");
            refuses(
                    () -> draft(conversation, Deed.REPORT, UUID.randomUUID(), "SPAM", "", "Sells ladders"),
                    "inbox.precaution.item.gone");

            draft(conversation, Deed.REPORT, item.id().value(), "SPAM", "", "Sells ladders");
            draft(conversation, Deed.REPORT_PERSON, null, "OTHER", "", "Does nothing else");
            done(conversation);

            assertThat(control.note(network, "reports").lines().toList())
                    .satisfiesExactly(
                            first -> assertThat(first)
                                    .contains(item.remoteId(), "Sells ladders")
                                    .containsIgnoringCase("spam"),
                            second -> assertThat(second)
                                    .contains("Does nothing else")
                                    .doesNotContain(item.remoteId()));
            assertThat(web.get().uri("/inbox/" + conversation.value()).with(As.actor(nadia)))
                    .bodyText()
                    .contains("What they wrote reported to the network by Nadia Hussain", "Sells ladders");
        }
    }

    @Test
    void putsSomebodyOnAListOfTheAccountAndTakesThemOff() {
        var conversation = commented(Network.BLUESKY, "You are all fools").conversation();
        var trolls = list("Trolls", "app.bsky.graph.defs#modlist");
        list("Wardens", "app.bsky.graph.defs#curatelist");
        assertThat(page(conversation))
                .contains("Put them on the list “Trolls”", "Everybody on Bluesky can see")
                .doesNotContain("Wardens");
        refuses(() -> draft(conversation, Deed.ENLIST, null, "", "at://else", "x"), "inbox.precaution.lists.gone");

        press(conversation, "ENLIST " + trolls, "Insults everybody");
        done(conversation);
        assertThat(memberships(conversation)).containsExactly(true);
        assertThat(page(conversation)).contains("Take them off the list “Trolls”");

        press(conversation, "DELIST " + trolls, "Has apologised");
        done(conversation);
        assertThat(memberships(conversation)).containsExactly(false);
        assertThat(safeguards.of(nadia, conversation))
                .extracting(Precaution::deed, Precaution::aboutName)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Deed.ENLIST, "Trolls"),
                        org.assertj.core.groups.Tuple.tuple(Deed.DELIST, "Trolls"));
    }

    @Test
    void everythingElseCanBeDoneWhenTheListsCannotBeRead() {
        var conversation = commented(Network.BLUESKY, "You are all fools").conversation();
        control.fault(Network.BLUESKY, PracticeFault.UNAVAILABLE, "GET getListsWithMembership");

        assertThat(page(conversation)).contains("could not be read just now", "Mute them");
    }

    @Test
    void keepsWhatWasTypedAndSaysWhatIsMissing() {
        var item = commented(Network.MASTODON, "Buy my ladders");
        assertThat(web.post()
                        .uri("/inbox/" + item.conversation().value() + "/precautions")
                        .with(As.actor(nadia))
                        .with(As.form())
                        .param("item", item.id().value().toString())
                        .param("what", "REPORT")
                        .param("reason", "Sells ladders"))
                .hasStatus(422)
                .bodyText()
                .contains("Choose what kind of report it is", "Sells ladders", "Buy my ladders");
        assertThat(web.post()
                        .uri("/inbox/" + item.conversation().value() + "/precautions")
                        .with(As.actor(nadia))
                        .with(As.form())
                        .param("reason", "Sells ladders"))
                .hasStatus(422)
                .bodyText()
                .contains("Choose what is to be done", "Sells ladders");
    }

    @Test
    void quotesAreHiddenWhereTheNetworkTakesThemAway() {
        for (var network : List.of(Network.BLUESKY, Network.FACEBOOK)) {
            var item = commented(network, "You fools");
            var quote = new Item(
                    item.id(),
                    item.conversation(),
                    item.remoteId(),
                    item.version(),
                    item.permalink(),
                    "quote",
                    false,
                    item.author(),
                    item.text(),
                    item.writtenAt(),
                    item.receivedAt(),
                    null,
                    null,
                    null,
                    false,
                    null);
            var account = desk.thread(nadia, item.conversation()).account();

            assertThat(rules.objection(account, quote, Deed.HIDE).isEmpty()).isEqualTo(network.equals(Network.BLUESKY));
        }
    }

    @Test
    void saysWhatANetworkDoesNotOffer() {
        var conversation = commented(Network.FACEBOOK, "You are all fools").conversation();

        assertThat(page(conversation))
                .contains("Nobody can be muted or reported on Facebook from here")
                .doesNotContain("name=\"what\"");
        refuses(() -> draft(conversation, Deed.MUTE, null, "", "", "Fools"), "networks.missing.NETWORK");
    }

    private List<Boolean> memberships(ConversationId conversation) {
        return safeguards.lists(nadia, conversation).orElseThrow().stream()
                .map(Membership::has)
                .toList();
    }

    private String page(ConversationId conversation) {
        try {
            return web.get()
                    .uri("/inbox/" + conversation.value() + "/precautions")
                    .with(As.actor(nadia))
                    .exchange()
                    .getResponse()
                    .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void press(ConversationId conversation, String what, String reason) {
        assertThat(web.post()
                        .uri("/inbox/" + conversation.value() + "/precautions")
                        .with(As.actor(nadia))
                        .with(As.form())
                        .param("what", what)
                        .param("reason", reason))
                .hasStatus(303);
    }

    private void take(ConversationId conversation, Deed deed, String reason) {
        draft(conversation, deed, null, "", "", reason);
        done(conversation);
    }

    private void draft(ConversationId conversation, Deed deed, UUID item, String kind, String list, String reason) {
        safeguards.take(nadia, conversation, new PrecautionDraft(deed, item, kind, list, reason));
    }

    private void done(ConversationId conversation) {
        deliveries.dispatchDue();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> safeguards.of(nadia, conversation).stream().allMatch(one -> one.doneAt() != null));
    }

    private List<String> said(ConversationId conversation) {
        return desk.thread(nadia, conversation).entries().stream()
                .filter(Entry.Said.class::isInstance)
                .map(entry -> ((Entry.Said) entry).item())
                .filter(item -> !item.ours())
                .map(Item::text)
                .toList();
    }

    private static void refuses(Runnable act, String key) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(problem -> problem.key())
                                .contains(key));
    }

    /** As the account makes one in Bluesky's own app. */
    private String list(String name, String purpose) {
        var session = connections.open(connection, Duration.ofSeconds(20)).orElseThrow();
        var body = Json.object()
                .put("repo", session.remoteAccountId())
                .put("collection", "app.bsky.graph.list")
                .put("rkey", name.equals("Trolls") ? "3laaaaaaaaaaa" : "3laaaaaaaaaab");
        body.set(
                "record",
                Json.object()
                        .put("name", name)
                        .put("purpose", purpose)
                        .put("createdAt", Instant.now().toString()));
        var answer = (Exchange.Answered) session.http()
                .send(Request.post(
                                session.base(),
                                "/xrpc/com.atproto.repo.putRecord",
                                "application/json",
                                Json.bytes(body))
                        .header("Authorization", "Bearer " + session.secret("accessJwt")));
        return Json.parse(answer.body()).orElseThrow().path("uri").asString();
    }

    private Item commented(Network network, String text) {
        var n = String.valueOf(accounts++);
        control.account(
                network,
                network.equals(Network.FACEBOOK) ? "7000" + n : null,
                handle(network, n),
                "Dunmere",
                secret(network, n),
                network.equals(Network.FACEBOOK) ? "app-secret-1" : "",
                900);
        connection = connections.connect(SETUP, network, answers(network, n), true);
        var service = register.addService(SETUP, "Waste " + UUID.randomUUID(), "Place");
        var account = register.add(SETUP, AccountDraft.of(network, "dunmere" + n, "Dunmere " + n, "", service));
        register.link(SETUP, account, connection);
        post = control.post(network, connections.get(connection).remoteId(), "Bin days move by one day", null);
        control.comment(network, post, "Karen Millward", text, null);
        reader.read(connection);
        var row = desk.conversations(nadia, Queue.OPEN, account, null, null, 5)
                .rows()
                .getFirst();
        return desk.thread(nadia, row.conversation().id()).entries().stream()
                .filter(Entry.Said.class::isInstance)
                .map(entry -> ((Entry.Said) entry).item())
                .findFirst()
                .orElseThrow();
    }

    private static String handle(Network network, String n) {
        return network.equals(Network.BLUESKY) ? "dunmere-" + n + ".test" : "dunmere" + n + "@social.example";
    }

    private static String secret(Network network, String n) {
        return network.equals(Network.FACEBOOK) ? "EAA7000" + n : "token-" + n;
    }

    private static Map<String, String> answers(Network network, String n) {
        if (network.equals(Network.FACEBOOK)) {
            return Map.of("pageId", "7000" + n, "pageToken", "EAA7000" + n, "appSecret", "app-secret-1");
        }
        return network.equals(Network.BLUESKY)
                ? Map.of("handle", "dunmere-" + n + ".test", "password", "token-" + n)
                : Map.of("server", "social.example", "token", "token-" + n);
    }
}
