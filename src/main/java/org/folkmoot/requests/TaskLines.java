package org.folkmoot.requests;

import java.util.List;
import org.folkmoot.foundation.Actor;
import org.folkmoot.people.Permission;
import org.folkmoot.people.PersonId;
import org.folkmoot.people.Rights;
import org.folkmoot.people.Scope;
import org.folkmoot.readiness.Look;
import org.folkmoot.register.Register;
import org.folkmoot.web.Dates;
import org.springframework.stereotype.Component;

/** Puts names to tasks. */
@Component
class TaskLines {

    private final Register register;
    private final RequestNames names;
    private final Sight sight;
    private final Rights rights;
    private final Dates dates;

    TaskLines(Register register, RequestNames names, Sight sight, Rights rights, Dates dates) {
        this.register = register;
        this.names = names;
        this.sight = sight;
        this.rights = rights;
        this.dates = dates;
    }

    List<TaskLine> of(Actor actor, List<Task> tasks) {
        var handles = rights.may(actor, Permission.HANDLE_REQUESTS, Scope.everywhere());
        var looks = sight.of(tasks);
        return tasks.stream()
                .map(task -> line(
                        task,
                        handles || (task.person() != null && own(actor, task.person())),
                        looks.getOrDefault(task.id(), new Look.Unseen())))
                .toList();
    }

    /** Only what they are, without a look at each. */
    List<TaskLine> named(List<Task> tasks) {
        return tasks.stream().map(task -> line(task, false, new Look.Unseen())).toList();
    }

    private TaskLine line(Task task, boolean theirs, Look look) {
        return new TaskLine(
                task,
                task.account(),
                register.account(task.account()).name(),
                task.person() == null ? "" : names.person(task.person()),
                dates.today(),
                !task.done() && theirs && !(look instanceof Look.Lacking),
                look);
    }

    private static boolean own(Actor actor, PersonId person) {
        return actor.person().filter(person.value()::equals).isPresent();
    }
}
