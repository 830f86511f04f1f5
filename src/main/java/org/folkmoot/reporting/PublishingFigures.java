package org.folkmoot.reporting;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.folkmoot.publishing.Publishing;
import org.folkmoot.publishing.VariantRow;
import org.folkmoot.publishing.VariantStatus;
import org.folkmoot.register.Account;
import org.springframework.stereotype.Component;

/** What went out, and whether it went out when it should. */
@Component
class PublishingFigures {

    /** Within five minutes is on time (the metric dictionary's schedule_kept). */
    private static final Duration ON_TIME = Duration.ofMinutes(5);

    private final Publishing publishing;
    private final Snapshots snapshots;

    PublishingFigures(Publishing publishing, Snapshots snapshots) {
        this.publishing = publishing;
        this.snapshots = snapshots;
    }

    List<ReportFigure> of(Account account, Span span, Span previous) {
        var published = snapshots.posts(account.id(), span.from(), span.to());
        var before =
                snapshots.posts(account.id(), previous.from(), previous.to()).size();
        var sentAt = published.stream().collect(Collectors.toMap(ReportedPost::variant, ReportedPost::at));
        var due = publishing.between(span.from(), span.to()).stream()
                .filter(row -> row.account().equals(account.id()) && promised(row))
                .toList();
        var kept = due.stream().filter(row -> onTime(row, sentAt)).count();
        return List.of(
                ReportFigure.count("posts_published", published.size(), (long) before),
                due.isEmpty()
                        ? ReportFigure.missing("schedule_kept", ReportFigure.Unit.SHARE, "NOTHING_DUE")
                        : new ReportFigure(
                                "schedule_kept", ReportFigure.Unit.SHARE, kept, (long) due.size(), null, null, null));
    }

    private static boolean promised(VariantRow row) {
        return row.status() == VariantStatus.PUBLISHED
                || row.status() == VariantStatus.TAKEN_DOWN
                || row.status() == VariantStatus.MISSED
                || row.status() == VariantStatus.FAILED
                || row.status() == VariantStatus.UNKNOWN;
    }

    private static boolean onTime(VariantRow row, Map<java.util.UUID, Instant> sentAt) {
        var at = sentAt.get(row.id().value());
        var due = row.dueAt();
        return at != null && due != null && Duration.between(due, at).abs().compareTo(ON_TIME) <= 0;
    }
}
