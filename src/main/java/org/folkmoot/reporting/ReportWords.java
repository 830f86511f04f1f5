package org.folkmoot.reporting;

import java.text.NumberFormat;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.folkmoot.web.Dates;
import org.folkmoot.web.Words;
import org.springframework.stereotype.Component;

/** Writes a report's numbers, the same way for the page and for the CSV. */
@Component
class ReportWords {

    private final Words words;
    private final Dates dates;

    ReportWords(Words words, Dates dates) {
        this.words = words;
        this.dates = dates;
    }

    /** "12 posts and 34 more followers in April 2026": the news first, and nothing that is not known. */
    String headline(MonthlyReport report) {
        var posts = report.figure("posts_published").map(ReportFigure::value).orElse(0L);
        var net = report.figure("follower_net").filter(ReportFigure::known);
        var args = new HashMap<String, Object>();
        args.put("month", dates.month(report.month()));
        args.put("posts", posts);
        args.put("net", net.map(ReportFigure::value).map(Math::abs).orElse(0L));
        args.put("way", net.map(ReportFigure::value).map(ReportWords::way).orElse("unknown"));
        return words.of("reporting.headline", args);
    }

    String lede(MonthlyReport report) {
        var met = report.figure("target_met").filter(ReportFigure::known);
        var kept = report.figure("schedule_kept").filter(ReportFigure::known);
        var sentences = new StringBuilder();
        met.ifPresent(figure -> sentences
                .append(words.of("reporting.lede.target", Map.of("done", figure.value(), "total", figure.of())))
                .append(' '));
        kept.ifPresent(figure -> sentences
                .append(words.of("reporting.lede.kept", Map.of("done", figure.value(), "total", figure.of())))
                .append(' '));
        sentences.append(
                report.daysMissing() == 0
                        ? words.of("reporting.lede.whole")
                        : words.of("reporting.lede.gaps", Map.of("days", report.daysMissing())));
        return sentences.toString();
    }

    /** "1,784", "+34", "91%", "1 h 48 min", or why there is no number. */
    String value(ReportFigure figure) {
        var value = figure.value();
        if (value == null) {
            return gap(String.valueOf(figure.gap()));
        }
        return switch (figure.unit()) {
            case COUNT -> number(value);
            case CHANGE -> value > 0 ? "+" + number(value) : number(value);
            case SHARE -> figure.percent() + "%";
            case MINUTES -> dates.span(java.time.Duration.ofMinutes(value));
        };
    }

    /** Why there is no number: in the networks' words where it is theirs. */
    String gap(String gap) {
        var theirs = "networks.gap." + gap;
        return words.has(theirs) ? words.of(theirs) : words.of("reporting.gap." + gap);
    }

    /** What stands small below the number: the month before, and the same month a year before. */
    String note(ReportFigure figure, YearMonth month) {
        var year = yearBefore(figure, month);
        var note = note(figure);
        return note.isEmpty() || year.isEmpty() ? note + year : note + "; " + year;
    }

    private String yearBefore(ReportFigure figure, YearMonth month) {
        var then = figure.yearBefore();
        if (then == null || !figure.known()) {
            return "";
        }
        var before = switch (figure.unit()) {
            case COUNT -> number(then);
            case CHANGE -> then > 0 ? "+" + number(then) : number(then);
            case SHARE -> then + "%";
            case MINUTES -> dates.span(java.time.Duration.ofMinutes(then));
        };
        return words.of("reporting.year-before", Map.of("before", before, "month", dates.month(month.minusYears(1))));
    }

    private String note(ReportFigure figure) {
        var value = figure.value();
        if (value != null && figure.of() != null) {
            return words.of("reporting.of", Map.of("done", value, "total", figure.of()));
        }
        if (value == null || figure.before() == null) {
            return "";
        }
        var before = figure.before();
        var args = Map.of(
                "before",
                figure.unit() == ReportFigure.Unit.MINUTES
                        ? dates.span(java.time.Duration.ofMinutes(before))
                        : number(before));
        return words.of(value.equals(before) ? "reporting.before.same" : "reporting.before", args);
    }

    String number(long value) {
        return NumberFormat.getIntegerInstance(Locale.UK).format(value);
    }

    private static String way(long net) {
        return net > 0 ? "more" : net < 0 ? "fewer" : "same";
    }
}
