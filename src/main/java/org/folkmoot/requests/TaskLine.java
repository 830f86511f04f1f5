package org.folkmoot.requests;

import java.time.LocalDate;
import org.folkmoot.register.AccountId;

/** @param mayEnd whether the reader may say that it is done */
public record TaskLine(Task task, AccountId id, String account, String person, LocalDate today, boolean mayEnd) {

    public boolean late() {
        return !task.done() && task.dueOn().isBefore(today);
    }
}
