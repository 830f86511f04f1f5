package org.folkmoot.adoption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.folkmoot.As;
import org.folkmoot.FolkmootTest;
import org.folkmoot.LeavesTraces;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Refused;
import org.folkmoot.networks.Network;
import org.folkmoot.people.Person;
import org.folkmoot.people.Users;
import org.folkmoot.register.AccountDraft;
import org.folkmoot.register.AccountKind;
import org.folkmoot.register.AccountStatus;
import org.folkmoot.register.Life;
import org.folkmoot.register.Register;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@FolkmootTest
@LeavesTraces
class AdoptionTest {

    @Autowired
    Adoption adoption;

    @Autowired
    LaunchPlans launches;

    @Autowired
    AdoptionEvidence evidence;

    @Autowired
    LaunchRound round;

    @Autowired
    Register register;

    @Autowired
    Users users;

    @Autowired
    MockMvcTester web;

    Person helenAshdown;
    Actor helen;
    Actor priya;

    @BeforeEach
    void people() {
        helenAshdown = users.with("communications-manager");
        helen = Users.actor(helenAshdown);
        priya = Users.actor(users.with("social-media-lead"));
    }

    @Test
    void weighsTheScoresOfAnAssessment() {
        var all = scores(0);
        all.put(Criterion.AUDIENCE, 5);
        adoption.weigh(helen, Map.of(Criterion.AUDIENCE, 10));
        var id = adoption.assess(priya, new AssessmentDraft("tiktok", "", "Young visitors", all, Map.of()));

        var weights =
                adoption.weights().values().stream().mapToInt(Integer::intValue).sum();
        assertThat(adoption.assessment(id).percent()).isEqualTo(Math.round(100f * 10 / weights));
        adoption.weigh(helen, Map.of(Criterion.AUDIENCE, 0));
        assertThat(adoption.assessment(id).percent())
                .as("an assessment keeps its weights")
                .isEqualTo(Math.round(100f * 10 / weights));
    }

    @Test
    void assessesANetworkThatNobodyHasHeardOf() {
        var id = adoption.assess(
                priya,
                new AssessmentDraft("", "Town Square!", "A start-up", scores(2), Map.of(Criterion.COST, "Free")));
        assertThat(adoption.assessment(id).network()).isEqualTo("town-square");
        adoption.take(helen, "town-square", new StanceDraft(Stance.PROHIBITED, null, "No two-factor sign-in", id));

        assertThat(web.get().uri("/networks").with(As.person(helenAshdown)))
                .hasStatusOk()
                .bodyText()
                .contains("Town Square!", "Prohibited");
        assertThat(web.get().uri("/networks/town-square").with(As.person(helenAshdown)))
                .hasStatusOk()
                .bodyText()
                .contains("No two-factor sign-in", "A start-up");
    }

    @Test
    void refusesAPilotWithoutAnEndAndAScoreThatIsMissing() {
        assertThatThrownBy(() -> adoption.take(helen, "nextdoor", new StanceDraft(Stance.PILOT, null, "Try it", null)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting("field")
                                .containsExactly("until"));
        var some = scores(3);
        some.remove(Criterion.SECURITY);
        assertThatThrownBy(() -> adoption.assess(priya, new AssessmentDraft("x", "", "Text", some, Map.of())))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting("field")
                                .containsExactly("security"));
        assertThatThrownBy(() -> adoption.take(priya, "x", new StanceDraft(Stance.ADOPTED, null, "We like it", null)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.kind()).isEqualTo(Refused.Kind.FORBIDDEN));
    }

    @Test
    void adoptsExtendsAndStopsAPilot() {
        var today = LocalDate.now();
        adoption.take(helen, "threads", new StanceDraft(Stance.PILOT, today.plusDays(90), "Six months", null));
        adoption.take(helen, "threads", new StanceDraft(Stance.PILOT, today.plusDays(180), "Not clear yet", null));
        adoption.take(helen, "threads", new StanceDraft(Stance.DORMANT, null, "Nobody came", null));

        assertThat(adoption.stance(Network.THREADS).orElseThrow().stance()).isEqualTo(Stance.DORMANT);
        assertThat(adoption.history("threads")).hasSize(3);
    }

