package org.folkmoot.networks;

import java.net.URI;
import java.time.LocalDate;

/** Says what the network asks for a publication, before it is spent. Pure. */
public interface Charges extends Capability {

    /** @param reply true for an answer to somebody else */
    Charge publishing(Content content, boolean reply);

    /**
     * @param microdollars millionths of a US dollar, all parts together
     * @param withLink true where a link makes it dearer
     * @param source where the network names the price
     * @param read when that was read
     */
    record Charge(long microdollars, boolean withLink, URI source, LocalDate read) {}
}
