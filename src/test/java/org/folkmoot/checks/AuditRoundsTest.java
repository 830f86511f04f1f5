package org.folkmoot.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.UUID;
import org.folkmoot.As;
import org.folkmoot.FolkmootTest;
import org.folkmoot.LeavesTraces;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Refused;
import org.folkmoot.networks.Network;
import org.folkmoot.notifications.Notifications;
import org.folkmoot.people.Person;
import org.folkmoot.people.Users;
import org.folkmoot.register.AccountDraft;
import org.folkmoot.register.AccountId;
import org.folkmoot.register.AccountKind;
import org.folkmoot.register.AccountStatus;
import org.folkmoot.register.Register;
import org.folkmoot.register.ServiceId;
import org.folkmoot.web.Dates;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@FolkmootTest
@LeavesTraces
class AuditRoundsTest {

    private final Actor seed = new Actor.Job("test");

    @Autowired
    AuditRounds rounds;

    @Autowired
    Checks checks;

    @Autowired
    Standards standards;

    @Autowired
    Register register;

    @Autowired
    Notifications notifications;

    @Autowired
    Users users;

    @Autowired
    Dates dates;

    @Autowired
    MockMvcTester mvc;

    ServiceId museum;
    Person owner;
    AccountId page;

    /** Threads is asked for two things only, so that a round is soon answered. */
    @BeforeEach
    void aMuseumWithOnePage() {
        museum = register.addService(seed, "Museum " + UUID.randomUUID(), "Leisure");
        owner = users.with();
        standards.publish(
                seed, Network.THREADS, Set.of(Check.LOGO, Check.PROFANITY), Set.of(Check.PROFANITY), "Two things");
        page = register.add(
                seed,
                AccountDraft.of(
                                Network.THREADS,
                                "museum" + UUID.randomUUID().toString().substring(0, 8),
                                "Museum",
                                "",
                                museum)
                        .as(AccountKind.PAGE, AccountStatus.DORMANT)
                        .with(owner.id(), users.with().id(), "Exhibitions", "Visitors"));
    }

    @Test
    void tellsTheOwnerAndShowsThemTheirList() {
        var id = start("Spring audit");

        assertThat(notifications.forPerson(owner.id().value()))
                .anySatisfy(notice -> assertThat(notice.text()).contains("Spring audit"));
        assertThat(rounds.waiting(owner.id().value())).hasSize(1);
        assertThat(mvc.get().uri("/audits/" + id.value() + "?view=mine").with(As.person(owner)))
                .hasStatusOk()
                .bodyText()
                .contains("Museum", "2 checks to look at");
        assertThat(mvc.get().uri("/audits/" + id.value()).with(As.person(users.with())))
                .hasStatus(404);
    }

    @Test
    void takesNoAnswerBeforeEverythingWasLookedAt() {
        var id = start("Early");
        var owning = Users.actor(owner);

        assertThatThrownBy(() -> rounds.answer(owning, id, page))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.problems()).extracting("key").containsExactly("checks.audit.left"));
        look(true);
        rounds.answer(owning, id, page);
        assertThat(rounds.lines(id)).allMatch(AuditLine::answered);
    }

    @Test
    void freezesTheReportAndShowsInTheNextRoundWhatChanged() {
        look(false);
        var first = start("Round one");
        rounds.answer(seed, first, page);
        rounds.sign(seed, first, "");
        look(true);

        var second = start("Round two");
        rounds.answer(seed, second, page);
        rounds.sign(seed, second, "");

        assertThat(entry(first).sheet().critical()).containsExactly("profanity");
        var entry = entry(second);
        assertThat(entry.sheet().findings()).isEmpty();
        assertThat(entry.percentBefore()).isEqualTo(50);
        assertThat(entry.mended()).containsExactly("profanity");
        var auditor = users.with("reader");
        assertThat(mvc.get().uri("/audits/" + second.value() + "/report").with(As.person(auditor)))
                .hasStatusOk()
                .bodyText()
                .contains("Since “Round one”", "1 mended");
        assertThat(mvc.get().uri("/audits/" + second.value() + "/report.csv").with(As.person(auditor)))
                .hasStatusOk()
                .bodyText()
                .contains("Museum");
    }

    @Test
    void asksWhyARoundIsSignedOffWithoutAllAnswers() {
        var id = start("Unanswered");

        assertThatThrownBy(() -> rounds.sign(seed, id, " ")).isInstanceOf(Refused.class);
        rounds.sign(seed, id, "The museum is being rebuilt");

        assertThat(rounds.get(id).open()).isFalse();
        assertThat(entry(id).answered()).isFalse();
        assertThatThrownBy(() -> rounds.answer(seed, id, page)).isInstanceOf(Refused.class);
    }

    private AuditReport.Entry entry(AuditId id) {
        return rounds.report(id).orElseThrow().entries().getFirst();
    }

    private void look(boolean filterOn) {
        checks.attest(seed, page, Check.LOGO, Attestation.inWords(true, "It is the logo of 2026"));
        checks.attest(seed, page, Check.PROFANITY, Attestation.inWords(filterOn, "As the settings show it"));
    }

    private AuditId start(String title) {
        return rounds.start(
                seed, new AuditWish(title, dates.today().plusDays(14), Set.of("threads"), Set.of(museum.value())));
    }
}
