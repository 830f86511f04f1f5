package org.folkmoot.delivery;

import org.folkmoot.foundation.Actor;
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

    /**
     * A person lets a held delivery try again; whoever answers for the source takes them in place of somebody who no longer
     * may, or refuses. Asked inside the transaction of that decision, which stands in the trail.
     *
     * @param hash of the content that is held
     */
    default void released(Actor actor, Source source, String hash) {}

    /** Whose rights decide over this source's deliveries. */
    Scope scope(Source source);

    /** What people call the source: the first words of a post. */
    String label(Source source);

    /** The source's own page. */
    String href(Source source);
}
