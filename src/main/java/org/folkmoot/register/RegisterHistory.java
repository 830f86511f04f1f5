package org.folkmoot.register;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.folkmoot.foundation.Refused;

/** The register as it was: who answered for an account on a day, and under which handles it went. */
@org.springframework.stereotype.Service
public class RegisterHistory {

    private final AccountPasts pasts;

    RegisterHistory(AccountPasts pasts) {
        this.pasts = pasts;
    }

    /** Every version of an entry, the newest first. */
    public List<AccountVersion> versions(AccountId id) {
        var versions = pasts.of(id);
        if (versions.isEmpty()) {
            throw Refused.missing("account");
        }
        return versions;
    }

    /** Empty when the account was not in the register at that moment. */
    public Optional<AccountVersion> at(AccountId id, Instant moment) {
        return pasts.at(id, moment);
    }

    /** Every account that was in the register at that moment, by name. */
    public List<Account> accountsAt(Instant moment) {
        return pasts.at(moment);
    }

    public List<Service> servicesAt(Instant moment) {
        return pasts.servicesAt(moment);
    }

    /** The names under which an account went, the newest first; one name that stayed through many changes once. */
    public List<AccountVersion> handles(AccountId id) {
        var spans = new ArrayList<AccountVersion>();
        for (var version : versions(id)) {
            var newer = spans.isEmpty() ? null : spans.getLast();
            if (newer != null
                    && newer.account().handle().equals(version.account().handle())) {
                spans.set(spans.size() - 1, new AccountVersion(version.account(), version.since(), newer.until()));
            } else {
                spans.add(version);
            }
        }
        return spans;
    }
}
