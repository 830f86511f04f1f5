package org.folkmoot.inbox;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.foundation.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Asks before somebody is blocked or let in again. Public for its template only.
 *
 * @param stands the block that stands; then they can only be let in again
 * @param cannot why nothing can be done from here; null when it can
 * @param clauses the house rules to choose from
 * @param earlier how often they were blocked before
 */
public record BlockPage(
        UUID conversation,
        Resident resident,
        String account,
        String network,
        Optional<Blocking> stands,
        @Nullable Problem cannot,
        List<Clause> clauses,
        int earlier,
        Typed typed,
        List<Problem> problems) {

    public record Typed(String clause, String reason, String days, boolean told) {}

    public String back() {
        return "/inbox/" + conversation;
    }
}
