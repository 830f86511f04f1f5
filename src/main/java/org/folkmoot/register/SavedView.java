package org.folkmoot.register;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A filter of the list under a name.
 *
 * @param person whose it is; null for one that everybody sees
 * @param query the end of the list's address, such as {@code status=LIVE&problem=people}
 */
record SavedView(UUID id, @Nullable UUID person, String name, String query) {

    boolean shared() {
        return person == null;
    }
}
