package org.folkmoot.leavers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Ids;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.foundation.Slice;
import org.folkmoot.foundation.Subject;
import org.folkmoot.people.Membership;
import org.folkmoot.people.People;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Person;
import org.folkmoot.people.PersonId;
import org.folkmoot.people.Rights;
import org.folkmoot.people.Scope;
import org.folkmoot.register.Account;
import org.folkmoot.register.AccountDraft;
import org.folkmoot.register.AccountFilter;
import org.folkmoot.register.Register;
import org.folkmoot.web.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes lists of leavers, ends their access on their last day, and keeps track of what they held until somebody else
 * has it. To name somebody twice for the same day does nothing twice.
 */
@Service
public class Leavers {

    private static final int MOST = 500;

    private final LeaverRows rows;
    private final Register register;
    private final People people;
    private final Membership membership;
    private final Rights rights;
    private final Dates dates;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher bells;
    private final TransactionTemplate transaction;

    Leavers(
            LeaverRows rows,
            Register register,
            People people,
            Membership membership,
            Rights rights,
            Dates dates,
            Ids ids,
            Clock clock,
            ApplicationEventPublisher bells,
            TransactionTemplate transaction) {
        this.rows = rows;
        this.register = register;
        this.people = people;
        this.membership = membership;
        this.rights = rights;
        this.dates = dates;
        this.ids = ids;
        this.clock = clock;
        this.bells = bells;
        this.transaction = transaction;
    }

    /** @param leftOn their last day; null is today */
    public record Named(String email, @Nullable LocalDate leftOn) {}

    /** What rows of a file would do; nothing is changed. */
    LeaverPreview preview(Actor actor, byte[] file) {
        rights.require(actor, Permission.MANAGE_PEOPLE, Scope.everywhere());
        var byEmail = people.active().stream()
                .collect(Collectors.toMap(person -> person.email().toLowerCase(Locale.ROOT), Function.identity()));
        return LeaverPreview.of(LeaverFile.read(file), byEmail, dates.today());
    }

    /**
     * Each in a transaction of their own: one who cannot be worked through keeps nobody else waiting, and neither does
     * what is no address.
     *
     * @return as they now are, in the order of the list, those without an address left out
     */
    public List<Leaver> take(Actor actor, List<Named> named) {
        rights.require(actor, Permission.MANAGE_PEOPLE, Scope.everywhere());
        var people = named.stream().filter(one -> address(one.email().strip())).toList();
        if (people.isEmpty()) {
            throw Refused.invalid(Problem.of("file", "leavers.problem.empty"));
        }
        return people.stream().map(one -> take(actor, one)).toList();
    }

    /** Ends the access of everybody whose last day has come since. */
    void workThrough(Actor actor) {
        rows.due(dates.today()).forEach(leaver -> work(actor, leaver));
    }

    public Slice<Leaver> all(Actor actor, @Nullable String after, int limit) {
        rights.require(actor, Permission.MANAGE_PEOPLE, Scope.everywhere());
        return rows.all(after, limit);
    }

    public Leaver of(Actor actor, PersonId person) {
        rights.require(actor, Permission.MANAGE_PEOPLE, Scope.everywhere());
        return rows.of(person).orElseThrow(() -> Refused.missing("leaver"));
    }

    /** The accounts whose entry names them. */
    List<Account> accounts(PersonId person) {
        return register.accounts(AccountFilter.all().of(person.value()), null, MOST)
                .rows();
    }

    /**
     * Gives their accounts to others; null leaves a place as it is. An account where the successor already has the other
     * place stays as it is, since owner and deputy are two.
     *
     * @return how many accounts have somebody new
     */
    @Transactional
    public int handOver(Actor actor, PersonId person, @Nullable PersonId owner, @Nullable PersonId deputy) {
        of(actor, person);
        var problems = new ArrayList<Problem>();
        active(problems, "owner", owner);
        active(problems, "deputy", deputy);
        if (owner == null && deputy == null) {
            problems.add(Problem.of("owner", "leavers.problem.nobody"));
        }
        Refused.unlessEmpty(problems);
        var given = 0;
        for (var account : accounts(person)) {
            given += give(actor, account, person, owner, deputy) ? 1 : 0;
        }
        return given;
    }

