package org.folkmoot.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.folkmoot.networks.Handle;
import org.folkmoot.networks.PublishOrder;
import org.folkmoot.networks.Step;

/** What a worker does next; its attempt is committed already. */
sealed interface Task {

    /** Nothing: it is over, waits, or belongs to somebody else. */
    record Nothing() implements Task {}

    record Send(Delivery delivery, UUID attempt, PublishOrder order, Step step, List<Handle> known) implements Task {}

    record Poll(Delivery delivery, UUID attempt, PublishOrder order, Step step, Handle handle) implements Task {}

    /** @param settles how long the network may take to show what it has accepted */
    record ReadBack(
            Delivery delivery,
            UUID attempt,
            PublishOrder order,
            Step step,
            Instant sentAt,
            Duration settles,
            org.folkmoot.networks.Attempt known)
            implements Task {}
}
