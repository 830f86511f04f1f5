package org.folkmoot.networks;

import org.jspecify.annotations.Nullable;

/**
 * Whether one right stood when it was tried.
 *
 * @param failure why not; null when it works
 */
public record Probe(Right right, Outcome.@Nullable Failure failure) {

    public boolean works() {
        return failure == null;
    }
}
