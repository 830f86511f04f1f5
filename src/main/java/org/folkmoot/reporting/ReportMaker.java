package org.folkmoot.reporting;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.folkmoot.connections.Connections;
import org.folkmoot.connections.GapLedger;
import org.folkmoot.networks.Availability;
import org.folkmoot.networks.Measures;
import org.folkmoot.networks.Metric;
import org.folkmoot.networks.Networks;
import org.folkmoot.register.Account;
import org.folkmoot.web.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Computes a month of an account from the snapshots, what was published and what residents wrote. */
@Component
class ReportMaker {

    private static final List<String> ENGAGEMENTS = List.of("likes", "comments", "shares", "quotes", "clicks");
    private static final Set<String> SHOWN =
            Set.of("followers", "views", "likes", "comments", "shares", "quotes", "clicks");

    private final Snapshots snapshots;
    private final PublishingFigures publishing;
    private final InboxFigures inbox;
    private final Networks networks;
    private final Connections connections;
    private final GapLedger gaps;
    private final Dates dates;

    ReportMaker(
            Snapshots snapshots,
            PublishingFigures publishing,
            InboxFigures inbox,
            Networks networks,
            Connections connections,
            GapLedger gaps,
            Dates dates) {
        this.snapshots = snapshots;
        this.publishing = publishing;
        this.inbox = inbox;
        this.networks = networks;
        this.connections = connections;
        this.gaps = gaps;
        this.dates = dates;
    }

    MonthlyReport make(Account account, YearMonth month) {
        var span = span(month);
        var mine = read(account, span);
        var figures = besides(figures(account, month), aYearBefore(account, month));
        return new MonthlyReport(
                account.id().value(),
                account.name(),
                account.handle(),
                account.network().key(),
                networks.info(account.network()).name(),
                month,
                span.until(),
                (int) span.days().filter(day -> answered(mine, day)).count(),
                MonthlyReport.DICTIONARY,
                figures,
                span.days()
                        .map(day -> new MonthlyReport.Day(day, followersOn(mine, day)))
                        .toList(),
                posts(account, span, mine),
                definitions(account));
    }

    private Span span(YearMonth month) {
        return new Span(month, dates.today(), dates.zone());
    }

    private List<Snapshot> read(Account account, Span span) {
        return snapshots.between(account.id(), span.month().atDay(1), span.until());
    }

    private List<ReportFigure> figures(Account account, YearMonth month) {
        var span = span(month);
        var previous = span(month.minusMonths(1));
        var mine = read(account, span);
        var before = read(account, previous);
        var figures = new ArrayList<ReportFigure>();
        figures.add(followers(mine, before));
        figures.add(net(mine, before));
        figures.add(views(mine, before));
        figures.addAll(publishing.of(account, span, previous));
        figures.add(engagements(mine, before));
        figures.addAll(inbox.of(account, span, previous));
        figures.add(uptime(account, span));
        return List.copyOf(figures);
    }

    /** None of a month in which nothing was read: no posts then would only mean that nobody counted them. */
    private List<ReportFigure> aYearBefore(Account account, YearMonth month) {
        var then = month.minusYears(1);
        return read(account, span(then)).isEmpty() ? List.of() : figures(account, then);
    }

    private static List<ReportFigure> besides(List<ReportFigure> figures, List<ReportFigure> before) {
        return figures.stream()
                .map(figure -> before.stream()
                        .filter(then -> then.key().equals(figure.key()))
                        .findFirst()
                        .map(figure::besides)
                        .orElse(figure))
                .toList();
    }

    private static ReportFigure followers(List<Snapshot> mine, List<Snapshot> before) {
        var now = last(mine, Snapshot.ACCOUNT, "followers");
        return now == null
                ? ReportFigure.missing("followers", ReportFigure.Unit.COUNT, gap(mine, "followers"))
                : ReportFigure.count("followers", now, last(before, Snapshot.ACCOUNT, "followers"));
    }

    /** Against the end of the month before, so that the months add up. */
    private static ReportFigure net(List<Snapshot> mine, List<Snapshot> before) {
        var end = last(mine, Snapshot.ACCOUNT, "followers");
        var start = last(before, Snapshot.ACCOUNT, "followers");
        if (end == null || start == null) {
            var gap = end == null ? gap(mine, "followers") : "NO_MONTH_BEFORE";
            return ReportFigure.missing("follower_net", ReportFigure.Unit.CHANGE, gap);
        }
        return new ReportFigure("follower_net", ReportFigure.Unit.CHANGE, end - start, null, null, null, null);
    }

    /** Views come as one figure for each day, and are added up over the days that the network answered. */
    private static ReportFigure views(List<Snapshot> mine, List<Snapshot> before) {
        var sum = sum(mine);
        return sum == null
                ? ReportFigure.missing("views", ReportFigure.Unit.COUNT, gap(mine, "views"))
                : ReportFigure.count("views", sum, sum(before));
    }

