package org.folkmoot.assets;

import java.util.List;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.springframework.stereotype.Component;

/** Who may use the library: whoever writes posts adds and describes pictures; who decides or answers may look. */
@Component
class LibraryRule {

    private static final List<Permission> ADDING = List.of(Permission.DRAFT, Permission.MANAGE_ASSETS);
    private static final List<Permission> LOOKING =
            List.of(Permission.DRAFT, Permission.MANAGE_ASSETS, Permission.APPROVE, Permission.ANSWER);

    private final Rights rights;

    LibraryRule(Rights rights) {
        this.rights = rights;
    }

    boolean mayAdd(Actor actor) {
        return ADDING.stream().anyMatch(permission -> rights.may(actor, permission));
    }

    boolean mayLook(Actor actor) {
        return LOOKING.stream().anyMatch(permission -> rights.may(actor, permission));
    }

    void requireAdding(Actor actor) {
        refuseUnless(mayAdd(actor), "assets.forbidden");
    }

    void requireLooking(Actor actor) {
        refuseUnless(mayLook(actor), "assets.forbidden.look");
    }

    private static void refuseUnless(boolean may, String key) {
        if (!may) {
            throw new Refused(Refused.Kind.FORBIDDEN, Problem.of("", key));
        }
    }
}
