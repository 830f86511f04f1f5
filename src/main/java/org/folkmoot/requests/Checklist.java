package org.folkmoot.requests;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Ids;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.people.Permission;
import org.folkmoot.people.PersonId;
import org.folkmoot.people.Rights;
import org.folkmoot.people.Scope;
import org.folkmoot.readiness.Look;
import org.folkmoot.register.Account;
import org.folkmoot.register.AccountId;
import org.folkmoot.register.Register;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What has to be done to open or close an account, and by whom. What Folkmoot can see it ticks by itself, with what it
 * saw; a person ticks only the rest. Done is done, with a note where the proof lies.
 */
@Service
public class Checklist {

    private static final int LONGEST = 2_000;

    /** By which name the trail and the pages know it. */
    private static final Actor FOLKMOOT = new Actor.Job("Folkmoot");

    private final Tasks tasks;
    private final Sight sight;
    private final Register register;
    private final Rights rights;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher bells;

    Checklist(
            Tasks tasks,
            Sight sight,
            Register register,
            Rights rights,
            Ids ids,
            Clock clock,
            ApplicationEventPublisher bells) {
        this.tasks = tasks;
        this.sight = sight;
        this.register = register;
        this.rights = rights;
        this.ids = ids;
        this.clock = clock;
        this.bells = bells;
    }

    /** What the actor has to do, due soonest first. */
    public List<Task> waitingFor(Actor actor) {
        return actor.person()
                .map(person -> tasks.open(
                        new PersonId(person), rights.may(actor, Permission.HANDLE_REQUESTS, Scope.everywhere())))
                .orElse(List.of());
    }

    public List<Task> of(RequestId request) {
        return tasks.ofRequest(request);
    }

    public List<Task> of(AccountId account) {
        return tasks.ofAccount(account);
    }

    /** By whose it is, or by whoever looks after requests; refused where Folkmoot sees that it is not done. */
    @Transactional
    public void done(Actor actor, UUID id, String note) {
        var task = tasks.lock(id).orElseThrow(() -> Refused.missing("task"));
        var own = task.person() != null
                && actor.person().filter(task.person().value()::equals).isPresent();
        if (!own) {
            rights.require(actor, Permission.HANDLE_REQUESTS, Scope.everywhere());
        }
        if (task.done()) {
            throw Refused.overtaken(Problem.of("", "requests.problem.done", Map.of("by", task.doneBy())));
        }
        if (task.kind().needsNote() && note.isBlank()) {
            throw Refused.invalid(Problem.of("note", "requests.problem.proof"));
        }
        if (note.length() > LONGEST) {
            throw Refused.invalid(Problem.of("note", "requests.problem.long", Map.of("most", LONGEST)));
        }

        if (sight.of(task) instanceof Look.Lacking(var words, var href)) {
            throw Refused.invalid(Problem.of("note", "requests.problem.seen", Map.of("words", words)));
        }
        tick(actor, task, note.strip());
    }

    /** Ticks what can be seen to be done, with what was seen. */
    @Transactional
    void look(List<Task> ofOneAccount) {
        sight.of(ofOneAccount).forEach((id, look) -> {
            if (look instanceof Look.Met(var words)) {
                tasks.lock(id).filter(task -> !task.done()).ifPresent(task -> tick(FOLKMOOT, task, words));
            }
        });
    }

    private void tick(Actor actor, Task task, String note) {
        tasks.done(task.id(), actor.name(), note, clock.instant());
        bells.publishEvent(new TaskDone(
                actor,
                register.account(task.account()).subject(),
                clock.instant(),
                List.of(Change.of("task", null, task.kind()), Change.digest("note", null, note))));
    }

    void write(
            TaskKind.Purpose purpose,
            Account account,
            @Nullable RequestId request,
            @Nullable UUID closure,
            LocalDate from) {
        for (var kind : TaskKind.of(purpose)) {
            var person = switch (kind.whom()) {
                case OWNER -> account.owner();
                case DEPUTY -> account.deputy();
                case HANDLERS -> null;
            };
            tasks.add(new Task(
                    ids.next(),
                    account.id(),
                    kind,
                    request,
                    closure,
                    person,
                    from.plusDays(kind.days()),
                    null,
                    "",
                    ""));
        }
    }
}
