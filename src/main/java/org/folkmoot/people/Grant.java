package org.folkmoot.people;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A role in somebody's hands.
 *
 * @param role key of a role: {@code administrator}, {@code communications-manager}, {@code social-media-lead}, {@code
 *     service-contact}, {@code approver}, {@code responder}, {@code reader}
 * @param scope the account, the service or everywhere
 */
public record Grant(String role, Scope scope) {

    /** For the trail: {@code approver on service 0198…, reader}. */
    static String text(List<Grant> grants) {
        return grants.stream().map(Grant::text).collect(Collectors.joining(", "));
    }

    private String text() {
        if (scope.account() != null) {
            return role + " on account " + scope.account();
        }
        return scope.service() != null ? role + " on service " + scope.service() : role;
    }
}
