package org.folkmoot.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.FolkmootTest;
import org.folkmoot.archive.Trail;
import org.folkmoot.archive.TrailEntry;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Refused;
import org.folkmoot.foundation.SettableClock;
import org.folkmoot.people.Grant;
import org.folkmoot.people.Invitation;
import org.folkmoot.people.People;
import org.folkmoot.people.PersonId;
import org.folkmoot.people.Scope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@FolkmootTest
class PlanRoomTest {

    private static final Actor JOB = new Actor.Job("test");
    private static final String HEAD = "Action\tResponsible Officer(s)\tDetails\tTimeframe\n";

    @Autowired
    PlanImports imports;

    @Autowired
    ActionPlan plan;

    @Autowired
    People people;

    @Autowired
    Trail trail;

    @Autowired
    SettableClock clock;

    private Actor.Person priya;
    private Actor.Person reader;

    @BeforeEach
    void admitTheTwo() {
        clock.set(Instant.parse("2026-11-10T09:00:00Z"));
        priya = person("Priya Nandra", "social-media-lead");
        reader = person("Rashid Aziz", "reader");
    }

    @AfterEach
    void releaseTheClock() {
        clock.release();
    }

    @Test
    void takesDunmeresPlanFromTextToTheBoard() throws IOException {
        var text = getClass().getResourceAsStream("/dunmere/action-plan.txt").readAllBytes();
        imports.adopt(priya, imports.read(priya, "", text));
        var board = plan.board().orElseThrow();
        assertThat(board.points()).hasSize(37);
        assertThat(board.plan().title()).isEqualTo("Social Media Strategy 2026 - 2027");
        assertThat(point(board, "1.1").rag()).isEqualTo(Rag.RED);
        assertThat(point(board, "5.1").due()).hasToString("2027-01-31");
        var measured = board.points().stream()
                .filter(point -> point.evidence().isPresent())
                .map(point -> point.point().label() + " " + point.point().topic())
                .toList();
        assertThat(measured)
                .as("%s", measured)
                .hasSizeGreaterThanOrEqualTo(10)
                .contains(
                        "2.3 register.owners",
                        "2.4 distribution.reached",
                        "2.5 register.impostors",
                        "6.6 inbox.in-time",
                        "7.2 requests.in-time",
                        "8.1 publishing.approved",
                        "9.1 adoption.instagram",
                        "9.3 adoption.linkedin",
                        "9.4 adoption.stances")
                .noneMatch(point -> point.startsWith("1.") || point.startsWith("7.1") || point.startsWith("7.3"));
    }

    @Test
    void keepsEveryCellAsItWasTypedAndRefusesTheWrongOnesByName() {
        var id = imports.read(priya, "", text("Bins", "1. Tell all", "when funds allow"));
        var read = imports.reading(priya, id);
        var action = read.actions().getFirst();
        var wrong = new ReadPlan.ReadPoint(1, "", "when funds allow", "31/05/2026", "", List.of());
        imports.correct(
                priya, id, new ReadPlan("", "", "", List.of(action.with(List.of(wrong))), read.leftOver(), Map.of()));
        assertThat(imports.reading(priya, id).actions().getFirst().points()).containsExactly(wrong);
        assertThatThrownBy(() -> imports.adopt(priya, id))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(problem -> problem.field())
                                .contains("title", "starts", "ends", "a0-p0-text", "a0-p0-due"));
    }

    @Test
    void adoptsAPreviewOnlyOnce() {
        var id = imports.read(priya, "", text("Bins", "1. Tell all", "May 2026"));
        fill(id);
        imports.adopt(priya, id);
        assertThatThrownBy(() -> imports.adopt(priya, id))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.kind()).isEqualTo(Refused.Kind.OVERTAKEN));
    }

    @Test
    void letsWhoAnswersStateProgressAndNobodyElse() {
        var point = adopted("1. Tell all", "Monthly");
        assertThat(standing(point).rag()).isEqualTo(Rag.RED);
        assertThatThrownBy(() -> plan.state(reader, point, 100, "Told them.")).isInstanceOf(Refused.class);

        plan.nameOfficers(priya, Map.of("Priya Nandra", Optional.of(new PersonId(reader.id()))));
        plan.state(reader, point, 100, "Told them.");
        assertThat(standing(point).stated().orElseThrow().by()).isEqualTo("Rashid Aziz");
        assertThat(standing(point).rag()).isEqualTo(Rag.GREEN);
        assertThat(standing(point).evidence()).isEmpty();

        clock.set(clock.instant().plus(Duration.ofDays(30)));
        assertThat(standing(point).stated())
                .as("a new month asks for a new statement")
                .isEmpty();
        assertThat(standing(point).rag()).isEqualTo(Rag.NOT_DUE);
    }

    @Test
    void letsAPersonSayTheDayThatTheWordsDoNotSay() {
        var point = adopted("1. Tell all", "when funds allow");
        assertThat(standing(point).rag()).isEqualTo(Rag.NO_DATE);
        plan.change(priya, point, new PointChange(null, null, null, "2026-11-12", null));
        assertThat(standing(point).rag()).isEqualTo(Rag.AMBER);
        assertThat(standing(point).point().words()).isEqualTo("when funds allow");
        assertThat(trail.of(point.value(), null, 10).rows())
                .extracting(TrailEntry::what)
                .containsExactly("plan point changed");
    }

    @Test
    void refusesWhoMayNotEditThePlan() {
        var point = adopted("1. Tell all", "May 2026");
        var change = new PointChange("x", null, null, null, null);
        assertThatThrownBy(() -> plan.change(reader, point, change)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> plan.judgeBy(reader, PlanSettings.DEFAULT)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> imports.read(reader, "", text("Bins", "1. A", "2026")))
                .isInstanceOf(Refused.class);
    }

    @Test
    void refusesWhatIsTooLargeOrEmpty() {
        assertThatThrownBy(() -> imports.read(priya, "plan.txt", new byte[PlanImports.MOST_BYTES + 1]))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.problems().getFirst().key()).isEqualTo("plan.import.too-large"));
        assertThatThrownBy(() -> imports.read(priya, "", new byte[0])).isInstanceOf(Refused.class);
    }

    private PointId adopted(String details, String timeframe) {
        var id = imports.read(priya, "", text("Bins", details, timeframe));
        fill(id);
        imports.adopt(priya, id);
        return plan.board().orElseThrow().points().getFirst().point().id();
    }

    private void fill(ReadingId id) {
        var read = imports.reading(priya, id);
        imports.correct(
                priya,
                id,
                new ReadPlan("Bins plan", "2026-01-01", "2026-12-31", read.actions(), read.leftOver(), Map.of()));
    }

    private PointStanding standing(PointId id) {
        return plan.board().orElseThrow().points().stream()
                .filter(standing -> standing.point().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static PointStanding point(Board board, String label) {
        return board.points().stream()
                .filter(one -> one.point().label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private static byte[] text(String action, String details, String timeframe) {
        return (HEAD + action + "\tPriya Nandra\t" + details + "\t" + timeframe + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private Actor.Person person(String name, String role) {
        var mail = name.charAt(0) + UUID.randomUUID().toString() + "@dunmere.example";
        var id = people.admit(JOB, new Invitation(name, mail, "", List.of(new Grant(role, Scope.everywhere()))));
        return new Actor.Person(id.value(), name, true);
    }
}
