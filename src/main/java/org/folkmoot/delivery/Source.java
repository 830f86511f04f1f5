package org.folkmoot.delivery;

import java.util.UUID;

/**
 * What a delivery was ordered for, in the words of the room above: a variant, a reply.
 *
 * @param kind the {@link Clearance#kind()} that answers for it
 */
public record Source(String kind, UUID id) {}
