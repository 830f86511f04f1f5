package org.folkmoot.dunmere;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.folkmoot.foundation.Actor;
import org.folkmoot.incidents.IncidentPlan;
import org.folkmoot.networks.Network;
import org.folkmoot.register.Access;
import org.folkmoot.register.AccessModel;
import org.folkmoot.register.Account;
import org.folkmoot.register.AccountAccess;
import org.folkmoot.register.AccountDraft;
import org.folkmoot.register.AccountFigures;
import org.folkmoot.register.AccountKind;
import org.folkmoot.register.AccountStatus;
import org.folkmoot.register.Brand;
import org.folkmoot.register.Known;
import org.folkmoot.register.Life;
import org.folkmoot.register.Register;
import org.folkmoot.register.Remit;
import org.folkmoot.register.TwoFactor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Dunmere's accounts, the forgotten, the fake and the false ones among them. Days in the tables are counted back from
 * the reader's today.
 */
@Component
class Presences {

    private static final String CONTACTS = """
            Communications Manager: 01632 960 201, also out of hours
            ICT service desk: 01632 960 240
            The network's form for accounts that were taken over
            """;

    private static final String STEPS = """
            Sign everybody out on the network and change the password of the recovery mailbox
            Ask two administrators of the portfolio to take away every role that nobody recognises
            Tell the Communications Manager and pause everything that is planned
            Say on another account that this one is not ours for the moment
            Write down times and pictures for the report to the network and to Report Fraud
            """;

    private final Register register;
    private final AccountAccess access;
    private final AccountFigures figures;
    private final Townspeople people;

    Presences(Register register, AccountAccess access, AccountFigures figures, Townspeople people) {
        this.register = register;
        this.access = access;
        this.figures = figures;
        this.people = people;
    }

    void enter(Actor actor, Instant now) {
        var today = now.atZone(Dunmere.ZONE).toLocalDate();
        Sheet.rows("accounts").forEach(row -> register.add(actor, draft(row, today)));
    }

    /** The audit of this autumn: ways in, approvals, incident plans and whom to ask when nobody answers. */
    void describe(Actor actor, Instant now) {
        var today = now.atZone(Dunmere.ZONE).toLocalDate();
        Sheet.rows("accounts")
                .forEach(row -> register.change(actor, account(row).id(), described(row, today)));
    }

    /** Who administers what on the networks, as Priya saw it. */
    void look(Actor actor) {
        Sheet.rows("keyholders")
                .forEach(row -> access.see(
                        actor,
                        account(row).id(),
                        new AccountAccess.Holder(
                                row.getField("name"), row.getField("task"), people.idOf(row.getField("person")))));
    }

    /** Followers of accounts that no program reads. */
    void count(Actor actor, Instant now) {
        var today = now.atZone(Dunmere.ZONE).toLocalDate();
        Sheet.rows("followers")
                .forEach(row -> figures.type(
                        actor,
                        account(row).id(),
                        new AccountFigures.Seen(
                                Long.valueOf(row.getField("followers")),
                                null,
                                today.minusDays(Long.parseLong(row.getField("days"))),
                                row.getField("source"))));
    }

    private Account account(NamedCsvRecord row) {
        return register.all().stream()
                .filter(account -> account.network().key().equals(row.getField("network"))
                        && account.handle().equals(row.getField("handle")))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Dunmere has no account " + row.getField("handle")));
    }

    private AccountDraft draft(NamedCsvRecord row, LocalDate today) {
        return AccountDraft.of(
                        new Network(row.getField("network")),
                        row.getField("handle"),
                        row.getField("name"),
                        row.getField("address"),
                        people.service(row.getField("service")).id())
                .as(AccountKind.valueOf(row.getField("kind")), AccountStatus.valueOf(row.getField("status")))
                .with(
                        people.idOf(row.getField("owner")),
                        people.idOf(row.getField("deputy")),
                        row.getField("purpose"),
                        row.getField("audience"))
                .noting(row.getField("notes"))
                .with(remit(row), Access.unknown(), closed(row, today), IncidentPlan.none());
    }

    private AccountDraft described(NamedCsvRecord row, LocalDate today) {
        return AccountDraft.of(account(row))
                .escalatingTo(people.idOf(row.getField("escalation")))
                .with(remit(row), access(row, today), life(row, today), incident(row, today));
    }

    private static Life closed(NamedCsvRecord row, LocalDate today) {
        return row.getField("closed").isBlank() ? Life.unknown() : life(row, today);
    }

    private static Remit remit(NamedCsvRecord row) {
        return new Remit(
                Brand.valueOf(row.getField("brand")),
                row.getField("partner"),
                "",
                List.of("en"),
                row.getField("handle").equals("dunmereyouthcouncil"),
                row.getField("listed").equals("yes"));
    }

    private static Access access(NamedCsvRecord row, LocalDate today) {
        return new Access(
                AccessModel.valueOf(row.getField("access")),
                row.getField("portfolio"),
                row.getField("vault"),
                row.getField("recovery"),
                "",
                TwoFactor.valueOf(row.getField("factor")),
                ago(row.getField("seen"), today),
                Known.valueOf(row.getField("verified")));
    }

    private static Life life(NamedCsvRecord row, LocalDate today) {
        var assured = ago(row.getField("assured"), today);
        return new Life(
                null,
                "",
                assured,
                assured == null ? "" : "IA/" + assured.getYear() + "/" + assured.getDayOfYear(),
                ago(row.getField("closed"), today),
                row.getField("because"),
                null);
    }

    private static IncidentPlan incident(NamedCsvRecord row, LocalDate today) {
        var drilled = ago(row.getField("drilled"), today);
        return drilled == null ? IncidentPlan.none() : new IncidentPlan(CONTACTS.strip(), STEPS.strip(), drilled);
    }

    private static @Nullable LocalDate ago(String days, LocalDate today) {
        return days.isBlank() ? null : today.minusDays(Long.parseLong(days));
    }
}
