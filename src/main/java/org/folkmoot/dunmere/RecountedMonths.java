package org.folkmoot.dunmere;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.folkmoot.foundation.Actor;
import org.folkmoot.networks.Networks;
import org.folkmoot.networks.PracticeControl;
import org.folkmoot.publishing.Publishing;
import org.folkmoot.publishing.VariantRow;
import org.folkmoot.publishing.VariantStatus;
import org.folkmoot.reporting.MonthlyReport;
import org.folkmoot.reporting.ReportFigure;
import org.folkmoot.reporting.Reporting;
import org.springframework.stereotype.Component;

/** Counts an account's posts, followers and views again, in all and by the months that were reported. */
@Component
class RecountedMonths {

    private final Reporting reporting;
    private final Publishing publishing;
    private final Stage stage;
    private final Stories stories;
    private final PracticeControl control;

    RecountedMonths(Reporting reporting, Publishing publishing, Stage stage, Stories stories, Networks networks) {
        this.reporting = reporting;
        this.publishing = publishing;
        this.stage = stage;
        this.stories = stories;
        this.control = new PracticeControl(networks.practiceAddress());
    }

    void count(List<String> found, Role role) {
        var account = stage.account(role).id();
        var there = control.posts(role.network(), stage.remoteId(role)).stream()
                .filter(post -> post.parent() == null)
                .map(PracticeControl.Shown::createdAt)
                .toList();
        var ours = publishing.ofAccount(account, Recount.MANY);
        var here = ours.stream()
                .filter(row -> row.status() == VariantStatus.PUBLISHED)
                .count();
        var natives = publishing.nativeOfAccount(account, Recount.MANY).size();
        Recount.compare(found, role.key() + ": published posts", there.size(), here + natives);
        var gone = ours.stream()
                .filter(row -> row.status() == VariantStatus.TAKEN_DOWN)
                .map(VariantRow::dueAt)
                .filter(Objects::nonNull)
                .toList();
        for (var edition : reporting
                .editions(new Actor.Job("recount"), account.value(), null, null, 100)
                .rows()) {
            month(found, role, in(there, edition.report()) + in(gone, edition.report()), edition.report());
        }
    }

    /** @param posts what appeared in the month, whether or not it was taken down since */
    private void month(List<String> found, Role role, long posts, MonthlyReport report) {
        var what = role.key() + " in " + report.month();
        Recount.compare(found, what + ": posts", posts, value(report, "posts_published"));
        Recount.compare(found, what + ": followers", followers(role, report), value(report, "followers"));
        if (!Crowd.ofADay(role.network(), 1, 1).isEmpty() && !role.key().equals(Role.PICTURES)) {
            Recount.compare(found, what + ": views", views(role, report), value(report, "views"));
        }
    }

    private static long in(List<Instant> moments, MonthlyReport report) {
        return moments.stream()
                .filter(at -> YearMonth.from(at.atZone(Dunmere.ZONE)).equals(report.month()))
                .count();
    }

    /** Nobody had asked before the account was connected. */
    private long followers(Role role, MonthlyReport report) {
        var evening = Book.evening(report.until());
        return connected(role, evening) ? role.followersAfter(days(evening), evening) : -1;
    }

    /** Of the evenings on which Dunmere asked; Instagram is left out, which could not be asked on one of them. */
    private long views(Role role, MonthlyReport report) {
        var evenings = report.month()
                .atDay(1)
                .datesUntil(report.until().plusDays(1))
                .filter(day -> Book.counted(day, stories.begunAt()))
                .map(Book::evening)
                .filter(evening -> connected(role, evening))
                .toList();
        return evenings.isEmpty()
                ? -1
                : evenings.stream()
                        .mapToLong(evening -> Objects.requireNonNull(
                                Crowd.ofADay(role.network(), role.followersAfter(days(evening), evening), days(evening))
                                        .get("views")))
                        .sum();
    }

    private boolean connected(Role role, Instant evening) {
        var now = stories.begunAt();
        var first = Dunmere.start(now).plus(Duration.ofDays(1));
        return evening.isAfter(role.fromTheStart() ? first : role.connected(now));
    }

    private long days(Instant evening) {
        return Duration.between(Dunmere.start(stories.begunAt()), evening).toDays();
    }

    private static long value(MonthlyReport report, String key) {
        return report.figure(key)
                .map(ReportFigure::value)
                .filter(Objects::nonNull)
                .orElse(-1L);
    }
}
