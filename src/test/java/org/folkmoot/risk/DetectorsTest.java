package org.folkmoot.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.folkmoot.As;
import org.folkmoot.FolkmootTest;
import org.folkmoot.LeavesTraces;
import org.folkmoot.checks.Attestation;
import org.folkmoot.checks.Check;
import org.folkmoot.checks.CheckSettings;
import org.folkmoot.checks.Checks;
import org.folkmoot.checks.Showing;
import org.folkmoot.checks.Standards;
import org.folkmoot.connections.ConnectionId;
import org.folkmoot.elections.ElectionDraft;
import org.folkmoot.elections.Elections;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Refused;
import org.folkmoot.foundation.SettableClock;
import org.folkmoot.impostors.Impostors;
import org.folkmoot.impostors.LogKind;
import org.folkmoot.impostors.LookalikeDraft;
import org.folkmoot.networks.Network;
import org.folkmoot.people.Membership;
import org.folkmoot.people.Person;
import org.folkmoot.people.Users;
import org.folkmoot.register.Access;
import org.folkmoot.register.AccessModel;
import org.folkmoot.register.AccountAccess;
import org.folkmoot.register.AccountDraft;
import org.folkmoot.register.AccountId;
import org.folkmoot.register.AccountKind;
import org.folkmoot.register.AccountStatus;
import org.folkmoot.register.Brand;
import org.folkmoot.register.Known;
import org.folkmoot.register.Register;
import org.folkmoot.register.Remit;
import org.folkmoot.register.TwoFactor;
import org.folkmoot.web.Dates;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/** Each detector is seen opening a risk of Dunmere's dog warden and closing it by itself. */
@FolkmootTest
@LeavesTraces
class DetectorsTest {

    private final Actor seed = new Actor.Job("test");

    @Autowired
    Elections elections;

    @Autowired
    Detectors detectors;

    @Autowired
    Risks risks;

    @Autowired
    RiskRegister riskRegister;

    @Autowired
    Playbooks playbooks;

    @Autowired
    Register register;

    @Autowired
    AccountAccess access;

    @Autowired
    Checks checks;

    @Autowired
    Standards standards;

    @Autowired
    Impostors impostors;

    @Autowired
    Membership membership;

    @Autowired
    Users users;

    @Autowired
    Dates dates;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MockMvcTester mvc;

    Person owner;
    Person deputy;
    AccountId warden;

    @BeforeEach
    void theDogWardenInGoodOrder() {
        standards.judgeBy(seed, new CheckSettings("Dunmere", "", "", "", "", "dunmere.example", 180, 80));
        owner = users.with();
        deputy = users.with();
        var service = register.addService(seed, "Dogs " + UUID.randomUUID(), "Place");
        warden = register.add(
                seed,
                AccountDraft.of(Network.FACEBOOK, "dogs" + UUID.randomUUID(), "Dunmere Dog Warden", "", service)
                        .as(AccountKind.PAGE, AccountStatus.DORMANT)
                        .with(owner.id(), deputy.id(), "Dogs", "Owners"));
        access(AccessModel.PORTFOLIO, TwoFactor.REQUIRED, "dogs@dunmere.example");
    }

    @Test
    void r1OpensForAPersonProfileAndClosesWhenItIsAPage() {
        change(AccountDraft.of(register.account(warden)).as(AccountKind.PERSON, AccountStatus.DORMANT));
        assertThat(seen(Hazard.R1)).isTrue();

        change(AccountDraft.of(register.account(warden)).as(AccountKind.PAGE, AccountStatus.DORMANT));
        assertThat(seen(Hazard.R1)).isFalse();
        assertThat(closed(Hazard.R1).byItself()).isTrue();
    }