    private static @Nullable Long sum(List<Snapshot> all) {
        var values = all.stream()
                .filter(one -> one.subject().isEmpty() && one.metric().equals("views") && one.value() != null)
                .map(one -> Objects.requireNonNull(one.value()))
                .toList();
        return values.isEmpty()
                ? null
                : values.stream().mapToLong(Long::longValue).sum();
    }

    /** In whole hours of the month as far as it has passed. */
    private ReportFigure uptime(Account account, Span span) {
        var id = account.connection();
        var uptime = id == null ? null : gaps.uptime(id, span.from(), span.to());
        return uptime == null || uptime.whole().toHours() == 0
                ? ReportFigure.missing("uptime_connection", ReportFigure.Unit.SHARE, "NOT_CONNECTED")
                : new ReportFigure(
                        "uptime_connection",
                        ReportFigure.Unit.SHARE,
                        uptime.up().toHours(),
                        uptime.whole().toHours(),
                        null,
                        null,
                        null);
    }

    private ReportFigure engagements(List<Snapshot> mine, List<Snapshot> before) {
        var now = engaged(mine);
        if (now.isEmpty()) {
            return ReportFigure.missing("engagements", ReportFigure.Unit.COUNT, "NO_POSTS");
        }
        var then = engaged(before);
        return ReportFigure.count("engagements", total(now) - total(then, now.keySet()), null);
    }

    /** By post, the newest figures of the span. */
    static Map<String, Long> engaged(List<Snapshot> all) {
        var posts = new HashMap<String, Long>();
        all.stream()
                .map(Snapshot::subject)
                .filter(subject -> !subject.isEmpty())
                .distinct()
                .forEach(post -> {
                    var parts = ENGAGEMENTS.stream()
                            .map(metric -> last(all, post, metric))
                            .filter(Objects::nonNull)
                            .toList();
                    if (!parts.isEmpty()) {
                        posts.put(
                                post, parts.stream().mapToLong(Long::longValue).sum());
                    }
                });
        return posts;
    }

    private static long total(Map<String, Long> posts) {
        return total(posts, posts.keySet());
    }

    private static long total(Map<String, Long> posts, Set<String> among) {
        return posts.entrySet().stream()
                .filter(post -> among.contains(post.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private List<MonthlyReport.PostLine> posts(Account account, Span span, List<Snapshot> mine) {
        var engaged = engaged(mine);
        return snapshots.posts(account.id(), span.from(), span.to()).stream()
                .map(post -> new MonthlyReport.PostLine(
                        post.label(),
                        LocalDate.ofInstant(post.at(), dates.zone()),
                        post.permalink(),
                        engaged.get(post.remoteId())))
                .sorted(Comparator.comparing(
                        MonthlyReport.PostLine::engagements, Comparator.nullsLast(Comparator.reverseOrder())))
                .toList();
    }

    private List<MonthlyReport.Definition> definitions(Account account) {
        var id = account.connection();
        if (id == null
                || !(networks.connector(account.network())
                                .get(Measures.class, connections.get(id).granted())
                        instanceof Availability.Present<Measures>(var measures))) {
            return List.of();
        }
        return measures.metrics().stream()
                .filter(metric -> SHOWN.contains(metric.key()))
                .filter(metric ->
                        metric.level() == Metric.Level.POST || !metric.key().equals("likes"))
                .map(metric -> new MonthlyReport.Definition(
                        metric.key(),
                        metric.nativeName(),
                        metric.definition(),
                        metric.source().toString(),
                        metric.read()))
                .toList();
    }

    private static boolean answered(List<Snapshot> all, LocalDate day) {
        return all.stream()
                .anyMatch(one ->
                        one.day().equals(day) && one.subject().isEmpty() && !Snapshot.UNREACHED.equals(one.gap()));
    }

    static @Nullable Long followersOn(List<Snapshot> all, LocalDate day) {
        return all.stream()
                .filter(one -> one.day().equals(day)
                        && one.subject().isEmpty()
                        && one.metric().equals("followers"))
                .findFirst()
                .map(Snapshot::value)
                .orElse(null);
    }

    private static @Nullable Long last(List<Snapshot> all, String subject, String metric) {
        return all.reversed().stream()
                .filter(one -> one.subject().equals(subject) && one.metric().equals(metric) && one.value() != null)
                .findFirst()
                .map(Snapshot::value)
                .orElse(null);
    }

    /** The network's own word for why, or that nobody asked. */
    private static String gap(List<Snapshot> all, String metric) {
        if (all.isEmpty()) {
            return "NOT_READ";
        }
        return all.reversed().stream()
                .filter(one -> one.subject().isEmpty() && one.metric().equals(metric))
                .findFirst()
                .map(one -> one.gap() == null ? "NOT_READ" : one.gap())
                .orElse("NOT_PROVIDED");
    }
}
