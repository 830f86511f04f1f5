package org.folkmoot.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A real council's plan, read from beside the repository or from where FOLKMOOT_SHARED points; never committed. */
class CouncilPlanTest {

    private static ReadPlan plan;

    @BeforeAll
    static void read() throws IOException {
        var shared = Optional.ofNullable(System.getenv("FOLKMOOT_SHARED")).orElse("../shared");
        var file = Path.of(shared, "mission", "action-plan-2020-2021.txt");
        if (!Files.isReadable(file)) {
            System.out.println("Skipped: the council's real plan is not at " + file.toAbsolutePath()
                    + ". Set FOLKMOOT_SHARED to the folder that holds mission/action-plan-2020-2021.txt.");
        }
        assumeTrue(Files.isReadable(file), "the council's real plan is not here");
        plan = PlanReader.read(new TextTableReader().read(Files.readAllBytes(file)));
    }

    @Test
    void hasNineActionsAndThirtySevenPoints() {
        assertThat(plan.actions()).hasSize(9);
        assertThat(plan.pointCount()).isEqualTo(37);
        assertThat(plan.actions())
                .extracting(action -> action.points().size())
                .containsExactly(3, 7, 3, 3, 4, 7, 3, 3, 4);
        assertThat(plan.title()).isEqualTo("Social Media Strategy 2020 - 2021");
    }

    @Test
    void namesTheOfficerOfEveryAction() {
        assertThat(plan.actions())
                .allSatisfy(
                        action -> assertThat(action.officer()).isEqualTo("Vin Gill Social Media and PR Specialist"));
    }

    @Test
    void numbersEveryPointFromOneWithoutAGap() {
        for (var action : plan.actions()) {
            assertThat(action.points())
                    .extracting(ReadPlan.ReadPoint::number)
                    .startsWith(1)
                    .doesNotHaveDuplicates();
            assertThat(action.points().getLast().number())
                    .isEqualTo(action.points().size());
        }
    }

    @Test
    void joinsTheRowsThatAPageHasSplit() {
        var audit = plan.action(2).orElseThrow();
        assertThat(audit.points().get(4).text()).endsWith("Ensure all these adhere to Facebook policy.");
        assertThat(audit.points().get(5).text())
                .startsWith("Creation of an organisational chart")
                .endsWith("kept updated.");
        assertThat(audit.points().get(6).text())
                .startsWith("Regular updates sent")
                .endsWith("impact their services.");
        var content = plan.action(8).orElseThrow();
        assertThat(content.points().get(2).text())
                .startsWith("Launch regular polls")
                .endsWith("enhance our services.");
        assertThat(content.remarks()).contains("plan.read.continued");
    }

    @Test
    void keepsNoTagInAnyText() {
        for (var action : plan.actions()) {
            assertThat(action.points())
                    .allSatisfy(
                            point -> assertThat(point.text() + point.words()).doesNotContain("<", ">", "list-style"));
        }
    }

    @Test
    void understandsEveryTimeframe() {
        assertThat(due(1, 1)).isEqualTo(by("2020-02-29"));
        assertThat(due(1, 2)).isEqualTo(by("2020-03-31"));
        assertThat(due(1, 3)).isEqualTo(by("2020-03-31"));
        for (var point = 1; point <= 7; point++) {
            assertThat(due(2, point)).isEqualTo(by("2020-02-29"));
        }
        for (var point = 1; point <= 3; point++) {
            assertThat(due(3, point)).isEqualTo(by("2020-03-31"));
        }
        assertThat(List.of(due(4, 1), due(4, 2), due(4, 3)))
                .containsExactly(by("2020-03-31"), by("2020-03-31"), by("2020-12-31"));
        assertThat(due(5, 1)).isEqualTo(by("2021-01-31"));
        assertThat(due(5, 2)).isEqualTo(new Timeframe.Monthly(1));
        assertThat(due(5, 3)).isEqualTo(new Timeframe.Again(List.of(day("2020-07-31"), day("2021-01-31")), 6, 12));
        assertThat(due(5, 4)).isEqualTo(new Timeframe.Onwards(day("2020-07-01")));
        assertThat(List.of(due(6, 1), due(6, 2), due(6, 3), due(6, 4), due(6, 5), due(6, 6), due(6, 7)))
                .containsExactly(
                        by("2020-06-30"),
                        by("2020-06-30"),
                        by("2020-02-29"),
                        by("2020-12-31"),
                        by("2020-06-30"),
                        by("2020-06-30"),
                        by("2020-12-31"));
        assertThat(List.of(due(7, 1), due(7, 2), due(7, 3)))
                .containsExactly(by("2020-04-30"), by("2020-04-30"), by("2020-05-31"));
        assertThat(due(8, 1)).isEqualTo(new Timeframe.Monthly(1));
        assertThat(due(8, 2)).isEqualTo(seasonal());
        assertThat(due(8, 3))
                .isEqualTo(new Timeframe.OnDates(
                        List.of(day("2020-03-31"), day("2020-06-30"), day("2020-09-30"), day("2020-12-31"))));
        assertThat(List.of(due(9, 1), due(9, 2), due(9, 3), due(9, 4)))
                .containsExactly(by("2020-04-30"), seasonal(), by("2020-12-31"), by("2020-12-31"));
    }

    private static Timeframe due(int action, int point) {
        var found = plan.action(action).orElseThrow().points().get(point - 1);
        return PlanSettings.DEFAULT.reader().read(found.words(), found.text());
    }

    private static Timeframe seasonal() {
        return new Timeframe.Seasonal(
                List.of(MonthDay.of(3, 1), MonthDay.of(6, 1), MonthDay.of(9, 1), MonthDay.of(12, 1)));
    }

    private static Timeframe by(String date) {
        return new Timeframe.By(day(date));
    }

    private static LocalDate day(String date) {
        return LocalDate.parse(date);
    }
}
