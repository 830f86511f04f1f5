package org.folkmoot.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.folkmoot.As;
import org.folkmoot.FolkmootTest;
import org.folkmoot.OnPracticeNetworks;
import org.folkmoot.TestPractice;
import org.folkmoot.archive.Trail;
import org.folkmoot.connections.Connections;
import org.folkmoot.delivery.Deliveries;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Refused;
import org.folkmoot.foundation.SettableClock;
import org.folkmoot.leavers.Leavers;
import org.folkmoot.networks.Network;
import org.folkmoot.networks.PracticeControl;
import org.folkmoot.networks.PracticeFault;
import org.folkmoot.people.Person;
import org.folkmoot.people.Users;
import org.folkmoot.register.AccountDraft;
import org.folkmoot.register.AccountId;
import org.folkmoot.register.Register;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What Dunmere does to posts that stand on the practice networks already. */
@FolkmootTest
@OnPracticeNetworks
class UpkeepTest {

    private static final Actor SETUP = new Actor.Job("setup");
    private static int pages = 100_000_500;

    @Autowired
    Publishing publishing;

    @Autowired
    Upkeep upkeep;

    @Autowired
    Deliveries deliveries;

    @Autowired
    Leavers leavers;

    @Autowired
    Connections connections;

    @Autowired
    Register register;

    @Autowired
    Trail trail;

    @Autowired
    Users users;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SettableClock clock;

    Instant now;
    Actor.Person priya;
    Actor.Person helen;
    Actor.Person tom;
    PracticeControl control;
    String page;

    @BeforeEach
    void dunmere() {
        now = Instant.now();
        clock.set(now);
        priya = Users.actor(users.with("social-media-lead"));
        helen = Users.actor(users.with("approver"));
        tom = Users.actor(users.with("service-contact"));
        control = new PracticeControl(TestPractice.address());
        page = String.valueOf(pages++);
    }

    @AfterEach
    void mendTheNetworks() {
        control.clearFaults();
    }

    @Test
    void onePersonTakesAPostDownAtOnceWithAReason() {
        var variant = published(Network.FACEBOOK, "Bin days move by one day");
        assertThatThrownBy(() -> upkeep.takeDown(tom, variant.id(), "Wrong day"))
                .isInstanceOf(Refused.class);
        refuses(() -> upkeep.takeDown(priya, variant.id(), " "), "publishing.reason.missing");

        var id = upkeep.takeDown(priya, variant.id(), "It names the wrong day");
        assertThat(upkeep.get(id).status()).isEqualTo(AmendmentStatus.ORDERED);
        refuses(() -> upkeep.takeDown(helen, variant.id(), "Twice"), "publishing.refused.amendment-under-way");
        deliveries.dispatchDue();

        settled(id);
        assertThat(upkeep.get(id).status()).isEqualTo(AmendmentStatus.DONE);
        assertThat(publishing.variant(variant.id()).status()).isEqualTo(VariantStatus.TAKEN_DOWN);
        assertThat(control.posts(Network.FACEBOOK, page)).isEmpty();
        assertThat(trail.of(variant.id().value(), null, 10).rows())
                .filteredOn(entry -> entry.what().equals("take down ordered"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.reason()).contains("It names the wrong day"));
        refuses(() -> upkeep.takeDown(priya, variant.id(), "Again"), "publishing.refused.not-published");
    }

