package org.folkmoot.distribution;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody on a list.
 *
 * @param person null for an extra
 * @param why in words, once for each account that puts them on it
 * @param stale mails to this address have bounced
 * @param outside the address is not in a domain of the council's
 * @param left they left the list, which is optional; nothing is sent
 */
public record Contact(
        String name,
        String email,
        @Nullable UUID person,
        List<String> why,
        boolean stale,
        boolean outside,
        boolean left) {

    public boolean reached() {
        return !left && !stale;
    }
}
