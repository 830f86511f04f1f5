package org.folkmoot.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.folkmoot.As;
import org.folkmoot.FolkmootTest;
import org.folkmoot.LeavesTraces;
import org.folkmoot.archive.Trail;
import org.folkmoot.delivery.Deliveries;
import org.folkmoot.delivery.Delivery;
import org.folkmoot.delivery.DeliveryStatus;
import org.folkmoot.delivery.Source;
import org.folkmoot.delivery.Verdict;
import org.folkmoot.foundation.Recurring;
import org.folkmoot.foundation.Refused;
import org.folkmoot.foundation.SettableClock;
import org.folkmoot.leavers.Leavers;
import org.folkmoot.networks.Network;
import org.folkmoot.people.Membership;
import org.folkmoot.people.People;
import org.folkmoot.people.Person;
import org.folkmoot.people.Users;
import org.folkmoot.register.AccountId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/** What somebody leaves ahead of them: their posts are held with name and reason, and go on by one recorded act. */
@FolkmootTest
@LeavesTraces
class LeaverPostsTest {

    private static final Instant NOW = Instant.parse("2099-05-06T09:42:00Z");
    private static final Instant FRIDAY = Instant.parse("2099-05-08T08:00:00Z");

    @Autowired
    Publishing publishing;

    @Autowired
    VariantClearance clearance;

    @Autowired
    Deliveries deliveries;

    @Autowired
    Leavers leavers;

    @Autowired
    List<Recurring> timetable;

    @Autowired
    People people;

    @Autowired
    Membership membership;

    @Autowired
    TestAccounts accounts;

    @Autowired
    Users users;

    @Autowired
    Trail trail;

    @Autowired
    SettableClock clock;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MockMvcTester web;

    Person martin;
    Person sian;
    Person helen;
    AccountId waste;

    @BeforeEach
    void dunmere() {
        clock.set(NOW);
        martin = users.with("administrator");
        sian = users.with("social-media-lead");
        helen = users.with("approver");
        waste = accounts.connected(Network.FACEBOOK);
    }

    @Test
    void holdsWhatALeaverWroteAndSendsItOnSomebodyElsesWord() {
        var variant = approved();
        leave(sian);
        assertThat(due(variant).status()).isEqualTo(DeliveryStatus.HELD);
        assertThat(clear(variant))
                .isEqualTo(new Verdict.Withheld("publishing.withheld.author", Map.of("name", sian.name())));

        assertThatThrownBy(() -> deliveries.release(
                        Users.actor(users.with("reader")), delivery(variant).id()))
                .isInstanceOf(Refused.class);
        var tom = Users.actor(users.with("social-media-lead"));
        deliveries.release(tom, delivery(variant).id());

        assertThat(clear(variant)).isInstanceOf(Verdict.Cleared.class);
        assertThat(trail.of(delivery(variant).id().value(), null, 20).rows())
                .filteredOn(entry -> tom.name().equals(entry.actorName()))
                .as("one recorded act")
                .hasSize(1);
    }

    @Test
    void answersForTheWordsThatAreHeldAndForNoOthers() {
        var variant = approved();
        leave(sian);
        var tom = Users.actor(users.with("social-media-lead"));
        transaction.executeWithoutResult(status -> {
            clearance.released(tom, source(variant), "what it said before");
            status.setRollbackOnly();
            assertThat(clearance.clear(
                            source(variant), variant.revision().hash().value()))
                    .isInstanceOf(Verdict.Withheld.class);
        });
    }

    @Test
    void letsNobodyTakeTheApproversPlaceWhoWroteItOrMayNotApprove() {
        var variant = approved();
        leave(helen);
        assertThat(due(variant).status()).isEqualTo(DeliveryStatus.HELD);
        assertThat(clear(variant))
                .isEqualTo(new Verdict.Withheld("publishing.withheld.approver", Map.of("name", helen.name())));

        var tom = Users.actor(users.with("social-media-lead"));
        assertThatThrownBy(() -> deliveries.release(tom, delivery(variant).id()))
                .isInstanceOf(Refused.class);
        assertThat(delivery(variant).status()).isEqualTo(DeliveryStatus.HELD);
        var manager = Users.actor(users.with("communications-manager"));
        deliveries.release(manager, delivery(variant).id());
        assertThat(clear(variant)).isInstanceOf(Verdict.Cleared.class);

        leave(people.find(new org.folkmoot.people.PersonId(manager.id())).orElseThrow());
        assertThat(clear(variant)).as("whoever answered for it has left too").isInstanceOf(Verdict.Withheld.class);
    }

    @Test
    void listsAllThatALeaverHeldOnOnePage() {
        approved();
        var token = web.post()
                .uri("/api/v1/leavers")
                .with(As.person(martin))
                .with(As.form())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"leavers\":[{\"email\":\"%s\"}]}".formatted(sian.email()))
                .exchange();
        assertThat(token).hasStatusOk().bodyText().contains("TO_HAND_OVER");

        assertThat(people.find(sian.id()).orElseThrow().active()).isFalse();
        assertThat(membership.tokens(sian.id())).noneMatch(held -> held.revokedAt() == null);
        assertThat(timetable)
                .filteredOn(work -> work.key().equals("leavers.round"))
                .allMatch(work -> work.every().compareTo(Duration.ofMinutes(15)) <= 0)
                .hasSize(1);
        assertThat(web.get().uri("/leavers/" + sian.id().value()).with(As.person(martin)))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Posts ahead on their word",
                        "Bin days move by one day",
                        "Conversations that they have",
                        "Connections that they signed in",
                        "Access tokens",
                        "Rights and access tokens");
    }

    private void leave(Person person) {
        leavers.take(Users.actor(martin), List.of(new Leavers.Named(person.email(), null)));
    }

    private Variant approved() {
        var post = publishing.draft(Users.actor(sian), PostDraft.of("Bin days move by one day", waste, FRIDAY));
        var variant = publishing.variants(post).getFirst();
        publishing.submit(Users.actor(sian), variant.id());
        var submitted = publishing.variant(variant.id());
        publishing.approve(
                Users.actor(helen), submitted.id(), submitted.revision().hash(), null);
        return publishing.variant(variant.id());
    }

    private Delivery due(Variant variant) {
        clock.set(FRIDAY.plusSeconds(5));
        deliveries.dispatchDue();
        return delivery(variant);
    }

    private Delivery delivery(Variant variant) {
        return deliveries.of(source(variant)).orElseThrow();
    }

    private Verdict clear(Variant variant) {
        return transaction.execute(status -> {
            status.setRollbackOnly();
            return clearance.clear(source(variant), variant.revision().hash().value());
        });
    }

    private static Source source(Variant variant) {
        return new Source("variant", variant.id().value());
    }
}
