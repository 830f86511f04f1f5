package org.folkmoot.publishing;

import java.util.List;
import org.folkmoot.foundation.Actor;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.folkmoot.register.Register;
import org.springframework.stereotype.Component;

/** What waits for somebody's approval; asked on every Today, so it reads lists and no single variants. */
@Component
class Waiting {

    private final VariantLists lists;
    private final Rights rights;
    private final Register register;

    Waiting(VariantLists lists, Rights rights, Register register) {
        this.lists = lists;
        this.rights = rights;
        this.register = register;
    }

    List<VariantRow> of(Actor actor, int limit) {
        var reach = rights.reach(actor, Permission.APPROVE);
        var person = actor.person();
        if (reach.nothing() || person.isEmpty()) {
            return List.of();
        }
        return lists.submittedByOthersThan(person.get()).stream()
                .filter(row -> reach.everything() || reach.covers(register.scope(row.account())))
                .limit(limit)
                .toList();
    }
}
