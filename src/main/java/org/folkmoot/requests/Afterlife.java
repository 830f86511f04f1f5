package org.folkmoot.requests;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Ids;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.folkmoot.register.Account;
import org.folkmoot.register.AccountDraft;
import org.folkmoot.register.AccountId;
import org.folkmoot.register.AccountStatus;
import org.folkmoot.register.Life;
import org.folkmoot.register.Register;
import org.folkmoot.web.Dates;
import org.folkmoot.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Closing an account: a last post tells its followers, what it said is exported, the handle is kept so that nobody else
 * takes it, and only when all of that is done does the register call it closed.
 */
@Service
public class Afterlife {

    private static final int LONGEST = 4_000;

    private final Closures closures;
    private final Tasks tasks;
    private final Checklist checklist;
    private final Farewell farewell;
    private final RequestSettingsRows settings;
    private final Register register;
    private final RequestLetters letters;
    private final Rights rights;
    private final Words words;
    private final Ids ids;
    private final Dates dates;
    private final Clock clock;
    private final ApplicationEventPublisher bells;

    Afterlife(
            Closures closures,
            Tasks tasks,
            Checklist checklist,
            Farewell farewell,
            RequestSettingsRows settings,
            Register register,
            RequestLetters letters,
            Rights rights,
            Words words,
            Ids ids,
            Dates dates,
            Clock clock,
            ApplicationEventPublisher bells) {
        this.closures = closures;
        this.tasks = tasks;
        this.checklist = checklist;
        this.farewell = farewell;
        this.settings = settings;
        this.register = register;
        this.letters = letters;
        this.rights = rights;
        this.words = words;
        this.ids = ids;
        this.dates = dates;
        this.clock = clock;
        this.bells = bells;
    }

    public Closure closure(UUID id) {
        return closures.find(id).orElseThrow(() -> Refused.missing("closure"));
    }

    /** The closure under way. */
    public Optional<Closure> of(AccountId account) {
        return closures.open(account);
    }

    public List<Closure> closures(int most) {
        return closures.all(most);
    }

    public List<Task> tasks(UUID closure) {
        return tasks.ofClosure(closure);
    }

    /** The last post as it is prepared: what happens, when, and where to go instead. */
    String notice(Account account, String redirect, LocalDate closesOn) {
        return words.of(
                "requests.closure.notice",
                Map.of("name", account.name(), "day", dates.day(closesOn), "redirect", redirect.strip()));
    }

    LocalDate usualDay() {
        return dates.today().plusDays(settings.get().noticeDays());
    }

    @Transactional
    public UUID ask(Actor actor, AccountId id, ClosureDraft draft) {
        rights.require(actor, Permission.EDIT_REGISTER, register.scope(id));
        var account = register.account(id);
        Refused.unlessEmpty(problems(account, draft));

        var closesOn = draft.closesOn() == null ? usualDay() : draft.closesOn();
        var notice = draft.notice().isBlank()
                ? notice(account, draft.redirect(), closesOn)
                : draft.notice().strip();
        var closure = new Closure(
                ids.next(),
                id,
                account.status(),
                draft.reason().strip(),
                draft.redirect().strip(),
                draft.successor(),
                closesOn,
                notice,
                actor.name(),
                clock.instant(),
                null,
                false,
                null,
                null);
        closures.add(closure);
        become(actor, account, AccountStatus.CLOSING, account.life());
        checklist.write(TaskKind.Purpose.CLOSING, account, null, closure.id(), dates.today());
        bells.publishEvent(new ClosureAsked(
                actor,
                account.subject(),
                clock.instant(),
                List.of(
                        Change.of("closes on", null, closesOn),
                        Change.of(
                                "successor",
                                null,
                                draft.successor() == null
                                        ? null
                                        : draft.successor().value()),
                        Change.digest("reason", null, draft.reason()))));
        letters.about(actor, answering(account), "closing", account.name(), "/closures/" + closure.id());
        if (farewell.mayDraft(actor, account, closure)) {
            farewell.draft(actor, account, closure);
        }
        return closure.id();
    }

