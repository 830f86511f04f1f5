package org.folkmoot.distribution;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.folkmoot.register.AccountStatus;

/** A list as somebody wants it. */
public record ListDraft(
        String name,
        String purpose,
        boolean mandatory,
        Set<String> networks,
        Set<UUID> services,
        Set<AccountStatus> statuses,
        List<ContactRole> roles,
        int version) {}
