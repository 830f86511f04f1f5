package org.folkmoot.reporting;

import java.util.Comparator;
import java.util.List;

/** One edition with its sentences. */
public record ReportPage(
        Edition edition, String headline, String lede, List<Shown> shown, LineChart followers, List<Bar> bars) {

    /** A number as it is written, with its name and what stands below it. */
    public record Shown(String key, String value, boolean known, String note) {}

    /** @param width of 300 */
    public record Bar(String label, long value, long width) {}

    static List<Bar> bars(MonthlyReport report) {
        var best = report.posts().stream()
                .filter(post -> post.engagements() != null)
                .sorted(Comparator.comparing(MonthlyReport.PostLine::engagements)
                        .reversed())
                .limit(8)
                .toList();
        var most = Math.max(1, best.isEmpty() ? 1 : best.getFirst().engagements());
        return best.stream()
                .map(post -> new Bar(post.label(), post.engagements(), Math.max(0, post.engagements()) * 260 / most))
                .toList();
    }

    public MonthlyReport report() {
        return edition.report();
    }

    public String href() {
        return "/reports/" + edition.id().value();
    }
}
