package org.folkmoot.reporting;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything that one edition says, frozen when it was made: the page, the CSV and the API print these numbers and
 * compute none of their own.
 *
 * @param until the last day that is counted: the month's last, or the day on which the edition was made
 * @param daysRead on how many of those days the network answered
 * @param dictionary the version of the definitions
 */
public record MonthlyReport(
        UUID account,
        String name,
        String handle,
        String network,
        String networkName,
        YearMonth month,
        LocalDate until,
        int daysRead,
        int dictionary,
        List<ReportFigure> figures,
        List<Day> followers,
        List<PostLine> posts,
        List<Definition> definitions) {

    /** The version of {@code reporting.metric.*.definition}; a changed meaning raises it. */
    static final int DICTIONARY = 2;

    /** @param followers null on a day without an answer */
    public record Day(LocalDate day, @Nullable Long followers) {}

    /** @param engagements null where the network gave none of their parts */
    public record PostLine(
            String label,
            LocalDate day,
            @Nullable String permalink,
            @Nullable Long engagements) {}

    /**
     * What the network itself counts.
     *
     * @param key the message with its sentence
     * @param nativeName the network's own word; empty where it counts no such thing
     */
    public record Definition(String metric, String nativeName, String key, String source, LocalDate read) {}

    public Optional<ReportFigure> figure(String key) {
        return figures.stream().filter(figure -> figure.key().equals(key)).findFirst();
    }

    public boolean complete() {
        return until.equals(month.atEndOfMonth());
    }

    /** Days of the report on which the network gave nothing. */
    public int daysMissing() {
        return until.getDayOfMonth() - daysRead;
    }

    /** The hours of the month in which something could not be read or sent, where they are more than a tenth of it. */
    public Optional<Long> hoursMissing() {
        return figure("uptime_connection")
                .filter(figure -> figure.value() != null && figure.of() != null)
                .filter(figure -> (figure.of() - figure.value()) * 10 > figure.of())
                .map(figure -> figure.of() - figure.value());
    }
}
