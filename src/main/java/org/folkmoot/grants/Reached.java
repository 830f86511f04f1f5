package org.folkmoot.grants;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.folkmoot.connections.Connection;
import org.folkmoot.networks.Linking;
import org.folkmoot.networks.Right;
import org.folkmoot.networks.Target;
import org.folkmoot.register.Account;
import org.jspecify.annotations.Nullable;

/**
 * What a grant reaches, as a person chooses from it. Public for its template only.
 *
 * @param connection the account is connected already; null when it is not
 * @param account the entry of the register that it seems to be; null for none
 * @param offered what a full sign-in to this network would allow
 */
public record Reached(
        Target target,
        Standing standing,
        @Nullable Connection connection,
        @Nullable Account account,
        Set<Right> offered) {

    public enum Standing {
        /** Can be connected. */
        FREE,
        /** Connected already: choosing it renews its sign-in. */
        CONNECTED,
        /** A person's own profile. */
        PERSON,
        /** Cannot be connected, and the network says why. */
        BARRED,
        /** Another account than the one that is signed in again. */
        OTHER
    }

    static Standing standing(Target target, boolean other, boolean connected) {
        if (target.linked().kind() == Linking.Kind.PERSON) {
            return Standing.PERSON;
        }
        if (target.objection() != null) {
            return Standing.BARRED;
        }
        return other ? Standing.OTHER : connected ? Standing.CONNECTED : Standing.FREE;
    }

    public String id() {
        return target.linked().remoteId();
    }

    public boolean choosable() {
        return standing == Standing.FREE || standing == Standing.CONNECTED;
    }

    /** There is more to say of it than that it is there. */
    public boolean described() {
        return !target.portfolio().isEmpty()
                || !target.roles().isEmpty()
                || choosable() && !missing().isEmpty()
                || standing == Standing.CONNECTED;
    }

    /** In the order in which rights are shown everywhere. */
    public List<Right> missing() {
        var missing = offered.isEmpty() ? EnumSet.noneOf(Right.class) : EnumSet.copyOf(offered);
        missing.removeAll(target.linked().granted());
        return Arrays.stream(Right.values()).filter(missing::contains).toList();
    }
}
