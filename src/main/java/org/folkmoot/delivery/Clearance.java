package org.folkmoot.delivery;

import org.folkmoot.people.Scope;

/**
 * A socket: the room that ordered a delivery answers for its source. There is one implementation for each {@link
 * #kind()}.
 */
public interface Clearance {

    /** The {@link Source#kind()} that this room answers for. */
    String kind();

    /**
     * Asked inside the transaction that writes SENDING. The implementor locks its own row ({@code select … for update})
     * before it looks, so that whatever was committed before wins and whatever comes later finds the delivery already
     * being sent. It calls no network.
     *
     * @param hash of the content that will be sent, as it was ordered
     */
    Verdict clear(Source source, String hash);

    /** Whose rights decide over this source's deliveries. */
    Scope scope(Source source);

    /** What people call the source: the first words of a post. */
    String label(Source source);

    /** The source's own page. */
    String href(Source source);
}