    @Test
    void goesOnlyWhenEveryGateBeforeTheLaunchIsBehindUs() {
        var id = instagram();
        assertThatThrownBy(() -> launches.decide(helen, id, true, "Ready"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting("field")
                                .containsExactly("go"));
        launches.launch(id).gates().stream()
                .filter(gate -> gate.kind().beforeLaunch())
                .forEach(gate ->
                        launches.end(priya, id, gate.kind(), gate.kind() == GateKind.LINK_PAGE, "See the folder"));
        launches.decide(helen, id, true, "Ready");

        assertThat(launches.launch(id).go()).isTrue();
        assertThat(evidence.progress("adoption.instagram", LocalDate.now()).done())
                .as("a skipped gate is not a passed one")
                .isEqualTo((int) launches.launch(id).passed() - 1);
    }

    @Test
    void passesTheGatesThatItCanSeeOnceItKnowsTheAccount() {
        var id = instagram();
        var service = register.addService(new Actor.Job("test"), "Centre " + id, "Place");
        var entry = AccountDraft.of(Network.INSTAGRAM, "dunmere" + id, "Dunmere", "", service);
        var account = register.admit(
                new Actor.Job("test"),
                entry.as(AccountKind.PAGE, AccountStatus.PROBATION)
                        .with(helenAshdown.id(), users.with("reader").id(), "News", "Residents")
                        .with(
                                entry.remit(),
                                entry.access(),
                                new Life(LocalDate.now(), "R7", null, "", null, "", null),
                                entry.incident()));
        var facebook = register.add(
                new Actor.Job("test"), AccountDraft.of(Network.FACEBOOK, "dunmere" + id, "Dunmere", "", service));
        assertThatThrownBy(() -> launches.concern(priya, id, facebook))
                .as("another network")
                .isInstanceOf(Refused.class);
        launches.concern(priya, id, account);

        round.run();
        assertThat(gate(id, GateKind.REQUEST_APPROVED).note()).contains("R7");
        assertThat(gate(id, GateKind.REQUEST_APPROVED).endedBy()).isEqualTo("Folkmoot");
        assertThat(gate(id, GateKind.SEED_POSTS).open()).isTrue();
        assertThatThrownBy(() -> launches.end(priya, id, GateKind.SEED_POSTS, false, "I counted nine"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting("key")
                                .containsExactly("adoption.problem.seen"));
        launches.end(priya, id, GateKind.SEED_POSTS, true, "Six are enough for us");
        launches.end(priya, id, GateKind.PEOPLE_TRAINED, false, "Session of 1 May");
        assertThat(web.get().uri("/launches/" + id).with(As.person(helenAshdown)))
                .hasStatusOk()
                .bodyText()
                .contains("Folkmoot passes this by itself", "It is not connected");
    }

    @Test
    void skipsNoGateWithoutAReasonAndNoneTwice() {
        var id = instagram();
        assertThatThrownBy(() -> launches.end(priya, id, GateKind.ALT_TEXT, true, " "))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting("field")
                                .containsExactly("note"));
        launches.end(priya, id, GateKind.ALT_TEXT, false, "");
        assertThatThrownBy(() -> launches.end(priya, id, GateKind.ALT_TEXT, false, ""))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.kind()).isEqualTo(Refused.Kind.OVERTAKEN));
        assertThatThrownBy(() -> launches.end(priya, id, GateKind.PILLARS, false, "LinkedIn's"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.kind()).isEqualTo(Refused.Kind.MISSING));
    }

    @Test
    void showsTheGatesWithTheirDays() {
        var id = instagram();
        launches.measure(priya, id, List.of(new Measure("Followers", "Instagram", "300", "600", "1000", "", "", "")));
        assertThat(web.get().uri("/launches/" + id).with(As.person(helenAshdown)))
                .hasStatusOk()
                .bodyText()
                .contains("30 days before", "Nine first posts approved", "Followers", "still open, so only hold");
        assertThat(web.post()
                        .uri("/launches/" + id + "/decision")
                        .with(As.person(helenAshdown))
                        .with(As.form())
                        .param("go", "true")
                        .param("reason", "Because &"))
                .hasStatus(422)
                .bodyText()
                .contains("Because &amp;", "must be passed or skipped first");
    }

    @Test
    void offersOneEmptyMeasureAndAnotherOnceItIsAskedFor() {
        var id = instagram();
        assertThat(web.get().uri("/launches/" + id).with(As.person(helenAshdown)))
                .bodyText()
                .contains("name=\"name-0\"", "Add another")
                .doesNotContain("name=\"name-1\"");

        assertThat(web.post()
                        .uri("/launches/" + id + "/measures")
                        .with(As.person(helenAshdown))
                        .with(As.form())
                        .param("name-0", "Followers")
                        .param("more", "true"))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"Followers\"", "name=\"name-1\"")
                .doesNotContain("name=\"name-2\"");
        assertThat(launches.launch(id).measures()).as("nothing is saved yet").isEmpty();
    }

    @Test
    void keepsMeasuresThatItCannotTake() {
        assertThat(web.post()
                        .uri("/launches/" + instagram() + "/measures")
                        .with(As.person(helenAshdown))
                        .with(As.form())
                        .param("name-0", "")
                        .param("target30-0", "300 followers"))
                .hasStatus(422)
                .bodyText()
                .contains("300 followers");
    }

    private Gate gate(UUID id, GateKind kind) {
        return launches.launch(id).gates().stream()
                .filter(gate -> gate.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private UUID instagram() {
        return launches.plan(
                priya,
                new LaunchDraft(
                        "Central Instagram",
                        Network.INSTAGRAM,
                        LocalDate.now().plusDays(40),
                        helenAshdown.id(),
                        "R1",
                        List.of()));
    }

    private static Map<Criterion, Integer> scores(int each) {
        var scores = new EnumMap<Criterion, Integer>(Criterion.class);
        for (var criterion : Criterion.values()) {
            scores.put(criterion, each);
        }
        return scores;
    }
}
