package org.folkmoot.people;

import java.util.List;
import java.util.Set;
import org.folkmoot.foundation.Problem;

/** Which roles exist, and which of them make no sense for a part of the accounts. */
final class GrantProblems {

    static final String ADMINISTRATOR = "administrator";

    static final List<String> ROLES = List.of(
            ADMINISTRATOR,
            "communications-manager",
            "social-media-lead",
            "service-contact",
            "approver",
            "responder",
            "reader");

    /** What they are for is the whole organisation. */
    private static final Set<String> ONLY_EVERYWHERE = Set.of(ADMINISTRATOR, "reader");

    private GrantProblems() {}

    static List<Problem> of(List<Grant> grants) {
        return grants.stream().flatMap(grant -> of(grant).stream()).toList();
    }

    static List<Problem> of(Grant grant) {
        if (!ROLES.contains(grant.role())) {
            return List.of(Problem.of("role", "people.problem.role"));
        }
        return ONLY_EVERYWHERE.contains(grant.role()) && !grant.scope().equals(Scope.everywhere())
                ? List.of(Problem.of("where", "people.problem.role-everywhere"))
                : List.of();
    }
}
