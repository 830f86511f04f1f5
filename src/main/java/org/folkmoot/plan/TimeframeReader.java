package org.folkmoot.plan;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Understands the words that councils write into a plan's column of times. What is not understood completely is not
 * guessed at: every word has to have been taken for something.
 */
final class TimeframeReader {

    private static final List<String> MONTHS = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");
    private static final Map<String, Integer> MONTH = IntStream.range(0, 12)
            .boxed()
            .flatMap(i -> List.of(MONTHS.get(i), MONTHS.get(i).substring(0, 3)).stream()
                    .map(name -> Map.entry(name, i + 1)))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a));
    private static final String M =
            "(?:" + String.join("|", MONTHS) + "|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)";
    private static final String Y = "((?:19|20)\\d{2})";
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)? (" + M + ") " + Y);
    private static final Pattern FIGURES = Pattern.compile("(\\d{1,2})[/.](\\d{1,2})[/.]" + Y);
    private static final Pattern ISO = Pattern.compile(Y + "-(\\d{2})-(\\d{2})");
    private static final Pattern QUARTER = Pattern.compile("q([1-4]) " + Y);
    private static final Pattern SPAN = Pattern.compile("(" + M + ")(?: ?(?:/|-|to|or) ?(" + M + "))* " + Y);
    private static final Pattern MONTH_LIST = Pattern.compile(M + "(?: ?(?:,|and|&|, and) ?" + M + ")+ " + Y);
    private static final Pattern EACH_WITH_YEAR =
            Pattern.compile(M + " " + Y + "(?: ?(?:,|and|&|, and) ?" + M + " " + Y + ")+");
    private static final Pattern YEAR = Pattern.compile("(?:during |in )?" + Y);
    private static final Pattern ONWARDS = Pattern.compile(
            "(?:from )?(" + M + ") " + Y + " (?:onwards?|and onwards?|and ongoing|ongoing)|from (" + M + ") " + Y);
    private static final Pattern CYCLE =
            Pattern.compile("every (\\d{1,2}) ?(?:-|to) ?(\\d{1,2}) months?", Pattern.CASE_INSENSITIVE);
    private static final Pattern EVERY = Pattern.compile("every (\\d{1,2}) months?");

    private final PlanSettings settings;

    TimeframeReader(PlanSettings settings) {
        this.settings = settings;
    }

    /** @param details the point's own text, which may say how often: "every 6 – 12 months" */
    Timeframe read(String words, String details) {
        var text = normal(words);
        var cycle = CYCLE.matcher(normal(details));
        if (cycle.find()) {
            var dates = dates(text);
            if (dates.isPresent() || text.isEmpty()) {
                return again(dates.orElse(List.of()), cycle);
            }
        }
        return read(text);
    }

    private Timeframe read(String text) {
        var again = CYCLE.matcher(text);
        if (again.matches()) {
            return again(List.of(), again);
        }
        return switch (text) {
            case "monthly", "every month", "each month" -> new Timeframe.Monthly(1);
            case "quarterly", "every quarter", "each quarter" -> new Timeframe.Monthly(3);
            case "half-yearly", "half yearly", "twice a year", "every six months" -> new Timeframe.Monthly(6);
            case "annually", "annual", "yearly", "every year", "each year" -> new Timeframe.Monthly(12);
            case "seasonal", "seasonally", "every season", "each season" -> new Timeframe.Seasonal(settings.seasons());
            case "ongoing", "continuous", "continuously", "always", "on-going" -> new Timeframe.Always();
            default -> dated(text);
        };
    }

    private static Timeframe dated(String text) {
        var every = EVERY.matcher(text);
        if (every.matches() && List.of("1", "2", "3", "4", "6", "12").contains(every.group(1))) {
            return new Timeframe.Monthly(Integer.parseInt(every.group(1)));
        }
        var onwards = ONWARDS.matcher(text);
        if (onwards.matches()) {
            return new Timeframe.Onwards(
                    onwards.group(1) != null
                            ? month(onwards.group(1), onwards.group(2)).atDay(1)
                            : month(onwards.group(3), onwards.group(4)).atDay(1));
        }
        return dates(text)
                .<Timeframe>map(
                        dates -> dates.size() == 1 ? new Timeframe.By(dates.getFirst()) : new Timeframe.OnDates(dates))
                .orElseGet(Timeframe.NotUnderstood::new);
    }

    private static Timeframe again(List<LocalDate> dates, Matcher cycle) {
        var one = Integer.parseInt(cycle.group(1));
        var other = Integer.parseInt(cycle.group(2));
        return new Timeframe.Again(dates, Math.min(one, other), Math.max(one, other));
    }

    /** One day or several, each the last of what the words name; empty when any word is left over. */
    private static Optional<List<LocalDate>> dates(String text) {
        var plain = text.replaceFirst("^(?:by |before |until |due )?(?:the )?(?:end of |during |in |by )?", "");
        try {
            var day = DAY.matcher(plain);
            if (day.matches()) {
                return one(month(day.group(2), day.group(3)).atDay(Integer.parseInt(day.group(1))));
            }
            var figures = FIGURES.matcher(plain);
            if (figures.matches()) {
                return one(LocalDate.of(number(figures, 3), number(figures, 2), number(figures, 1)));
            }
            var iso = ISO.matcher(plain);
            if (iso.matches()) {
                return one(LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3)));
            }
        } catch (DateTimeException e) {
            return Optional.empty();
        }
        return months(plain);
    }

    private static Optional<List<LocalDate>> months(String text) {
        var quarter = QUARTER.matcher(text);
        if (quarter.matches()) {
            return one(YearMonth.of(number(quarter, 2), number(quarter, 1) * 3).atEndOfMonth());
        }
        var year = YEAR.matcher(text);
        if (year.matches()) {
            return one(LocalDate.of(number(year, 1), 12, 31));
        }
        if (EACH_WITH_YEAR.matcher(text).matches()) {
            return Optional.of(ends(Pattern.compile("(" + M + ") " + Y).matcher(text)));
        }
        var list = MONTH_LIST.matcher(text);
        if (list.matches()) {
            var all = Pattern.compile(M).matcher(text);
            var ends = new ArrayList<LocalDate>();
            while (all.find()) {
                ends.add(month(all.group(), list.group(1)).atEndOfMonth());
            }
            return Optional.of(ends.stream().sorted().distinct().toList());
        }
        var span = SPAN.matcher(text);
        return span.matches()
                ? one(month(span.group(2) == null ? span.group(1) : span.group(2), span.group(3))
                        .atEndOfMonth())
                : Optional.empty();
    }

    private static List<LocalDate> ends(Matcher all) {
        var ends = new ArrayList<LocalDate>();
        while (all.find()) {
            ends.add(month(all.group(1), all.group(2)).atEndOfMonth());
        }
        return ends.stream().sorted().distinct().toList();
    }

    private static YearMonth month(String name, String year) {
        return YearMonth.of(Integer.parseInt(year), MONTH.get(name.substring(0, 3)));
    }

    private static Optional<List<LocalDate>> one(LocalDate date) {
        return Optional.of(List.of(date));
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    /** Lower case, one kind of dash, no full stop at the end. */
    static String normal(String words) {
        return CellText.oneLine(words)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[–—−‑]", "-")
                .replaceAll(" ?/ ?", "/")
                .replaceAll("\\s+", " ")
                .replaceAll("(?<=\\D)\\.(?=\\s)|[.;,]+$", "")
                .strip();
    }
}
