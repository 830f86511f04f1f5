package org.folkmoot.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.folkmoot.As;
import org.folkmoot.FolkmootTest;
import org.folkmoot.LeavesTraces;
import org.folkmoot.archive.Trail;
import org.folkmoot.checks.Showing;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.networks.Network;
import org.folkmoot.notifications.Notifications;
import org.folkmoot.people.PersonId;
import org.folkmoot.people.Users;
import org.folkmoot.register.AccountDraft;
import org.folkmoot.register.Register;
import org.folkmoot.web.Dates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@FolkmootTest
@LeavesTraces
class RiskRegisterTest {

    private final Actor seed = new Actor.Job("test");

    @Autowired
    RiskRegister register;

    @Autowired
    Risks risks;

    @Autowired
    Register accounts;

    @Autowired
    ControlSheet sheet;

    @Autowired
    ReviewReminders reminders;

    @Autowired
    Notifications notifications;

    @Autowired
    Trail trail;

    @Autowired
    Users users;

    @Autowired
    Dates dates;

    @Autowired
    MockMvcTester mvc;

    @ParameterizedTest
    @CsvSource({"0,3", "6,3", "3,0", "3,6", "-1,2"})
    void refusesALikelihoodOrImpactOutsideOneToFive(int likelihood, int impact) {
        assertThatThrownBy(() -> register.open(seed, draft(new Weight(likelihood, impact), new Weight(1, 1), null)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::key)
                                .anyMatch(key -> key.startsWith("risk.scale.missing.")));
    }