    @Test
    void r2OpensForASingleAdministratorAndClosesWithTheSecond() {
        assertThat(seen(Hazard.R2)).isFalse();
        access.see(seed, warden, new AccountAccess.Holder("Robin", "Admin", owner.id()));
        assertThat(seen(Hazard.R2)).isTrue();

        access.see(seed, warden, new AccountAccess.Holder("Kim", "Admin", deputy.id()));
        assertThat(seen(Hazard.R2)).isFalse();
    }

    @Test
    void r3OpensForAStrangerAndClosesWhenTheyAreGone() {
        var stranger = access.see(seed, warden, new AccountAccess.Holder("xX_dogs_Xx", "Admin", null));
        access.see(seed, warden, new AccountAccess.Holder("Robin", "Admin", owner.id()));
        assertThat(seen(Hazard.R3)).isTrue();

        access.gone(seed, warden, stranger);
        assertThat(seen(Hazard.R3)).isFalse();
    }

    @Test
    void r4OpensWithoutASecondFactorAndClosesWhenItIsRequired() {
        access(AccessModel.PORTFOLIO, TwoFactor.OFF, "dogs@dunmere.example");
        assertThat(seen(Hazard.R4)).isTrue();

        access(AccessModel.PORTFOLIO, TwoFactor.REQUIRED, "dogs@dunmere.example");
        assertThat(seen(Hazard.R4)).isFalse();
    }

    @Test
    void r6OpensWithoutAnOwnerAndClosesWithOne() {
        change(AccountDraft.of(register.account(warden)).with(null, deputy.id(), "Dogs", "Owners"));
        assertThat(seen(Hazard.R6)).isTrue();

        change(AccountDraft.of(register.account(warden)).with(owner.id(), deputy.id(), "Dogs", "Owners"));
        assertThat(seen(Hazard.R6)).isFalse();
    }

    @Test
    void r7OpensWhenTheOwnerLeavesAndClosesWithASuccessor() {
        users.with("administrator");
        membership.disable(seed, owner.id());
        assertThat(seen(Hazard.R7)).isTrue();

        change(AccountDraft.of(register.account(warden)).with(users.with().id(), deputy.id(), "Dogs", "Owners"));
        assertThat(seen(Hazard.R7)).isFalse();
    }

    @Test
    void r8OpensForASharedSignInAndClosesInThePortfolio() {
        access(AccessModel.SHARED_LOGIN, TwoFactor.REQUIRED, "dogs@dunmere.example");
        assertThat(seen(Hazard.R8)).isTrue();

        access(AccessModel.PORTFOLIO, TwoFactor.REQUIRED, "dogs@dunmere.example");
        assertThat(seen(Hazard.R8)).isFalse();
    }

    @Test
    void r9OpensForAPersonalMailboxKeepsItWhileNobodyKnowsAndClosesWithTheCouncils() {
        access(AccessModel.PORTFOLIO, TwoFactor.REQUIRED, "robin@mail.example");
        assertThat(seen(Hazard.R9)).isTrue();
        access(AccessModel.PORTFOLIO, TwoFactor.REQUIRED, "");
        assertThat(seen(Hazard.R9)).as("not known is not mended").isTrue();

        access(AccessModel.PORTFOLIO, TwoFactor.REQUIRED, "dogs@dunmere.example");
        assertThat(seen(Hazard.R9)).isFalse();
    }

    @Test
    void r10OpensForABrokenConnectionAndClosesWhenItWorks() {
        var connection = connected();
        assertThat(seen(Hazard.R10)).isFalse();
        probed(connection, "REVOKED");
        assertThat(seen(Hazard.R10)).isTrue();

        probed(connection, "ALL");
        assertThat(seen(Hazard.R10)).isFalse();
    }

    @Test
    void r11OpensForAStrangeNameAndClosesWithTheCouncilsInIt() {
        standards.judgeBy(seed, new CheckSettings("Borough", "", "", "", "", "dunmere.example", 180, 80));
        assertThat(seen(Hazard.R11)).isTrue();

        standards.judgeBy(seed, new CheckSettings("Dunmere", "", "", "", "", "dunmere.example", 180, 80));
        assertThat(seen(Hazard.R11)).isFalse();
    }

