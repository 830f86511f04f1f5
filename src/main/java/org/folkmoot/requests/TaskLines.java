package org.folkmoot.requests;

import java.util.List;
import org.folkmoot.foundation.Actor;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.folkmoot.people.Scope;
import org.folkmoot.register.Register;
import org.folkmoot.web.Dates;
import org.springframework.stereotype.Component;

/** Puts names to tasks. */
@Component
class TaskLines {

    private final Register register;
    private final RequestNames names;
    private final Rights rights;
    private final Dates dates;

    TaskLines(Register register, RequestNames names, Rights rights, Dates dates) {
        this.register = register;
        this.names = names;
        this.rights = rights;
        this.dates = dates;
    }

    List<TaskLine> of(Actor actor, List<Task> tasks) {
        var handles = rights.may(actor, Permission.HANDLE_REQUESTS, Scope.everywhere());
        return tasks.stream()
                .map(task -> new TaskLine(
                        task,
                        task.account(),
                        register.account(task.account()).name(),
                        task.person() == null ? "" : names.person(task.person()),
                        dates.today(),
                        !task.done()
                                && (handles
                                        || (task.person() != null
                                                && actor.person()
                                                        .filter(task.person().value()::equals)
                                                        .isPresent()))))
                .toList();
    }
}
