package org.folkmoot.inbox;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.folkmoot.foundation.Problem;
import org.folkmoot.networks.Blocks;
import org.jspecify.annotations.Nullable;

/**
 * Asks before somebody is blocked or let in again. Public for its template only.
 *
 * @param stands the block that stands; then they can only be let in again
 * @param cannot why nothing can be done from here; null when it can
 * @param clauses the house rules to choose from
 * @param earlier how often they were blocked before
 * @param effects what a block does there besides
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
        Set<Blocks.Effect> effects,
        Typed typed,
        List<Problem> problems) {

    public record Typed(String clause, String reason, String days, boolean told) {}

    public boolean hides() {
        return effects.contains(Blocks.Effect.HIDES_POSTS);
    }

    public boolean seen() {
        return effects.contains(Blocks.Effect.PUBLIC);
    }

    public String back() {
        return "/inbox/" + conversation;
    }
}
