package org.folkmoot.requests;

import java.time.Duration;
import java.util.stream.Collectors;
import org.folkmoot.foundation.Recurring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Ticks what can be seen to be done; an account that cannot be looked at keeps no other from it. */
@Component
class ChecklistRound implements Recurring {

    private static final Logger LOG = LoggerFactory.getLogger(ChecklistRound.class);

    private final Tasks tasks;
    private final Checklist checklist;

    ChecklistRound(Tasks tasks, Checklist checklist) {
        this.tasks = tasks;
        this.checklist = checklist;
    }

    @Override
    public String key() {
        return "requests.checklists";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run() {
        tasks.open().stream().collect(Collectors.groupingBy(Task::account)).forEach((account, open) -> {
            try {
                checklist.look(open);
            } catch (RuntimeException e) {
                LOG.error("The checklist of account {} could not be looked at", account.value(), e);
            }
        });
    }
}
