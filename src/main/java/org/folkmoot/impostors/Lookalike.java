package org.folkmoot.impostors;

import java.time.Instant;
import org.folkmoot.foundation.Subject;
import org.folkmoot.networks.Network;
import org.folkmoot.register.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * An account that looks like one of ours and is not.
 *
 * @param why in what it is alike, in words
 * @param resembles the account of ours that it is taken for
 */
public record Lookalike(
        LookalikeId id,
        Network network,
        String handle,
        String name,
        String address,
        String words,
        String why,
        @Nullable AccountId resembles,
        LookalikeState state,
        Instant foundAt,
        String foundBy) {

    public Subject subject() {
        return new Subject("lookalike", id.value(), name);
    }
}