    @Test
    void aCorrectionGoesOutOnlyOnceSomebodyElseApprovedItsVeryWords() {
        var variant = published(Network.FACEBOOK, "Bin days move by one day");
        refuses(() -> propose(variant, "Bin days move by one day"), "publishing.amendment.same");
        var id = propose(variant, "Bin days move by two days");
        var hash = upkeep.get(id).hash();

        var lead = Users.actor(users.with("social-media-lead", "approver"));
        assertThat(upkeep.waitingFor(helen, 10)).extracting(Amendment::id).contains(id);
        assertThatThrownBy(() -> upkeep.approve(priya, id, hash)).isInstanceOf(Refused.class);
        refuses(() -> upkeep.approve(helen, id, new RevisionHash("another")), "publishing.refused.changed-since-seen");
        deliveries.dispatchDue();
        assertThat(control.posts(Network.FACEBOOK, page).getFirst().text()).isEqualTo("Bin days move by one day");

        upkeep.approve(helen, id, hash);
        deliveries.dispatchDue();
        settled(id);
        assertThat(upkeep.get(id).status()).isEqualTo(AmendmentStatus.DONE);
        assertThat(control.posts(Network.FACEBOOK, page))
                .singleElement()
                .satisfies(shown -> assertThat(shown.text()).isEqualTo("Bin days move by two days"));
        var after = publishing.variant(variant.id());
        assertThat(after.status()).isEqualTo(VariantStatus.PUBLISHED);
        assertThat(after.revision().text()).isEqualTo("Bin days move by two days");
        assertThat(after.approval()).map(Decision::byName).contains(helen.name());

        var own = upkeep.propose(lead, variant.id(), Amendment.Kind.CORRECTION, "Bin days stay", "Called off");
        refuses(() -> upkeep.approve(lead, own, upkeep.get(own).hash()), "publishing.refused.author-may-not-approve");
        upkeep.giveBack(helen, own, "Not so");
        assertThat(upkeep.get(own).answer()).isEqualTo("Not so");
    }

    @Test
    void aNetworkThatLetsNobodyCorrectSaysSoAndTakesAReply() {
        var variant = published(Network.BLUESKY, "Bin days move by one day");
        refuses(() -> propose(variant, "Bin days move by two days"), "networks.missing.NETWORK");
        assertThat(mvc.get()
                        .uri("/variants/" + variant.id().value() + "/correction")
                        .with(As.actor(priya)))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "cannot be changed once they are published",
                        "The network does not offer this",
                        "Reply below it with a correction",
                        "Write a new post with these words");

