package org.folkmoot.people;

import java.util.Arrays;
import java.util.List;

/**
 * Everything that a person can be allowed to do: the whole list. A command names the one it needs; roles bundle them; a
 * token's scopes are their names.
 */
public enum Permission {
    MANAGE_INSTALLATION(Where.ORGANISATION, true),
    MANAGE_PEOPLE(Where.ORGANISATION, true),
    READ_TRAIL(Where.ORGANISATION, false),
    EDIT_REGISTER(Where.SCOPED, false),
    READ_RECOVERY(Where.SCOPED, true),
    CONNECT_ACCOUNTS(Where.SCOPED, true),
    DRAFT(Where.SCOPED, false),
    APPROVE(Where.SCOPED, true),
    DECIDE_DELIVERY(Where.SCOPED, true),
    TRIAGE(Where.SCOPED, false),
    ANSWER(Where.SCOPED, true),
    MANAGE_ASSETS(Where.SHARED, true),
    SEE_REPORTS(Where.SCOPED, false),
    EDIT_PLAN(Where.ORGANISATION, false),
    SEE_RISKS(Where.SCOPED, false),
    KEEP_RISKS(Where.SCOPED, false),
    HANDLE_REQUESTS(Where.ORGANISATION, false),
    DECIDE_REQUESTS(Where.ORGANISATION, true),
    SEND_EMERGENCY(Where.SCOPED, true);

    /** How far a grant that is limited to an account or a service carries. */
    enum Where {
        /** As far as the grant: to its account or the accounts of its service. */
        SCOPED,
        /** To the one thing that all share, such as the library: a limited grant is enough. */
        SHARED,
        /** Not at all: only a grant for everywhere gives it. */
        ORGANISATION
    }

    private final Where where;
    private final boolean secondFactor;

    Permission(Where where, boolean secondFactor) {
        this.where = where;
        this.secondFactor = secondFactor;
    }

    Where where() {
        return where;
    }

    /** What reaches residents, secrets or other people's access is only open to who signed in with two factors. */
    public boolean needsSecondFactor() {
        return secondFactor;
    }

    static List<String> needingSecondFactor() {
        return Arrays.stream(values())
                .filter(Permission::needsSecondFactor)
                .map(Enum::name)
                .toList();
    }
}
