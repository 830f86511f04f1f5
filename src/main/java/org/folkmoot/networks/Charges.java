package org.folkmoot.networks;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;

/** Says what the network asks money for, before it is spent and afterwards. Pure. */
public interface Charges extends Capability {

    /** @param reply true for an answer to somebody else */
    Charge publishing(Content content, boolean reply);

    /**
     * What an exchange has cost. What was refused or never left costs nothing; what broke off counts as if it had been
     * done.
     */
    List<Spent> spent(Request request, Exchange exchange);

    /**
     * @param kind people read it as {@code networks.cost.<kind>}
     * @param things how many posts were made or read
     * @param microdollars millionths of a US dollar, all things together
     */
    record Spent(String kind, long things, long microdollars) {}

    /**
     * @param microdollars millionths of a US dollar, all parts together
     * @param withLink true where a link makes it dearer
     * @param source where the network names the price
     * @param read when that was read
     */
    record Charge(long microdollars, boolean withLink, URI source, LocalDate read) {}
}
