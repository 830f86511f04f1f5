package org.folkmoot.publishing;

import java.util.HashMap;
import java.util.List;
import org.folkmoot.networks.Networks;
import org.folkmoot.register.Account;
import org.folkmoot.register.AccountId;
import org.folkmoot.register.Register;
import org.folkmoot.web.Dates;
import org.springframework.stereotype.Component;

/** Gives listed variants the names of their accounts and their times in words. */
@Component
class Rows {

    private final Register register;
    private final Networks networks;
    private final Dates dates;

    Rows(Register register, Networks networks, Dates dates) {
        this.register = register;
        this.networks = networks;
        this.dates = dates;
    }

    List<PostRow> of(List<VariantRow> variants) {
        var accounts = new HashMap<AccountId, Account>();
        return variants.stream()
                .map(variant -> of(variant, accounts.computeIfAbsent(variant.account(), register::account)))
                .toList();
    }

    private PostRow of(VariantRow variant, Account account) {
        return new PostRow(
                variant.id().value(),
                variant.post().value(),
                variant.label(),
                account.id().value(),
                account.name(),
                account.network().key(),
                networks.info(account.network()).name(),
                variant.status(),
                variant.dueAt(),
                variant.dueAt() == null ? "" : dates.time(variant.dueAt()),
                variant.savedBy());
    }
}
