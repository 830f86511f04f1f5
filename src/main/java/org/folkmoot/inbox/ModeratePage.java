package org.folkmoot.inbox;

import java.util.List;
import java.util.UUID;
import org.folkmoot.foundation.Problem;

/**
 * Asks before something that a resident wrote is hidden, shown again or removed. Public for its template only.
 *
 * @param deeds what can be done, as {@code hide}, {@code show} or {@code remove}
 * @param cannot what cannot be done, with the reason
 * @param clauses the house rules to choose from
 * @param back the conversation
 */
public record ModeratePage(
        UUID conversation,
        Item item,
        String network,
        List<String> deeds,
        List<Cannot> cannot,
        List<Clause> clauses,
        String deed,
        String clause,
        String reason,
        String back,
        List<Problem> problems) {

    public record Cannot(String deed, Problem why) {}
}
