package org.folkmoot.register;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it was for a while.
 *
 * @param until the moment from which it said something else; null while it still says this
 */
public record AccountVersion(
        Account account, Instant since, @Nullable Instant until) {

    boolean held(Instant moment) {
        return !since.isAfter(moment) && (until == null || until.isAfter(moment));
    }
}