    /** The last post as a draft, where whoever began the closure might not write it. */
    @Transactional
    public void draft(Actor actor, UUID id) {
        var closure = open(id);
        farewell.draft(actor, register.account(closure.account()), closure);
    }

    /** Once every step is done: the register calls it closed, and the time for which its words are kept begins. */
    @Transactional
    public void finish(Actor actor, UUID id) {
        var closure = open(id);
        rights.require(actor, Permission.EDIT_REGISTER, register.scope(closure.account()));
        var left = tasks.ofClosure(id).stream().filter(task -> !task.done()).count();
        if (left > 0) {
            throw Refused.invalid(Problem.of("", "requests.problem.tasks", Map.of("count", left)));
        }
        var account = register.account(closure.account());
        var today = dates.today();
        var keepUntil = today.plusYears(settings.get().retentionYears());
        var life = account.life();
        become(
                actor,
                account,
                AccountStatus.CLOSED,
                new Life(
                        life.openedOn(),
                        life.request(),
                        life.assuredOn(),
                        life.assurance(),
                        today,
                        closure.reason(),
                        closure.successor()));
        closures.end(id, true, keepUntil, clock.instant());
        ended(actor, account, "closed", keepUntil);
        letters.about(actor, answering(account), "closed", account.name(), "/closures/" + id);
    }

    /** The account stays, as it was before. */
    @Transactional
    public void callOff(Actor actor, UUID id) {
        var closure = open(id);
        rights.require(actor, Permission.EDIT_REGISTER, register.scope(closure.account()));
        var account = register.account(closure.account());
        become(actor, account, closure.before(), account.life());
        closures.end(id, false, null, clock.instant());
        ended(actor, account, "called off", null);
    }

    private void ended(Actor actor, Account account, String how, @Nullable LocalDate keepUntil) {
        bells.publishEvent(new ClosureEnded(
                actor,
                account.subject(),
                clock.instant(),
                List.of(Change.of("closure", "under way", how), Change.of("kept until", null, keepUntil))));
    }

    private List<Problem> problems(Account account, ClosureDraft draft) {
        var problems = new ArrayList<Problem>();
        if (!account.status().ours() || account.status() == AccountStatus.CLOSING) {
            problems.add(Problem.of("", "requests.problem.closing"));
        }
        if (draft.reason().isBlank() || draft.reason().length() > LONGEST) {
            problems.add(Problem.of("reason", "requests.problem.reason"));
        }
        if (draft.redirect().isBlank() || draft.redirect().length() > 500) {
            problems.add(Problem.of("redirect", "requests.problem.redirect"));
        }
        if (draft.notice().length() > LONGEST) {
            problems.add(Problem.of("notice", "requests.problem.long", Map.of("most", LONGEST)));
        }
        if (draft.closesOn() != null && !draft.closesOn().isAfter(dates.today())) {
            problems.add(Problem.of("closesOn", "requests.problem.closes-on"));
        }
        if (account.id().equals(draft.successor())) {
            problems.add(Problem.of("successor", "requests.problem.successor"));
        }
        return problems;
    }

    private void become(Actor actor, Account account, AccountStatus status, Life life) {
        var draft = AccountDraft.of(account);
        register.change(
                actor,
                account.id(),
                draft.as(account.kind(), status).with(draft.remit(), draft.access(), life, draft.incident()));
    }

    private Closure open(UUID id) {
        var closure = closures.lock(id).orElseThrow(() -> Refused.missing("closure"));
        if (!closure.open()) {
            throw Refused.overtaken(Problem.of("", "requests.problem.closure-ended"));
        }
        return closure;
    }

    private static List<org.folkmoot.people.PersonId> answering(Account account) {
        var people = new ArrayList<org.folkmoot.people.PersonId>();
        if (account.owner() != null) {
            people.add(account.owner());
        }
        if (account.deputy() != null) {
            people.add(account.deputy());
        }
        return people;
    }
}
