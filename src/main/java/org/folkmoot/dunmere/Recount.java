package org.folkmoot.dunmere;

import java.util.ArrayList;
import java.util.List;
import org.folkmoot.checks.AuditRounds;
import org.folkmoot.plan.ActionPlan;
import org.folkmoot.register.AccountFilter;
import org.folkmoot.register.AccountStatus;
import org.folkmoot.register.Lack;
import org.folkmoot.register.Register;
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

    static final int MANY = 10_000;
    private static final int POINTS = 37;
    private static final List<RequestStatus> DECIDED =
            List.of(RequestStatus.APPROVED, RequestStatus.PILOT, RequestStatus.USE_EXISTING, RequestStatus.REFUSED);

    private final Register register;
    private final Requests requests;
    private final Afterlife afterlife;
    private final ActionPlan plan;
    private final AuditRounds rounds;
    private final Inspections inspections;
    private final Dangers dangers;
    private final RecountedMonths months;
    private final RecountedAutumn autumn;

    Recount(
            Register register,
            Requests requests,
            Afterlife afterlife,
            ActionPlan plan,
            AuditRounds rounds,
            Inspections inspections,
            Dangers dangers,
            RecountedMonths months,
            RecountedAutumn autumn) {
        this.register = register;
        this.requests = requests;
        this.afterlife = afterlife;
        this.plan = plan;
        this.rounds = rounds;
        this.inspections = inspections;
        this.dangers = dangers;
        this.months = months;
        this.autumn = autumn;
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
        Role.ALL.forEach(role -> months.count(found, role));
        autumn.count(found);
        return found;
    }

    private long closed() {
        return afterlife.closures(MANY).stream()
                .filter(closure -> closure.closed())
                .count();
    }

    static void compare(List<String> found, String what, long happened, long shown) {
        if (happened != shown) {
            found.add(what + ": " + happened + " happened, " + shown + " shown");
        }
    }
}