        var id = upkeep.propose(
                priya, variant.id(), Amendment.Kind.REPLY, "Correction: two days, not one", "It named the wrong day");
        upkeep.approve(helen, id, upkeep.get(id).hash());
        deliveries.dispatchDue();
        settled(id);
        assertThat(upkeep.get(id).status()).isEqualTo(AmendmentStatus.DONE);
        assertThat(upkeep.get(id).permalink()).isNotNull();
        assertThat(control.posts(
                        Network.BLUESKY,
                        connections
                                .get(register.account(variant.account()).connection())
                                .remoteId()))
                .filteredOn(shown -> shown.parent() != null)
                .singleElement()
                .satisfies(shown -> assertThat(shown.text()).isEqualTo("Correction: two days, not one"));
    }

    @Test
    void aCorrectionThatCannotBeSentSaysThatTheOldWordsStand() {
        var mastodon = published(Network.MASTODON, "Bin days move by one day");
        refuses(() -> propose(mastodon, "x".repeat(501)), "networks.problem.textTooLong.GRAPHEMES");

        var variant = published(Network.FACEBOOK, "Bin days move by one day");
        var id = propose(variant, "Bin days move by two days");
        upkeep.approve(helen, id, upkeep.get(id).hash());
        control.fault(Network.FACEBOOK, PracticeFault.TOKEN_EXPIRED, "");
        deliveries.dispatchDue();
        settled(id);

        assertThat(upkeep.get(id).status()).isEqualTo(AmendmentStatus.HELD);
        assertThat(publishing.variant(variant.id()).revision().text()).isEqualTo("Bin days move by one day");
        assertThat(mvc.get().uri("/amendments/" + id.value()).with(As.actor(priya)))
                .hasStatusOk()
                .bodyText()
                .contains("still shows the old words", "/deliveries/");
    }

    @Test
    void somebodyElseAnswersForACorrectionWhoseAuthorHasLeft() {
        var variant = published(Network.FACEBOOK, "Bin days move by one day");
        var sian = users.with("social-media-lead");
        var id = upkeep.propose(
                Users.actor(sian), variant.id(), Amendment.Kind.CORRECTION, "Bin days move by two days", "Wrong day");
        upkeep.approve(helen, id, upkeep.get(id).hash());
        leave(sian);
        deliveries.dispatchDue();
        settled(id);
        assertThat(upkeep.get(id).status()).isEqualTo(AmendmentStatus.HELD);

        var held = upkeep.get(id).delivery();
        assertThatThrownBy(() -> deliveries.release(Users.actor(users.with("reader")), held))
                .isInstanceOf(Refused.class);
        deliveries.release(priya, held);
        deliveries.dispatchDue();
        done(id);
        assertThat(control.posts(Network.FACEBOOK, page).getFirst().text()).isEqualTo("Bin days move by two days");
        assertThat(trail.of(held.value(), null, 20).rows())
                .filteredOn(entry -> priya.name().equals(entry.actorName()))
                .as("one recorded act")
                .hasSize(1);
    }

    @Test
    void nobodyTakesTheApproversPlaceWhoAskedForTheCorrection() {
        var variant = published(Network.FACEBOOK, "Bin days move by one day");
        var leading = Users.actor(users.with("social-media-lead", "approver"));
        var approver = users.with("approver");
        var id = upkeep.propose(
                leading, variant.id(), Amendment.Kind.CORRECTION, "Bin days move by two days", "Wrong day");
        upkeep.approve(Users.actor(approver), id, upkeep.get(id).hash());
        leave(approver);
        deliveries.dispatchDue();
        settled(id);

        var held = upkeep.get(id).delivery();
        refuses(() -> deliveries.release(leading, held), "publishing.refused.author-may-not-approve");
        deliveries.release(Users.actor(users.with("communications-manager")), held);
        deliveries.dispatchDue();
        done(id);
    }

    @Test
    void somebodyElseAnswersForATakeDown() {
        var variant = published(Network.FACEBOOK, "Bin days move by one day");
        var sian = users.with("social-media-lead");
        var id = upkeep.takeDown(Users.actor(sian), variant.id(), "It names the wrong day");
        leave(sian);
        deliveries.dispatchDue();
        settled(id);
        assertThat(upkeep.get(id).status()).isEqualTo(AmendmentStatus.HELD);

        deliveries.release(priya, upkeep.get(id).delivery());
        deliveries.dispatchDue();
        done(id);
        assertThat(control.posts(Network.FACEBOOK, page)).isEmpty();
    }

    @Test
    void takingDownCallsOffWhatWasProposed() {
        var variant = published(Network.FACEBOOK, "Bin days move by one day");
        var proposed = propose(variant, "Bin days move by two days");
        upkeep.takeDown(helen, variant.id(), "It names a resident");

        assertThat(upkeep.get(proposed).status()).isEqualTo(AmendmentStatus.WITHDRAWN);
        refuses(
                () -> upkeep.approve(helen, proposed, upkeep.get(proposed).hash()),
                "publishing.refused.amendment-decided");
    }

    @Test
    void thePagesAskForAReasonAndShowWhatChanges() {
        var variant = published(Network.FACEBOOK, "Bin days move by one day");
        var address = "/variants/" + variant.id().value();
        assertThat(mvc.get().uri("/posts/" + variant.post().value()).with(As.actor(priya)))
                .bodyText()
                .contains(address + "/takedown", address + "/correction");
        assertThat(mvc.post().uri(address + "/takedown").with(As.actor(priya)).with(As.form()))
                .hasStatus(422)
                .bodyText()
                .contains("govuk-error-summary", "Say why, so that the others know");
        var asked = mvc.post()
                .uri(address + "/correction")
                .with(As.actor(priya))
                .with(As.form())
                .param("text", "Bin days move by two days")
                .param("reason", "Wrong number")
                .exchange();
        assertThat(asked).hasStatus(303);
        assertThat(mvc.get().uri(asked.getResponse().getRedirectedUrl()).with(As.actor(helen)))
                .hasStatusOk()
                .bodyText()
                .contains("<del>", "<ins>", "Approve and send", "Wrong number");
        assertThat(mvc.get().uri("/today").with(As.actor(helen))).bodyText().contains("Corrections to approve");
        assertThat(mvc.get().uri("/posts/new?like=" + variant.id().value()).with(As.actor(priya)))
                .bodyText()
                .contains("Bin days move by one day");
    }

    @Test
    void aProgramTakesDownWithTheSameRights() {
        var variant = published(Network.FACEBOOK, "Bin days move by one day");
        var address = "/api/v1/variants/" + variant.id().value();
        assertThat(mvc.post()
                        .uri(address + "/takedown")
                        .with(As.actor(tom))
                        .with(As.form())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"reason\": \"Wrong\"}"))
                .hasStatus(403);
        assertThat(mvc.post()
                        .uri(address + "/takedown")
                        .with(As.actor(priya))
                        .with(As.form())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"reason\": \"Wrong\"}"))
                .hasStatus(201)
                .bodyJson()
                .extractingPath("$.status")
                .isEqualTo("ORDERED");
        assertThat(mvc.get().uri(address + "/amendments").with(As.actor(priya)))
                .bodyJson()
                .extractingPath("$[0].kind")
                .isEqualTo("TAKE_DOWN");
    }

    private AmendmentId propose(Variant variant, String text) {
        return upkeep.propose(priya, variant.id(), Amendment.Kind.CORRECTION, text, "It named the wrong day");
    }

    private void leave(Person person) {
        leavers.take(Users.actor(users.with("administrator")), List.of(new Leavers.Named(person.email(), null)));
    }

    private void done(AmendmentId id) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(upkeep.get(id).status()).isEqualTo(AmendmentStatus.DONE));
    }

    private void settled(AmendmentId id) {
        await().atMost(Duration.ofSeconds(20)).until(() -> upkeep.get(id).status() != AmendmentStatus.ORDERED);
    }

    private Variant published(Network network, String text) {
        var account = account(network);
        var post = publishing.draft(
                priya, PostDraft.of(text, account, clock.instant().plusSeconds(60)));
        publishing.submitAll(priya, post);
        var id = publishing.variants(post).getFirst().id();
        publishing.approve(helen, id, publishing.variant(id).revision().hash(), null);
        clock.set(clock.instant().plusSeconds(61));
        deliveries.dispatchDue();
        Predicate<Variant> out = variant -> variant.status() == VariantStatus.PUBLISHED;
        return await().atMost(Duration.ofSeconds(20)).until(() -> publishing.variant(id), out);
    }

    private AccountId account(Network network) {
        var answers = switch (network.key()) {
            case "facebook" -> Map.of("pageId", page, "pageToken", "EAA" + page, "appSecret", "app-secret-1");
            case "bluesky" -> Map.of("handle", "d" + page + ".example", "password", "abcd-" + page);
            default -> Map.of("server", "social.example", "token", "token-" + page);
        };
        switch (network.key()) {
            case "facebook" ->
                control.account(network, page, "dunmere" + page, "Dunmere", "EAA" + page, "app-secret-1", 90);
            case "bluesky" ->
                control.account(network, null, "d" + page + ".example", "Dunmere", "abcd-" + page, "", 90);
            default ->
                control.account(network, null, "d" + page + "@social.example", "Dunmere", "token-" + page, "", 90);
        }
        var service = register.addService(SETUP, "Waste " + UUID.randomUUID(), "Place");
        var account = register.add(SETUP, AccountDraft.of(network, "d" + page + ".example", "Dunmere", "", service));
        register.link(SETUP, account, connections.connect(SETUP, network, answers, true));
        return account;
    }

    private static void refuses(ThrowingCallable act, String key) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(problem -> problem.key())
                                .contains(key));
    }
}
