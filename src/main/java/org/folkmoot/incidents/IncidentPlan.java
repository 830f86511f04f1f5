package org.folkmoot.incidents;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What to do when somebody else gets hold of an account.
 *
 * @param contacts whom to call: the network's own support, colleagues, the portfolio's administrators
 * @param drilledOn when it was last rehearsed
 */
public record IncidentPlan(
        String contacts, String steps, @Nullable LocalDate drilledOn) {

    public static IncidentPlan none() {
        return new IncidentPlan("", "", null);
    }

    public boolean written() {
        return !contacts.isBlank() && !steps.isBlank();
    }

    /** A plan that is not written down cannot have been rehearsed. */
    public boolean rehearsedSince(LocalDate day) {
        return written() && drilledOn != null && !drilledOn.isBefore(day);
    }
}