    @Test
    void r12OpensForALookalikeAndClosesWhenItIsTakenDown() {
        var name = "Dunmere Dog Warden official " + UUID.randomUUID();
        var id = impostors.suspect(seed, new LookalikeDraft("x", "d" + UUID.randomUUID(), name, "", ""));
        detectors.look(seed);
        assertThat(risks.openOf(Hazard.R12)).containsKey(id.value().toString());

        impostors.log(seed, id, LogKind.TAKEN_DOWN, Showing.inWords("The network says that it is gone"));
        detectors.look(seed);
        assertThat(risks.openOf(Hazard.R12)).doesNotContainKey(id.value().toString());
    }

    @Test
    void r14OpensWithoutALinkToTheHouseRulesAndClosesWithIt() {
        attest(Check.RULES_LINK, false);
        assertThat(seen(Hazard.R14)).isTrue();

        attest(Check.RULES_LINK, true);
        assertThat(seen(Hazard.R14)).isFalse();
    }

    @Test
    void r15OpensWithoutAnAutomaticAnswerAndClosesWithOne() {
        attest(Check.AUTO_REPLY, false);
        assertThat(seen(Hazard.R15)).isTrue();

        attest(Check.AUTO_REPLY, true);
        assertThat(seen(Hazard.R15)).isFalse();
    }

    @Test
    void r16OpensForAPartnersAccountInEachPreElectionPeriodAndClosesAfterTheLast() {
        var draft = AccountDraft.of(register.account(warden));
        var shared = new Remit(Brand.PARTNERSHIP, "Dunmere Police", "", List.of("en"), false, true);
        change(draft.with(shared, draft.access(), draft.life(), draft.incident()));
        detectors.look(seed);
        assertThat(detectors.last().get(Hazard.R16).why()).isEqualTo("risk.cannot.elections");
        assertThat(mvc.get().uri("/risks/detectors").with(As.person(users.with("reader"))))
                .hasStatusOk()
                .bodyText()
                .contains("Cannot be judged yet: nobody has entered an election");

        var over = election("District council", -30, -1);
        assertThat(seen(Hazard.R16)).as("over").isFalse();
        var ahead = election("County council", 10, 40);
        assertThat(seen(Hazard.R16)).as("over, and ahead").isFalse();
        var castle = election("By-election, Castle ward", -1, 20);
        var marsh = election("By-election, Marsh ward", 0, 25);
        assertThat(seen(Hazard.R16)).as("two at once").isTrue();
        assertThat(riskRegister.of(Hazard.R16, warden).orElseThrow().seen())
                .contains("By-election, Castle ward; By-election, Marsh ward")
                .contains(dates.day(dates.today().plusDays(25)));
        elections.cancel(seed, castle);
        assertThat(seen(Hazard.R16)).as("the other still runs").isTrue();
        assertThat(riskRegister.of(Hazard.R16, warden).orElseThrow().seen())
                .contains("By-election, Marsh ward")
                .doesNotContain("Castle");
        elections.cancel(seed, marsh);
        assertThat(seen(Hazard.R16)).isFalse();
        List.of(over, ahead).forEach(id -> elections.cancel(seed, id));
    }

    @Test
    void r17JudgesNoAccountOfWhichNobodyWroteTheTrainingDown() {
        detectors.look(seed);

        assertThat(detectors.last().get(Hazard.R17).why()).isNull();
        assertThat(detectors.last().get(Hazard.R17).unjudged()).isPositive();
        assertThat(seen(Hazard.R17)).isFalse();
    }

    @Test
    void hasADetectorForEveryHazard() {
        detectors.look(seed);

        assertThat(detectors.last()).containsOnlyKeys(Hazard.values());
    }

