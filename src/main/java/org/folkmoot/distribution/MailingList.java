package org.folkmoot.distribution;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.folkmoot.foundation.Subject;
import org.folkmoot.register.Account;
import org.folkmoot.register.AccountStatus;

/**
 * A question to the register. An empty set asks for all.
 *
 * @param mandatory nobody can leave it: what it says is part of the job
 * @param services ids of the register's services
 */
public record MailingList(
        UUID id,
        String name,
        String purpose,
        boolean mandatory,
        Set<String> networks,
        Set<UUID> services,
        Set<AccountStatus> statuses,
        List<ContactRole> roles,
        int version) {

    public Subject subject() {
        return new Subject("distribution list", id, name);
    }

    boolean asksFor(Account account) {
        var status = statuses.isEmpty() ? account.status().ours() : statuses.contains(account.status());
        return status
                && (networks.isEmpty() || networks.contains(account.network().key()))
                && (services.isEmpty() || services.contains(account.service().value()));
    }
}
