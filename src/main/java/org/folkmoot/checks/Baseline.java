package org.folkmoot.checks;

import java.time.Instant;
import java.util.Set;
import org.folkmoot.networks.Network;
import org.jspecify.annotations.Nullable;

/**
 * What a network's accounts are asked for.
 *
 * @param version 1 is the starter list
 * @param publishedAt null for the starter list
 */
public record Baseline(
        Network network,
        int version,
        Set<Check> applies,
        Set<Check> critical,
        String note,
        @Nullable Instant publishedAt,
        String publishedBy) {

    /** What the network does not have counts in no version, also where an earlier one asked for it. */
    boolean asks(Check check) {
        return applies.contains(check) && !StarterList.absent(check, network);
    }

    public boolean starter() {
        return publishedAt == null;
    }
}
