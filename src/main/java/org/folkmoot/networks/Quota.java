package org.folkmoot.networks;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.function.ToLongFunction;

/**
 * A limit that a network documents, counted by ourselves wherever its answers do not say how much is left.
 *
 * @param name of the budget, the same as {@link Allowance#name} where answers speak of it too
 * @param publishing whether posts have to wait when it is used up
 * @param cost how much of it a request takes; 0 for none
 * @param source where the network documents it
 * @param read when that was read
 */
public record Quota(
        String name,
        Allowance.Holder holder,
        boolean publishing,
        long most,
        Duration window,
        ToLongFunction<Request> cost,
        URI source,
        LocalDate read) {}
