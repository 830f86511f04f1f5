package org.folkmoot.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How an account came and went.
 *
 * @param request the number of the request by which it was opened
 * @param assuredOn when information assurance approved the network and the tools; asked before an account goes live
 * @param assurance where that approval is written down
 * @param successor where its followers were sent when it closed
 */
public record Life(
        @Nullable LocalDate openedOn,
        String request,
        @Nullable LocalDate assuredOn,
        String assurance,
        @Nullable LocalDate closedOn,
        String closedBecause,
        @Nullable AccountId successor) {

    public static Life unknown() {
        return new Life(null, "", null, "", null, "", null);
    }

    public boolean assured() {
        return assuredOn != null;
    }
}
