package org.folkmoot.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.folkmoot.foundation.Actor;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.folkmoot.people.Scope;
import org.folkmoot.register.Account;
import org.folkmoot.register.AccountFilter;
import org.folkmoot.register.Register;
import org.springframework.stereotype.Component;

/** Who may read which accounts' conversations: whoever may triage or answer there. */
@Component
class Reading {

    private static final int PAGE = 200;

    private final Register register;
    private final Rights rights;

    Reading(Register register, Rights rights) {
        this.register = register;
        this.rights = rights;
    }

    boolean anywhere(Actor actor) {
        return rights.may(actor, Permission.TRIAGE) || rights.may(actor, Permission.ANSWER);
    }

    boolean of(Actor actor, Account account) {
        var scope = scope(account);
        return rights.reach(actor, Permission.TRIAGE).covers(scope)
                || rights.reach(actor, Permission.ANSWER).covers(scope);
    }

    List<Account> accounts(Actor actor) {
        var triage = rights.reach(actor, Permission.TRIAGE);
        var answer = rights.reach(actor, Permission.ANSWER);
        return all().stream()
                .filter(account -> triage.covers(scope(account)) || answer.covers(scope(account)))
                .toList();
    }

    List<UUID> ids(Actor actor) {
        return accounts(actor).stream().map(account -> account.id().value()).toList();
    }

    List<Account> all() {
        var all = new ArrayList<Account>();
        String mark = null;
        do {
            var page = register.accounts(AccountFilter.all(), mark, PAGE);
            all.addAll(page.rows());
            mark = page.next();
        } while (mark != null);
        return all;
    }

    private static Scope scope(Account account) {
        return Scope.account(account.id().value(), account.service().value());
    }
}
