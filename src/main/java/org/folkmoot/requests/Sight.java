package org.folkmoot.requests;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.folkmoot.readiness.Aspect;
import org.folkmoot.readiness.Look;
import org.folkmoot.readiness.Readiness;
import org.folkmoot.register.AccountId;
import org.springframework.stereotype.Component;

/** What Folkmoot sees of tasks by itself: each account is looked at once. */
@Component
class Sight {

    private final Readiness readiness;
    private final Farewell farewell;

    Sight(Readiness readiness, Farewell farewell) {
        this.readiness = readiness;
        this.farewell = farewell;
    }

    Look of(Task task) {
        return of(List.of(task)).getOrDefault(task.id(), new Look.Unseen());
    }

    /** By task, of those that are open; a task that only a person can judge is missing, or {@link Look.Unseen}. */
    Map<UUID, Look> of(List<Task> tasks) {
        var accounts = new HashMap<AccountId, Map<Aspect, Look>>();
        var looks = new HashMap<UUID, Look>();
        for (var task : tasks) {
            var aspect = task.kind().aspect();
            if (task.done()) {
                continue;
            }
            if (task.kind() == TaskKind.NOTICE_POST) {
                looks.put(task.id(), farewell.look(task.closure()));
            } else if (aspect != null) {
                looks.put(
                        task.id(),
                        accounts.computeIfAbsent(task.account(), readiness::of)
                                .getOrDefault(aspect, new Look.Unseen()));
            }
        }
        return looks;
    }
}
