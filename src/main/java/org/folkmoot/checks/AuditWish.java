package org.folkmoot.checks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.folkmoot.foundation.Problem;
import org.folkmoot.register.Account;
import org.jspecify.annotations.Nullable;

/**
 * A round that somebody wants to start.
 *
 * @param networks keys; empty for all
 * @param services ids; empty for all
 */
public record AuditWish(String title, @Nullable LocalDate dueOn, Set<String> networks, Set<UUID> services) {

    List<Problem> problems(LocalDate today) {
        var problems = new ArrayList<Problem>();
        if (title.isBlank() || title.length() > 200) {
            problems.add(Problem.of("title", "checks.audit.title.missing"));
        }
        if (dueOn == null || dueOn.isBefore(today)) {
            problems.add(Problem.of("dueOn", "checks.audit.due.missing"));
        }
        return problems;
    }

    boolean takes(Account account) {
        return (networks.isEmpty() || networks.contains(account.network().key()))
                && (services.isEmpty() || services.contains(account.service().value()));
    }
}
