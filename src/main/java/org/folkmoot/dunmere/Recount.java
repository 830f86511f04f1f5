package org.folkmoot.dunmere;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.folkmoot.checks.AuditRounds;
import org.folkmoot.foundation.Actor;
import org.folkmoot.networks.Networks;
import org.folkmoot.networks.PracticeControl;
import org.folkmoot.plan.ActionPlan;
import org.folkmoot.publishing.Publishing;
import org.folkmoot.publishing.VariantStatus;
import org.folkmoot.register.AccountFilter;
import org.folkmoot.register.AccountStatus;
import org.folkmoot.register.Lack;
import org.folkmoot.register.Register;
import org.folkmoot.reporting.MonthlyReport;
import org.folkmoot.reporting.ReportFigure;
import org.folkmoot.reporting.Reporting;
import org.folkmoot.requests.Afterlife;
import org.folkmoot.requests.RequestStatus;
import org.folkmoot.requests.Requests;
import org.springframework.stereotype.Component;

/**
 * Counts Dunmere again from what happened: its tables, and what the practice networks hold. The rooms' own counting is
 * not used for the other side of any comparison.
 */
@Component
class Recount {

    private static final int MANY = 10_000;
    private static final int POINTS = 37;
    private static final List<RequestStatus> DECIDED =
            List.of(RequestStatus.APPROVED, RequestStatus.PILOT, RequestStatus.USE_EXISTING, RequestStatus.REFUSED);

    private final Register register;
    private final Requests requests;
    private final Afterlife afterlife;
    private final Reporting reporting;
    private final Publishing publishing;
    private final ActionPlan plan;
    private final AuditRounds rounds;
    private final Inspections inspections;
    private final Dangers dangers;
    private final Stage stage;
    private final Stories stories;
    private final PracticeControl control;

    Recount(
            Register register,
            Requests requests,
            Afterlife afterlife,
            Reporting reporting,
            Publishing publishing,
            ActionPlan plan,
            AuditRounds rounds,
            Inspections inspections,
            Dangers dangers,
            Stage stage,
            Stories stories,
            Networks networks) {
        this.register = register;
        this.requests = requests;
        this.afterlife = afterlife;
        this.reporting = reporting;
        this.publishing = publishing;
        this.plan = plan;
        this.rounds = rounds;
        this.inspections = inspections;
        this.dangers = dangers;
        this.stage = stage;
        this.stories = stories;
        this.control = new PracticeControl(networks.practiceAddress());
    }

    List<String> differences() {
        var found = new ArrayList<String>();
        compare(
                found,
                "Accounts in the register",
                Sheet.rows("accounts").size() + Applications.opened(),
                register.count(AccountFilter.all()));
        compare(
                found,
                "Requests decided",
                Applications.decided(),
                requests.list(DECIDED, null, null, MANY).rows().size());
        compare(found, "Closures", 1, closed());
        compare(
                found,
                "Accounts in use without an owner or a deputy",
                Sheet.rows("accounts").stream()
                        .filter(row ->
                                AccountStatus.valueOf(row.getField("status")).ours())
                        .filter(row -> row.getField("owner").isBlank()
                                || row.getField("deputy").isBlank())
                        .count(),
                register.count(AccountFilter.all().lacking(Lack.PEOPLE)));
        compare(
                found,
                "Accounts that somebody pretends to run for the council",
                Sheet.rows("accounts").stream()
                        .filter(row -> row.getField("status").equals("IMPOSTOR"))
                        .count(),
                register.count(AccountFilter.all().as(AccountStatus.IMPOSTOR)));
        compare(
                found,
                "Services",
                Sheet.rows("services").size(),
                register.services().size());
        compare(
                found,
                "Points of the plan",
                POINTS,
                plan.board().orElseThrow().points().size());
        var audit = rounds.report(inspections.first()).orElseThrow();
        compare(found, "Findings of the first audit", Inspections.found(), audit.findings());
        compare(
                found,
                "Person-profiles among the risks",
                Sheet.rows("accounts").stream()
                        .filter(row -> row.getField("kind").equals("PERSON"))
                        .count(),
                dangers.profile().open() ? 1 : 0);
        Stage.ROLES.forEach(role -> account(found, role));
        return found;
    }

    private long closed() {
        return afterlife.closures(MANY).stream()
                .filter(closure -> closure.closed())
                .count();
    }

    private void account(List<String> found, Stage.Role role) {
        var account = stage.account(role);
        var there = control.posts(role.network(), stage.remoteId(role)).stream()
                .filter(post -> post.parent() == null)
                .toList();
        var here = publishing.ofAccount(account.id(), MANY).stream()
                .filter(row -> row.status() == VariantStatus.PUBLISHED)
                .count();
        compare(found, role.key() + ": published posts", there.size(), here);
        for (var edition : reporting
                .editions(new Actor.Job("recount"), account.id().value(), null, 100)
                .rows()) {
            month(found, role, there, edition.report());
        }
    }

    private void month(List<String> found, Stage.Role role, List<PracticeControl.Shown> there, MonthlyReport report) {
        var posts = there.stream()
                .filter(post ->
                        YearMonth.from(post.createdAt().atZone(Dunmere.ZONE)).equals(report.month()))
                .count();
        var what = role.key() + " in " + report.month();
        compare(found, what + ": posts", posts, value(report, "posts_published"));
        compare(found, what + ": followers", followers(role, report), value(report, "followers"));
    }

    private long followers(Stage.Role role, MonthlyReport report) {
        var evening =
                report.until().atTime(LocalTime.of(21, 0)).atZone(Dunmere.ZONE).toInstant();
        return role.followersAfter(Duration.between(start(), evening).toDays(), evening);
    }

    private Instant start() {
        return Dunmere.start(stories.begunAt());
    }

    private static long value(MonthlyReport report, String key) {
        return report.figure(key)
                .map(ReportFigure::value)
                .filter(Objects::nonNull)
                .orElse(-1L);
    }

    private static void compare(List<String> found, String what, long happened, long shown) {
        if (happened != shown) {
            found.add(what + ": " + happened + " happened, " + shown + " shown");
        }
    }
}
