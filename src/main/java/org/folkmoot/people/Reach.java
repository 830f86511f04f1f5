package org.folkmoot.people;

import java.util.Set;
import java.util.UUID;

/** Where somebody may use a permission, for lists that show only their own: all, or these accounts and services. */
public record Reach(boolean everything, Set<UUID> accounts, Set<UUID> services) {

    public boolean nothing() {
        return !everything && accounts.isEmpty() && services.isEmpty();
    }

    public boolean covers(Scope scope) {
        return everything
                || (scope.account() != null && accounts.contains(scope.account()))
                || (scope.service() != null && services.contains(scope.service()));
    }
}