    /** Somebody says that all they held is with others; refused while an account still names them. */
    @Transactional
    public void close(Actor actor, PersonId person) {
        var leaver = of(actor, person);
        var left = accounts(person).stream()
                .filter(account -> account.status().ours())
                .count();
        if (left > 0) {
            throw Refused.invalid(Problem.of("owner", "leavers.problem.accounts", Map.of("count", left)));
        }
        if (leaver.handedOverAt() == null) {
            rows.handedOver(leaver.id(), clock.instant(), actor.name());
            bells.publishEvent(new LeaverEvents.LeaverHandedOver(
                    actor, subject(leaver), clock.instant(), List.of(Change.of("handed over", false, true))));
        }
    }

    /** An administrator has disabled somebody without any list. */
    void left(Actor actor, Person person) {
        if (rows.of(person.id()).filter(leaver -> leaver.handedOverAt() == null).isEmpty()) {
            add(actor, person.email(), Optional.of(person), dates.today(), true);
        }
    }

    private Leaver take(Actor actor, Named named) {
        var day = named.leftOn() == null ? dates.today() : named.leftOn();
        var email = named.email().strip();
        transaction.executeWithoutResult(status -> add(actor, email, people.byEmail(email), day, false));
        work(actor, rows.find(email, day).orElseThrow());
        return rows.find(email, day).orElseThrow();
    }

    private void add(Actor actor, String email, Optional<Person> person, LocalDate day, boolean gone) {
        var leaver = new Leaver(
                ids.next(),
                email,
                person.map(Person::id).orElse(null),
                person.map(Person::name).orElse(""),
                day,
                clock.instant(),
                gone ? clock.instant() : null,
                null,
                null,
                null);
        if (rows.add(leaver)) {
            bells.publishEvent(new LeaverEvents.LeaverNamed(
                    actor, subject(leaver), clock.instant(), List.of(Change.of("last day", null, day))));
        }
    }

    private void work(Actor actor, Leaver leaver) {
        var person = people.byEmail(leaver.email());
        if (leaver.workedAt() != null || person.isEmpty() || leaver.leftOn().isAfter(dates.today())) {
            return;
        }
        try {
            transaction.executeWithoutResult(status -> {
                membership.disable(actor, person.get().id());
                rows.worked(leaver.id(), person.get().id(), person.get().name(), clock.instant());
                bells.publishEvent(new LeaverEvents.LeaverWorkedThrough(
                        actor,
                        subject(leaver),
                        clock.instant(),
                        List.of(Change.of(
                                "accounts that name them",
                                null,
                                accounts(person.get().id()).size()))));
            });
        } catch (Refused refused) {
            refuse(actor, leaver, refused.problems().getFirst().key());
        }
    }

    private void refuse(Actor actor, Leaver leaver, String key) {
        if (key.equals(leaver.refused())) {
            return;
        }
        transaction.executeWithoutResult(status -> {
            rows.refused(leaver.id(), key);
            bells.publishEvent(new LeaverEvents.LeaverRefused(
                    actor, subject(leaver), clock.instant(), List.of(Change.of("because", null, key))));
        });
    }

    private boolean give(
            Actor actor, Account account, PersonId person, @Nullable PersonId owner, @Nullable PersonId deputy) {
        var nextOwner = person.equals(account.owner()) && owner != null ? owner : account.owner();
        var nextDeputy = person.equals(account.deputy()) && deputy != null ? deputy : account.deputy();
        var same = java.util.Objects.equals(nextOwner, account.owner())
                && java.util.Objects.equals(nextDeputy, account.deputy());
        if (same || (nextOwner != null && nextOwner.equals(nextDeputy))) {
            return false;
        }
        register.change(
                actor,
                account.id(),
                AccountDraft.of(account).with(nextOwner, nextDeputy, account.purpose(), account.audience()));
        return true;
    }

    private void active(List<Problem> problems, String field, @Nullable PersonId chosen) {
        if (chosen != null && people.find(chosen).filter(Person::active).isEmpty()) {
            problems.add(Problem.of(field, "leavers.problem.gone"));
        }
    }

    /** A comma, a semicolon or a quotation mark was left there by whatever wrote the list. */
    static boolean address(String email) {
        return email.length() <= 254 && email.matches("[^@\\s,;<>\"]+@[^@\\s,;<>\"]+");
    }

    private static Subject subject(Leaver leaver) {
        return new Subject("leaver", leaver.id(), leaver.name().isEmpty() ? leaver.email() : leaver.name());
    }
}
