package org.folkmoot.networks;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * What is known of an attempt whose outcome is not.
 *
 * @param sentAt when its first byte may have left
 * @param handles of the steps before it
 * @param taken ids on this account that are known to belong to other orders
 * @param quietReads how often reconciliation has already looked in vain after {@link Reconciles#settles()}
 */
public record Attempt(int step, Instant sentAt, List<Handle> handles, Set<String> taken, int quietReads) {

    public Attempt {
        handles = List.copyOf(handles);
        taken = Set.copyOf(taken);
    }
}
