package org.folkmoot.register;

import java.util.ArrayList;
import java.util.List;
import org.folkmoot.people.ScopeNames;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The services and accounts to which a role can be limited. */
@Component
class RegisterScopes implements ScopeNames {

    private static final int AT_ONCE = 200;

    private final Register register;

    RegisterScopes(Register register) {
        this.register = register;
    }

    @Override
    public List<Named> services() {
        return register.services().stream()
                .map(service -> new Named(service.id().value(), service.name()))
                .toList();
    }

    @Override
    public List<Named> accounts() {
        var named = new ArrayList<Named>();
        @Nullable String after = null;
        do {
            var slice = register.accounts(AccountFilter.all(), after, AT_ONCE);
            slice.rows()
                    .forEach(account -> named.add(new Named(
                            account.id().value(),
                            account.name() + " (" + account.network().key() + ")")));
            after = slice.next();
        } while (after != null);
        return List.copyOf(named);
    }
}
