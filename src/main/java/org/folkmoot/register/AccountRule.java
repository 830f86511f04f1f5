package org.folkmoot.register;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.incidents.IncidentPlans;
import org.folkmoot.people.People;
import org.folkmoot.people.Person;
import org.folkmoot.people.PersonId;
import org.folkmoot.web.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether a draft may become an entry, looking at everything else that the register and the people say. */
@Component
class AccountRule {

    private final Accounts accounts;
    private final Identities identities;
    private final Services services;
    private final People people;
    private final IncidentPlans incidents;
    private final Dates dates;

    AccountRule(
            Accounts accounts,
            Identities identities,
            Services services,
            People people,
            IncidentPlans incidents,
            Dates dates) {
        this.accounts = accounts;
        this.identities = identities;
        this.services = services;
        this.people = people;
        this.incidents = incidents;
        this.dates = dates;
    }

    /** A list of what exists already: what is missing is shown in the register and refused nowhere. */
    void allow(AccountDraft draft) {
        Refused.unlessEmpty(problems(draft, null));
    }

    /** What somebody writes down now. */
    void allow(AccountDraft draft, @Nullable Account before) {
        var problems = problems(draft, before);
        problems.addAll(LiveRule.broken(draft, before, this::active));
        var closing =
                draft.status() == AccountStatus.CLOSED && (before == null || before.status() != AccountStatus.CLOSED);
        if (closing && draft.life().closedOn() == null) {
            problems.add(Problem.of("closedOn", "register.account.closed.when"));
        }
        if (closing && draft.life().closedBecause().isBlank()) {
            problems.add(Problem.of("closedBecause", "register.account.closed.reason"));
        }
        Refused.unlessEmpty(problems.stream().distinct().toList());
    }

    List<Lack> lacks(Account account) {
        var today = dates.today();
        return LackRule.of(account, this::active, today, today.minusMonths(incidents.rehearsedEvery()));
    }

    /** Gives the account its canonical names, which no other may have. */
    void identify(Account account) {
        var keys = Identity.keys(account.network(), account.handle(), account.address(), account.remoteId());
        identities
                .give(account.network(), account.id(), keys)
                .flatMap(accounts::find)
                .ifPresent(other -> {
                    throw Refused.invalid(Problem.of(
                            "handle",
                            "register.account.duplicate",
                            Map.of("name", other.name(), "handle", shown(other))));
                });
    }

    private static String shown(Account account) {
        return account.handle().isEmpty() && account.address() != null
                ? account.address().toString()
                : account.handle();
    }

    private List<Problem> problems(AccountDraft draft, @Nullable Account before) {
        var problems = new ArrayList<>(AccountProblems.of(draft));
        var service = draft.service();
        if (service != null && services.find(service).isEmpty()) {
            problems.add(Problem.of("service", "register.account.service.unknown"));
        }
        person(problems, "owner", draft.owner(), before == null ? null : before.owner());
        person(problems, "deputy", draft.deputy(), before == null ? null : before.deputy());
        person(problems, "escalation", draft.escalation(), before == null ? null : before.escalation());
        var successor = draft.life().successor();
        if (successor != null
                && (accounts.find(successor).isEmpty() || (before != null && successor.equals(before.id())))) {
            problems.add(Problem.of("successor", "register.account.successor.unknown"));
        } else if (successor != null && before != null && circular(successor, before.id())) {
            problems.add(Problem.of("successor", "register.account.successor.circular"));
        }
        return problems;
    }

    /** Somebody who left may stay where they stand until a successor is found, and is named nowhere anew. */
    private void person(List<Problem> problems, String field, @Nullable PersonId chosen, @Nullable PersonId before) {
        if (chosen == null || Objects.equals(chosen, before)) {
            return;
        }
        if (!active(chosen)) {
            problems.add(Problem.of(field, "register.account.person.gone"));
        }
    }

    /** Whether following the successors leads back to where it began. */
    private boolean circular(AccountId from, AccountId back) {
        var seen = new HashSet<AccountId>();
        var next = from;
        while (next != null && seen.add(next)) {
            if (next.equals(back)) {
                return true;
            }
            next = accounts.find(next)
                    .map(account -> account.life().successor())
                    .orElse(null);
        }
        return false;
    }

    private boolean active(PersonId person) {
        return people.find(person).filter(Person::active).isPresent();
    }
}
