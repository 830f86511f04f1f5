package org.folkmoot.attestations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.folkmoot.As;
import org.folkmoot.FolkmootTest;
import org.folkmoot.LeavesTraces;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Refused;
import org.folkmoot.foundation.SettableClock;
import org.folkmoot.networks.Network;
import org.folkmoot.notifications.Notifications;
import org.folkmoot.notifications.Outbox;
import org.folkmoot.people.Membership;
import org.folkmoot.people.Person;
import org.folkmoot.people.Users;
import org.folkmoot.register.AccountDraft;
import org.folkmoot.register.AccountId;
import org.folkmoot.register.Lack;
import org.folkmoot.register.Register;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@FolkmootTest
@LeavesTraces
class AttestationsRoomTest {

    private static final Instant JANUARY = Instant.parse("2026-01-05T10:00:00Z");
    private static int made;

    private final Actor seed = new Actor.Job("test");

    @Autowired
    Attestations attestations;

    @Autowired
    AttestationRound round;

    @Autowired
    AttestationEvidence evidence;

    @Autowired
    Register register;

    @Autowired
    Membership membership;

    @Autowired
    Outbox outbox;

    @Autowired
    Notifications notifications;

    @Autowired
    SettableClock clock;

    @Autowired
    Users users;

    @Autowired
    MockMvcTester web;

    Person owner;
    Person deputy;
    Person director;
    AccountId bins;

    @BeforeEach
    void theBinsOfDunmere() {
        clock.set(JANUARY);
        owner = users.with("service-contact");
        deputy = users.with("service-contact");
        director = users.with("reader");
        var service = register.addService(seed, "Bins to confirm " + ++made, "Place");
        bins = register.add(
                seed,
                AccountDraft.of(Network.NEXTDOOR, "confirmed" + made, "Dunmere Bins", "", service)
                        .with(owner.id(), deputy.id(), "Bins", "Households")
                        .escalatingTo(director.id()));
        round.run();
    }

    @Test
    void asksTheOwnerAndThenTheDeputyAndThenTheEscalationContactOnceEach() {
        assertThat(register.account(bins).attestBy()).isEqualTo(LocalDate.of(2026, 4, 5));

        after(75);
        assertThat(List.of(told(owner), told(deputy), told(director))).containsExactly(0, 0, 0);
        after(76);
        assertThat(List.of(told(owner), told(deputy), told(director))).containsExactly(1, 0, 0);
        after(97);
        assertThat(List.of(told(owner), told(deputy), told(director))).containsExactly(1, 1, 0);
        after(104);
        after(105);
        assertThat(List.of(told(owner), told(deputy), told(director))).containsExactly(1, 1, 1);
        assertThat(notifications.forPerson(owner.id().value())).isEmpty();
        assertThat(notifications.forPerson(director.id().value())).hasSize(1);
    }

    @Test
    void writesOneLetterToAnOwnerOfSeveralAccounts() {
        var service = register.addService(seed, "More bins to confirm " + made, "Place");
        register.add(
                seed,
                AccountDraft.of(Network.NEXTDOOR, "second" + made, "Dunmere Second Bins", "", service)
                        .with(owner.id(), deputy.id(), "Bins", "Households"));
        round.run();

        after(76);
        assertThat(told(owner)).isEqualTo(1);
        assertThat(outbox.all(null, 500).rows())
                .filteredOn(mail -> mail.toEmail().equals(owner.email()))
                .singleElement()
                .satisfies(mail -> assertThat(mail.body()).contains("Dunmere Bins", "Dunmere Second Bins"));
    }

    @Test
    void tellsTheNextInTurnWhenTheOwnerHasLeft() {
        users.with("administrator");
        membership.disable(seed, owner.id());

        after(76);
        assertThat(List.of(told(deputy), told(director))).containsExactly(1, 0);
    }

    @Test
    void tellsThoseWhoKeepTheRegisterWhenNobodyIsLeft() {
        var priya = users.with("social-media-lead");
        users.with("administrator");
        List.of(owner, deputy, director).forEach(person -> membership.disable(seed, person.id()));

        after(76);
        assertThat(told(priya)).isPositive();
    }

    @Test
    void takesTheWordOfOwnerAndDeputyAndOfNobodyElse() {
        clock.set(JANUARY.plus(Duration.ofDays(100)));
        assertThat(register.lacks(register.account(bins))).contains(Lack.ATTESTATION);
        assertThatThrownBy(() -> attestations.confirm(Users.actor(director), bins, 1, ""))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> attestations.confirm(Users.actor(owner), bins, 7, ""))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.kind()).isEqualTo(Refused.Kind.OVERTAKEN));

        attestations.confirm(Users.actor(deputy), bins, 1, "New photo soon");

        assertThat(register.account(bins).attestBy()).isEqualTo(LocalDate.of(2026, 7, 14));
        assertThat(register.lacks(register.account(bins))).doesNotContain(Lack.ATTESTATION);
        assertThat(attestations.last(bins).orElseThrow().note()).isEqualTo("New photo soon");
    }

    @Test
    void measuresThePlanByWhatWasConfirmedOnThatDay() {
        var on = LocalDate.of(2026, 2, 1);
        var before = evidence.progress("attestations.entries", on).done();
        clock.set(Instant.parse("2026-02-01T10:00:00Z"));
        attestations.confirm(Users.actor(owner), bins, 1, "");

        assertThat(evidence.progress("attestations.entries", on).done()).isEqualTo(before + 1);
        assertThat(evidence.progress("attestations.entries", on.minusDays(1)).done())
                .isEqualTo(before);
    }

    @Test
    void showsTheButtonToTheOwnerAndTheListToEverybody() {
        clock.set(JANUARY.plus(Duration.ofDays(100)));
        assertThat(web.get().uri("/accounts/" + bins.value()).with(As.person(owner)))
                .hasStatusOk()
                .bodyText()
                .contains("I confirm this entry", "Not confirmed in time");
        assertThat(web.get().uri("/accounts/" + bins.value()).with(As.person(director)))
                .bodyText()
                .doesNotContain("I confirm this entry");
        assertThat(web.get().uri("/attestations").with(As.person(director)))
                .hasStatusOk()
                .bodyText()
                .contains("confirmed" + made);
        assertThat(web.post()
                        .uri("/accounts/" + bins.value() + "/attestations")
                        .with(As.person(owner))
                        .with(As.form())
                        .param("version", "1"))
                .hasStatus(303);
        assertThat(web.get().uri("/today").with(As.person(owner))).hasStatusOk();
    }

    @Test
    void refusesDaysThatMakeNoSense() {
        assertThatThrownBy(() -> attestations.change(seed, new AttestationSettings(10, 20, 7, 3)))
                .isInstanceOf(Refused.class);
        attestations.change(seed, new AttestationSettings(180, 20, 7, 30));
        assertThat(attestations.settings().every()).isEqualTo(180);
        attestations.change(seed, AttestationSettings.DEFAULT);
    }

    private void after(int days) {
        clock.set(JANUARY.plus(Duration.ofDays(days)));
        round.run();
    }

    /** By mail: whoever has several entries gets one. */
    private int told(Person person) {
        return (int) outbox.all(null, 500).rows().stream()
                .filter(mail ->
                        mail.toEmail().equals(person.email()) && mail.subject().contains("onfirm"))
                .count();
    }
}
