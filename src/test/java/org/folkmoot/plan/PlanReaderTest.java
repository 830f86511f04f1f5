package org.folkmoot.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.folkmoot.foundation.Refused;
import org.junit.jupiter.api.Test;

class PlanReaderTest {

    private static final String HEAD = "Action\tResponsible Officer(s)\tDetails\tTimeframe\n";
    private static final String BINS =
            HEAD + "Bins\tPriya Nandra\t1. Tell – “all” residents. 2. Count them.\tMay 2026\n";

    @Test
    void readsTheSamePlanFromEveryEncoding() {
        var withMark = "\ufeff" + BINS;
        for (var bytes : List.of(
                BINS.getBytes(StandardCharsets.UTF_8),
                withMark.getBytes(StandardCharsets.UTF_8),
                withMark.getBytes(StandardCharsets.UTF_16LE),
                withMark.getBytes(StandardCharsets.UTF_16BE),
                BINS.getBytes(StandardCharsets.UTF_16LE),
                BINS.getBytes(StandardCharsets.UTF_16BE),
                BINS.getBytes(Charset.forName("windows-1252")),
                BINS.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8))) {
            var action =
                    PlanReader.read(new TextTableReader().read(bytes)).actions().getFirst();
            assertThat(action.points())
                    .extracting(ReadPlan.ReadPoint::text)
                    .containsExactly("Tell – “all” residents.", "Count them.");
        }
    }

    @Test
    void saysWhyAFileIsNoText() {
        assertRefused(new byte[] {0x50, 0x4b, 3, 4, 9}, "plan.import.office");
        assertRefused("%PDF-1.7".getBytes(StandardCharsets.US_ASCII), "plan.import.pdf");
        assertRefused(new byte[] {1, 0, 0, 0, 2, 0, 0, 7}, "plan.import.binary");
    }

    @Test
    void saysWhyTextIsNoPlan() {
        assertRefused("".getBytes(StandardCharsets.UTF_8), "plan.import.no-table");
        assertRefused("Dear Priya, the bins were late.".getBytes(StandardCharsets.UTF_8), "plan.import.no-table");
        assertRefused("Name\tPhone\tRoom\nPriya\t1\t2\n".getBytes(StandardCharsets.UTF_8), "plan.import.no-heading");
        assertRefused(HEAD.getBytes(StandardCharsets.UTF_8), "plan.import.no-points");
        assertRefused((HEAD + "Bins\tPriya\t\t\n").getBytes(StandardCharsets.UTF_8), "plan.import.no-points");
    }

    @Test
    void takesColumnsInAnyOrderUnderOtherNames() {
        var action = only("When\tLead\tTasks\tObjective\nMay 2026\tTom Okafor\t1. Tell\tBins\n");
        assertThat(action.title()).isEqualTo("Bins");
        assertThat(action.officer()).isEqualTo("Tom Okafor");
        assertThat(action.points()).extracting(ReadPlan.ReadPoint::words).containsExactly("May 2026");
    }

    @Test
    void putsTogetherCellsThatWerePastedWithLineBreaks() {
        var word = only(
                HEAD + "Bins\tPriya\t1. Tell all.\n2. Count them.\n3. Rest.\t1. May 2026\n2. June 2026\n3. Monthly\n");
        assertThat(word.points())
                .extracting(ReadPlan.ReadPoint::text)
                .containsExactly("Tell all.", "Count them.", "Rest.");
        assertThat(word.points())
                .extracting(ReadPlan.ReadPoint::words)
                .containsExactly("May 2026", "June 2026", "Monthly");
        var sheet = only(HEAD + "Bins\tPriya\t\"1. Tell \"\"all\"\".\n2. Count them.\"\tMay 2026\n");
        assertThat(sheet.points()).extracting(ReadPlan.ReadPoint::text).containsExactly("Tell \"all\".", "Count them.");
    }

    @Test
    void readsListsOfTagsAndOfBullets() {
        assertThat(only(HEAD + "Bins\tP\t<ol start=\"4\"><li>Tell</li><li>Count &amp; pay</li></ol>\tMay 2026\n")
                        .points())
                .extracting(ReadPlan.ReadPoint::text)
                .containsExactly("Tell", "Count & pay");
        assertThat(only(HEAD + "Bins\tP\t\"• Tell\n• Count\"\tMay 2026\n").points())
                .extracting(ReadPlan.ReadPoint::number)
                .containsExactly(1, 2);
    }

    @Test
    void givesEachPointItsOwnTime() {
        var points = only(HEAD
                        + "Bins\tP\t1. A 2. B 3. C 4. D 5. E\tPoints 1, 3 and 5: May 2026. Point 2: June 2026.\n")
                .points();
        assertThat(points)
                .extracting(ReadPlan.ReadPoint::words)
                .containsExactly("May 2026", "June 2026", "May 2026", "", "May 2026");
        assertThat(points.get(3).remarks()).containsExactly("plan.read.no-time");
    }

    @Test
    void marksWhatIsOdd() {
        var jump = only(HEAD + "Bins\t\t1. A 2. B\tMay 2026\n\t\t7. G\t\n");
        assertThat(jump.points()).extracting(ReadPlan.ReadPoint::number).containsExactly(1, 2, 7);
        assertThat(jump.points().getLast().remarks()).contains("plan.read.number");
        assertThat(jump.remarks()).contains("plan.read.no-officer", "plan.read.continued");
        assertThat(only(HEAD + "Bins\tP\t1. A\t1. May 2026 2. June 2026\n").remarks())
                .contains("plan.read.time-without-point");
    }

    @Test
    void joinsASentenceThatThePageHasCut() {
        assertThat(only(HEAD + "Bins\tP\t1. A 2. Tell all\tMay 2026\n\t\tresidents of it.\t\n")
                        .points())
                .extracting(ReadPlan.ReadPoint::text)
                .containsExactly("A", "Tell all residents of it.");
    }

    @Test
    void skipsHeadingsThatEveryPageRepeatsAndKeepsFootersAside() {
        var plan = read(HEAD + "Bins\tP\t1. A\tMay 2026\nPage 1 of 2\n" + HEAD + "Parks\tP\t1. B\tMay 2026\n");
        assertThat(plan.actions()).extracting(ReadPlan.ReadAction::title).containsExactly("Bins", "Parks");
        assertThat(plan.leftOver()).containsExactly("Page 1 of 2");
    }

    @Test
    void splitsAnyPlanAtAnyPointAndReadsTheSame() {
        var random = new Random(1);
        for (var round = 0; round < 300; round++) {
            var points = new ArrayList<String>();
            for (var n = 1 + random.nextInt(12); n > 0; n--) {
                points.add("Work " + "on it ".repeat(1 + random.nextInt(4)) + "in 2026"
                        + (random.nextBoolean() ? "." : ""));
            }
            var cut = 1 + random.nextInt(points.size());
            var text = HEAD + "Bins\tPriya\t" + list(points, 0, cut, random) + "\tMay 2026\n"
                    + (cut < points.size() ? "\n\t\t" + list(points, cut, points.size(), random) + "\t\n" : "");
            assertThat(only(text).points())
                    .extracting(ReadPlan.ReadPoint::text)
                    .as(text)
                    .containsExactlyElementsOf(points);
        }
    }

    private static String list(List<String> points, int from, int until, Random random) {
        var list = new StringBuilder(random.nextBoolean() ? "<ol start=" + (from + 1) + "> " : "");
        for (var i = from; i < until; i++) {
            list.append(i + 1).append(". ").append(points.get(i)).append(' ');
        }
        return list.toString();
    }

    private static ReadPlan.ReadAction only(String text) {
        return read(text).actions().getFirst();
    }

    private static ReadPlan read(String text) {
        return PlanReader.read(new TextTableReader().table(text));
    }

    private static void assertRefused(byte[] bytes, String key) {
        assertThatThrownBy(() -> PlanReader.read(new TextTableReader().read(bytes)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.problems().getFirst().key()).isEqualTo(key));
    }
}
