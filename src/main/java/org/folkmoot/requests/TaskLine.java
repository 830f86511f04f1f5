package org.folkmoot.requests;

import java.time.LocalDate;
import org.folkmoot.readiness.Look;
import org.folkmoot.register.AccountId;

/**
 * @param mayEnd whether the reader may say that it is done
 * @param look what Folkmoot sees of it itself, while it is open
 */
public record TaskLine(
        Task task, AccountId id, String account, String person, LocalDate today, boolean mayEnd, Look look) {

    /** What keeps Folkmoot from ticking it; empty where a person ticks it. */
    public String lacking() {
        return look instanceof Look.Lacking(var words, var href) ? words : "";
    }

    /** Where that is put right. */
    public String href() {
        return look instanceof Look.Lacking(var words, var href) ? href : "";
    }

    public boolean late() {
        return !task.done() && task.dueOn().isBefore(today);
    }
}
