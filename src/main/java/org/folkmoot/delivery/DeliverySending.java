package org.folkmoot.delivery;

import java.time.Instant;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Recorded;
import org.folkmoot.foundation.Subject;

/** Cleared by its source; from here on it may appear on the network. */
public record DeliverySending(DeliveryId id, Source source, Actor actor, Subject subject, Instant at)
        implements Recorded {}
