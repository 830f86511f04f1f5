package org.folkmoot.people;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a command touches: an account (with the service it belongs to), a whole service, or no account in particular. The
 * ids are those of the register.
 */
public record Scope(@Nullable UUID account, @Nullable UUID service) {

    /** Asks for the permission on all accounts. */
    public static Scope everywhere() {
        return new Scope(null, null);
    }

    public static Scope account(UUID account, @Nullable UUID service) {
        return new Scope(account, service);
    }

    public static Scope service(UUID service) {
        return new Scope(null, service);
    }
}
