package org.folkmoot.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Dunmere's own plan, which comes with the product and is read by the reader that reads everybody's. */
class DunmerePlanTest {

    @Test
    void coversTheThirtySevenPoints() throws IOException {
        var plan = dunmere();
        assertThat(plan.title()).isEqualTo("Social Media Strategy 2026 - 2027");
        assertThat(plan.actions())
                .extracting(action -> action.points().size())
                .containsExactly(3, 7, 3, 3, 4, 7, 3, 3, 4);
        assertThat(plan.leftOver())
                .containsExactly(
                        "Dunmere District Council", "Social Media Strategy 2026 - 2027", "Action Plan 2026-2027");
    }

    @Test
    void isUnderstoodWhole() throws IOException {
        var reader = PlanSettings.DEFAULT.reader();
        for (var action : dunmere().actions()) {
            assertThat(action.officer()).isNotEmpty();
            assertThat(action.points())
                    .allSatisfy(point -> assertThat(reader.read(point.words(), point.text()))
                            .as(point.words())
                            .isNotInstanceOf(Timeframe.NotUnderstood.class));
        }
    }

    @Test
    void countsItsPointsInOrder() throws IOException {
        assertThat(dunmere().actions()).allSatisfy(action -> {
            assertThat(action.points().getFirst().number()).isEqualTo(1);
            assertThat(action.points().getLast().number())
                    .isEqualTo(action.points().size());
        });
        assertThat(dunmere().officers())
                .isEqualTo(List.of(
                        "Priya Nandra, Social media lead",
                        "Priya Nandra, Social media lead and Tom Okafor, Digital Communications Officer",
                        "Helen Ashdown, Communications Manager",
                        "Tom Okafor, Digital Communications Officer"));
    }

    private static ReadPlan dunmere() throws IOException {
        try (var file = DunmerePlanTest.class.getResourceAsStream("/dunmere/action-plan.txt")) {
            return PlanReader.read(new TextTableReader().read(file.readAllBytes()));
        }
    }
}