    @Test
    void keepsQuietAboutWhatAPersonClosedWithEvidence() {
        access(AccessModel.SHARED_LOGIN, TwoFactor.REQUIRED, "dogs@dunmere.example");
        assertThat(seen(Hazard.R8)).isTrue();

        riskRegister.close(
                seed,
                risks.openOf(Hazard.R8).get(warden.value().toString()).id(),
                Showing.inWords("Accepted until the move in May"));

        assertThat(seen(Hazard.R8)).isFalse();
        clock.set(clock.instant().plus(java.time.Duration.ofDays(181)));
        assertThat(seen(Hazard.R8))
                .as("after half a year it is looked at again")
                .isTrue();
    }

    @Test
    void worksThroughTheFakeProfileStepByStepWithinThirtyDays() {
        change(AccountDraft.of(register.account(warden)).as(AccountKind.PERSON, AccountStatus.DORMANT));
        detectors.look(seed);
        var risk = risks.openOf(Hazard.R1).get(warden.value().toString());
        var robin = Users.actor(owner);
        playbooks.start(robin, risk.id());

        assertThat(playbooks.of(risk.id()).orElseThrow().dueOn())
                .isEqualTo(dates.today().plusDays(30));
        assertThatThrownBy(() -> playbooks.done(robin, risk.id(), "delete", Showing.inWords("It is deleted")))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> playbooks.done(robin, risk.id(), "confirm", Showing.inWords("yes")))
                .isInstanceOf(Refused.class);
        for (var step : PlaybookKind.FAKE_PROFILE.steps()) {
            playbooks.done(robin, risk.id(), step, Showing.inWords("Done and seen: " + step));
        }
        assertThat(playbooks.of(risk.id()).orElseThrow().next()).isEmpty();
        assertThat(mvc.get().uri("/risks/" + risk.id().value()).with(As.person(owner)))
                .hasStatusOk()
                .bodyText()
                .contains("5 of 5 steps", "Done and seen: delete");
    }

    private boolean seen(Hazard hazard) {
        detectors.look(seed);
        return risks.openOf(hazard).containsKey(warden.value().toString());
    }

    private Risk closed(Hazard hazard) {
        return risks.find(
                        new RiskFilter(
                                "",
                                false,
                                null,
                                hazard.name(),
                                warden.value(),
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null),
                        null,
                        1)
                .rows()
                .getFirst();
    }

    private UUID election(String poll, int from, int until) {
        var notice = dates.today().plusDays(from);
        return elections
                .call(
                        seed,
                        new ElectionDraft(poll, "", null, notice, dates.today().plusDays(until)))
                .id();
    }

    private void change(AccountDraft draft) {
        register.change(seed, warden, draft);
    }

    private void access(AccessModel model, TwoFactor twoFactor, String mailbox) {
        var account = register.account(warden);
        change(AccountDraft.of(account)
                .with(
                        account.remit(),
                        new Access(model, "", "", mailbox, "", twoFactor, dates.today(), Known.YES),
                        account.life(),
                        account.incident()));
    }

    private void attest(Check check, boolean passed) {
        checks.attest(seed, warden, check, Attestation.inWords(passed, "As the profile shows it"));
    }

    private ConnectionId connected() {
        var id = new ConnectionId(UUID.randomUUID());
        transaction.executeWithoutResult(status -> {
            jdbc.sql("""
                            insert into connections.connection
                                (id, network, remote_id, handle, name, practice, base, connected_at)
                            values (:id, 'facebook', :remote, 'dogs', 'Dunmere Dog Warden', true, 'http://127.0.0.1:1',
                                :at)
                            """)
                    .param("id", id.value())
                    .param("remote", UUID.randomUUID().toString())
                    .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
            register.link(seed, warden, id);
        });
        return id;
    }

    private void probed(ConnectionId id, String health) {
        jdbc.sql("""
                        insert into connections.probe (connection_id, found, probed_at) values (:id, :found, :at)
                        on conflict (connection_id) do update set found = excluded.found
                        """)
                .param("id", id.value())
                .param("found", health)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
