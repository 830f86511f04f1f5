package org.folkmoot.requests;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.folkmoot.people.Scope;
import org.folkmoot.register.Account;
import org.folkmoot.register.AccountDraft;
import org.folkmoot.register.AccountId;
import org.folkmoot.register.AccountStatus;
import org.folkmoot.register.Register;
import org.folkmoot.web.Dates;
import org.folkmoot.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A new account's probation: at its end what it reached is held against what the request promised. */
@Service
public class Trial {

    private static final int LONGEST = 4_000;

    private final Probations probations;
    private final RequestRows requests;
    private final Afterlife afterlife;
    private final Attainment attainment;
    private final Register register;
    private final Rights rights;
    private final Words words;
    private final Dates dates;
    private final Clock clock;
    private final ApplicationEventPublisher bells;

    Trial(
            Probations probations,
            RequestRows requests,
            Afterlife afterlife,
            Attainment attainment,
            Register register,
            Rights rights,
            Words words,
            Dates dates,
            Clock clock,
            ApplicationEventPublisher bells) {
        this.probations = probations;
        this.requests = requests;
        this.afterlife = afterlife;
        this.attainment = attainment;
        this.register = register;
        this.rights = rights;
        this.words = words;
        this.dates = dates;
        this.clock = clock;
        this.bells = bells;
    }

    /** By when it is decided; empty when the account is not on probation. */
    public Optional<LocalDate> until(AccountId account) {
        return probations.find(account).map(Probation::until);
    }

    /** What the account has reached since it was opened, from the figures that are kept. */
    public List<Attainment.Reached> reached(AccountId id) {
        var account = register.account(id);
        var opened = account.life().openedOn();
        return opened == null ? List.of() : attainment.since(account, opened);
    }

    public List<ProbationReview> reviews(AccountId account) {
        return probations.reviews(account);
    }

    /** Over by today and not decided yet, for the requests that began them. */
    public List<Request> ended() {
        return probations.endingBy(dates.today()).stream()
                .flatMap(probation -> requests.find(probation.request()).stream())
                .toList();
    }

    /** Keeps the account, goes on trying, or closes it; may be decided before the end. */
    @Transactional
    public void review(Actor actor, AccountId id, ProbationDraft draft) {
        rights.require(actor, Permission.DECIDE_REQUESTS, Scope.everywhere());
        var probation = probations.lock(id).orElseThrow(() -> Refused.missing("probation"));
        Refused.unlessEmpty(problems(draft, probation));

        var account = register.account(id);
        var measured = reached(id).stream().map(Attainment.Reached::sentence).toList();
        switch (draft.outcome()) {
            case KEEP -> {
                become(actor, account);
                probations.end(id);
            }
            case EXTEND -> probations.extend(id, java.util.Objects.requireNonNull(draft.until()));
            case CLOSE -> {
                afterlife.ask(
                        actor,
                        id,
                        new ClosureDraft(draft.reason(), words.of("requests.closure.nowhere"), null, null, ""));
                probations.end(id);
            }
        }
        probations.add(
                id,
                new ProbationReview(
                        draft.outcome(),
                        draft.reason().strip(),
                        draft.reached().stream().map(String::strip).toList(),
                        measured,
                        draft.outcome() == ProbationOutcome.EXTEND ? draft.until() : null,
                        actor.name(),
                        clock.instant()));
        bells.publishEvent(new ProbationReviewed(
                actor,
                account.subject(),
                clock.instant(),
                List.of(
                        Change.of("probation", "until " + probation.until(), draft.outcome()),
                        Change.of("until", probation.until(), draft.until()),
                        Change.digest("reason", null, draft.reason()))));
    }

    private List<Problem> problems(ProbationDraft draft, Probation probation) {
        var problems = new ArrayList<Problem>();
        if (draft.reason().isBlank()) {
            problems.add(Problem.of("reason", "requests.problem.reason"));
        }
        if (draft.reason().length() > LONGEST) {
            problems.add(Problem.of("reason", "requests.problem.long", Map.of("most", LONGEST)));
        }
        if (draft.reached().stream().anyMatch(figure -> figure.length() > 200)) {
            problems.add(Problem.of("reached", "requests.problem.long", Map.of("most", 200)));
        }
        if (draft.outcome() == ProbationOutcome.EXTEND && !later(draft.until(), probation.until())) {
            problems.add(Problem.of("until", "requests.problem.extend"));
        }
        return problems;
    }

    private void become(Actor actor, Account account) {
        register.change(actor, account.id(), AccountDraft.of(account).as(account.kind(), AccountStatus.LIVE));
    }

    private boolean later(@Nullable LocalDate day, LocalDate before) {
        return day != null && day.isAfter(before) && day.isAfter(dates.today());
    }
}