    @Test
    void refusesAResidualRiskThatIsHeavierThanBefore() {
        assertThatThrownBy(() -> register.open(seed, draft(new Weight(2, 2), new Weight(3, 3), null)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void isNotClosedWithoutEvidenceAndKeepsItsHistory() {
        var id = register.open(seed, draft(new Weight(4, 5), new Weight(2, 5), null));
        register.change(seed, id, draft(new Weight(4, 5), new Weight(1, 5), null, 1));

        assertThatThrownBy(() -> register.close(seed, id, Showing.inWords("done")))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::key)
                                .containsExactly("checks.showing.missing"));
        register.close(seed, id, Showing.inWords("Everybody uses the portfolio since 3 March"));

        assertThat(register.get(id).open()).isFalse();
        assertThat(trail.of(id.value(), null, 9).rows())
                .extracting("what")
                .containsExactly("risk closed", "risk changed", "risk opened");
        assertThatThrownBy(() -> register.change(seed, id, draft(new Weight(1, 1), new Weight(1, 1), null, 3)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void keepsWhatTheSecondOfTwoEditorsTyped() {
        var id = register.open(seed, draft(new Weight(4, 5), new Weight(2, 5), null));
        register.change(seed, id, draft(new Weight(4, 5), new Weight(1, 5), null, 1));

        assertThat(mvc.post()
                        .uri("/risks/" + id.value())
                        .param("version", "1")
                        .param("category", Category.ACCESS.key())
                        .param("event", "The password stands on a note")
                        .param("likelihood", "4")
                        .param("impact", "5")
                        .param("residualLikelihood", "2")
                        .param("residualImpact", "5")
                        .param("reviewOn", dates.today().plusDays(30).toString())
                        .with(As.person(users.with("social-media-lead")))
                        .with(As.form()))
                .hasStatus(409)
                .bodyText()
                .contains(
                        "What is saved now, where your fields say something else",
                        "The shared password leaks",
                        "The password stands on a note",
                        "name=\"version\" value=\"2\"");
        assertThat(register.get(id).event()).isEqualTo("The shared password leaks");
    }

    @Test
    void remindsTheOwnerOnceForEachReview() {
        var owner = users.with();
        var id = register.open(seed, draft(new Weight(3, 3), new Weight(2, 2), owner.id()));

        reminders.run();
        reminders.run();
        assertThat(notifications.forPerson(owner.id().value())).hasSize(1);
        register.review(Users.actor(owner), id, dates.today().plusDays(1), "Still so");
        reminders.run();
        assertThat(notifications.forPerson(owner.id().value())).hasSize(1);
        assertThat(register.get(id).due(dates.today())).isFalse();
    }

    @Test
    void showsTheMatrixWithItsNumbersAndExportsTheList() {
        var lead = users.with("social-media-lead");
        register.open(seed, draft(new Weight(5, 5), new Weight(5, 4), null));

        assertThat(mvc.get().uri("/risks?l=5&i=4").with(As.person(lead)))
                .hasStatusOk()
                .bodyText()
                .contains("at likelihood 5 and impact 4", "The shared password leaks");
        assertThat(mvc.get().uri("/risks.csv").with(As.person(lead)))
                .hasStatusOk()
                .bodyText()
                .contains("The shared password leaks");
        assertThat(mvc.post()
                        .uri("/risks")
                        .param("event", "Flood of the server room")
                        .param("likelihood", "7")
                        .with(As.person(lead))
                        .with(As.form()))
                .hasStatus(422)
                .bodyText()
                .contains("Choose how likely it is before controls, from 1 to 5", "Flood of the server room");
    }

    @Test
    void tellsTwoAccountsOfOneNameApart() {
        var lead = users.with("social-media-lead");
        var service = accounts.addService(seed, "Leisure of the risks", "Place");
        for (var network : List.of(Network.FACEBOOK, Network.INSTAGRAM)) {
            var account = accounts.add(
                    seed, AccountDraft.of(network, "leisure." + network.key(), "Dunmere Leisure", "", service));
            register.open(
                    seed,
                    new RiskDraft(
                            Category.ACCESS,
                            "One person",
                            "Nobody gets into Dunmere Leisure",
                            "Silence",
                            new Weight(3, 3),
                            "None",
                            new Weight(3, 3),
                            lead.id(),
                            dates.today(),
                            account,
                            0));
        }

        for (var page : List.of("/risks", "/today")) {
            assertThat(mvc.get().uri(page).with(As.person(lead)))
                    .as(page)
                    .hasStatusOk()
                    .bodyText()
                    .contains("leisure.facebook", "leisure.instagram", "Instagram");
        }
    }

    @Test
    void showsNobodyARiskOfAnAccountThatIsNotTheirs() {
        var id = register.open(seed, draft(new Weight(3, 3), new Weight(2, 2), null));
        var stranger = users.with();

        assertThat(mvc.get().uri("/risks/" + id.value()).with(As.person(stranger)))
                .hasStatus(403);
        assertThat(mvc.get().uri("/risks?view=all").with(As.person(stranger)))
                .hasStatusOk()
                .bodyText()
                .contains("No risk");
    }

    @Test
    void fillsTheControlSheetInAndLetsAPersonJudgeWithAReason() {
        var auditor = users.with("reader");
        assertThat(sheet.lines()).extracting(ControlLine::control).containsExactlyElementsOf(ControlSheet.CONTROLS);
        assertThat(sheet.principles()).containsOnlyKeys("1", "2", "3", "4", "5");
        assertThat(sheet.lines())
                .filteredOn(line -> line.control().equals("2.b"))
                .as("no program knows on which devices people work")
                .allMatch(line -> line.status().isEmpty());
        assertThat(sheet.lines())
                .filteredOn(line -> line.control().equals("1.4"))
                .allMatch(line -> line.status().isEmpty());
        assertThatThrownBy(() -> sheet.judge(seed, "1.4", ControlLine.Status.MET, " ", "", ""))
                .isInstanceOf(Refused.class);

        sheet.judge(seed, "1.4", ControlLine.Status.PARTLY, "Assessed for two networks", "Low", "Assess the rest");

        assertThat(mvc.get().uri("/risks/control-sheet").with(As.person(auditor)))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Assessed for two networks", "Partly met", "Lines with a letter are no controls of the sheet");
        assertThat(mvc.get().uri("/risks/control-sheet.csv").with(As.person(auditor)))
                .hasStatusOk()
                .bodyText()
                .contains("Assess the rest");
    }

    private RiskDraft draft(Weight before, Weight after, PersonId owner) {
        return draft(before, after, owner, 0);
    }

    private RiskDraft draft(Weight before, Weight after, PersonId owner, int version) {
        return new RiskDraft(
                Category.ACCESS,
                "Five people know one password",
                "The shared password leaks",
                "False posts in the council's name",
                before,
                "Portfolio",
                after,
                owner,
                dates.today(),
                null,
                version);
    }
}
