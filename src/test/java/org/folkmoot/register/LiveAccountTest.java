package org.folkmoot.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.folkmoot.FolkmootTest;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.incidents.IncidentPlan;
import org.folkmoot.incidents.IncidentPlans;
import org.folkmoot.networks.Network;
import org.folkmoot.people.Membership;
import org.folkmoot.people.PersonId;
import org.folkmoot.people.Users;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A live account always has two people who still work here, and the approval of information assurance. */
@FolkmootTest
class LiveAccountTest {

    private static int made;

    private final Actor seed = new Actor.Job("test");
    private final Life approved = new Life(null, "", LocalDate.of(2026, 3, 2), "IA/2026/14", null, "", null);

    @Autowired
    Register register;

    @Autowired
    IncidentPlans incidentPlans;

    @Autowired
    Membership membership;

    @Autowired
    Users users;

    ServiceId service;
    PersonId sian;
    PersonId callum;

    @BeforeEach
    void peopleOfDunmere() {
        service = register.addService(seed, "Bins of " + this + made, "Place");
        sian = users.with("service-contact").id();
        callum = users.with("service-contact").id();
    }

    @Test
    void goesLiveWithTwoPeopleAndAnApproval() {
        assertRefused(() -> register.admit(seed, draft(null, null, Life.unknown())), "owner", "deputy", "assuredOn");
        assertRefused(() -> register.admit(seed, draft(sian, sian, approved)), "deputy");

        var id = register.admit(seed, draft(sian, callum, approved));
        assertThat(register.account(id).life().assurance()).isEqualTo("IA/2026/14");
    }

    @Test
    void rehearsesItsIncidentPlanAsOftenAsTheCouncilSays() {
        var account = register.add(seed, rehearsed(LocalDate.now().minusMonths(8)));
        assertThat(register.lacks(register.account(account))).doesNotContain(Lack.DRILL);
        assertThat(incidentPlans.rehearsedEvery()).isEqualTo(12);

        incidentPlans.rehearseEvery(seed, 6);
        assertThat(register.lacks(register.account(account))).contains(Lack.DRILL);
        assertThat(register.accounts(AccountFilter.all().lacking(Lack.DRILL), null, 200)
                        .rows())
                .extracting(Account::id)
                .contains(account);
        assertThatThrownBy(() -> incidentPlans.rehearseEvery(seed, 0)).isInstanceOf(Refused.class);
        incidentPlans.rehearseEvery(seed, 12);
    }

    @Test
    void namesNobodyWhoLeftYesterday() {
        users.with("administrator");
        membership.disable(seed, callum);

        assertRefused(() -> register.admit(seed, draft(sian, callum, approved)), "deputy", "deputy");
        assertRefused(
                () -> register.admit(seed, draft(sian, callum, approved).as(AccountKind.PAGE, AccountStatus.PROPOSED)),
                "deputy");
    }

    @Test
    void isShownAsItIsAndPutRightOneStepAtATime() {
        var id = register.add(seed, draft(null, null, Life.unknown()));
        assertThat(register.lacks(register.account(id))).contains(Lack.PEOPLE, Lack.ASSURANCE);

        register.change(seed, id, AccountDraft.of(register.account(id)).with(sian, null, "Bins", "Households"));
        assertThat(register.account(id).owner()).isEqualTo(sian);
        assertRefused(
                () -> register.change(
                        seed, id, AccountDraft.of(register.account(id)).with(null, null, "Bins", "Households")),
                "owner");
    }

    @Test
    void closesWithADayAndAReason() {
        var id = register.add(seed, draft(sian, callum, approved));
        var closed = AccountDraft.of(register.account(id)).as(AccountKind.PAGE, AccountStatus.CLOSED);
        assertRefused(() -> register.change(seed, id, closed), "closedOn", "closedBecause");

        var life = new Life(null, "", approved.assuredOn(), "", LocalDate.of(2026, 5, 3), "Merged", null);
        register.change(seed, id, closed.with(Remit.usual(), Access.unknown(), life, IncidentPlan.none()));
        assertThat(register.account(id).life().closedBecause()).isEqualTo("Merged");
    }

    @Test
    void keepsNoPassword() {
        var access =
                new Access(AccessModel.SHARED_LOGIN, "", "Dunm3re!2026", "", "", TwoFactor.OFF, null, Known.UNKNOWN);
        var draft = draft(sian, callum, approved).with(Remit.usual(), access, approved, IncidentPlan.none());

        assertRefused(() -> register.add(seed, draft), "vault");
        assertRefused(() -> register.add(seed, draft(sian, callum, approved).noting("pw: bins4all")), "notes");
    }

    private AccountDraft draft(PersonId owner, PersonId deputy, Life life) {
        return AccountDraft.of(Network.NEXTDOOR, "live" + made++, "Dunmere bins", "", service)
                .with(owner, deputy, "", "")
                .with(Remit.usual(), Access.unknown(), life, IncidentPlan.none());
    }

    private AccountDraft rehearsed(LocalDate on) {
        var draft = draft(sian, callum, approved);
        return draft.with(
                draft.remit(),
                draft.access(),
                draft.life(),
                new IncidentPlan("The network's support", "Change the password", on));
    }

    private static void assertRefused(ThrowingCallable act, String... fields) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems().stream().map(Problem::field))
                                .containsExactly(fields));
    }
}
