package org.folkmoot.checks;

import java.util.List;
import org.folkmoot.connections.ConnectionId;
import org.folkmoot.networks.Portfolio;
import org.folkmoot.register.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * What a connection read of a portfolio besides its people.
 *
 * @param remoteId the portfolio's id on the network; empty where it was not told
 * @param programs sign-ins that no person uses
 * @param lacks what could not be read, with the permission that would allow it
 */
public record PortfolioReading(
        ConnectionId connection,
        String remoteId,
        List<Held> pages,
        List<String> partners,
        List<String> programs,
        List<Lack> lacks) {

    /** @param account the entry of the register that it is; told anew for each reader, and null where there is none */
    public record Held(
            String id,
            String name,
            Portfolio.Hold hold,
            @Nullable AccountId account) {}

    public record Lack(Portfolio.Part part, String permission, String said) {}

    /** Pages that the portfolio works on and the register does not know. */
    public long strangers() {
        return pages.stream()
                .filter(page -> page.hold() == Portfolio.Hold.OWNED || page.hold() == Portfolio.Hold.CLIENT)
                .filter(page -> page.account() == null)
                .count();
    }
}
