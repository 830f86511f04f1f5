package org.folkmoot.networks;

import java.util.List;

/**
 * Makes an order appear, a step at a time. The caller keeps the plan, commits an attempt before each step, and the
 * handles after it.
 */
public interface Publishes extends Capability {

    /** Pure: the same order gives the same plan on every node and after every crash. */
    PublishPlan plan(PublishOrder order);

    /** @param known the handles of all steps before, in order */
    Outcome execute(Session session, PublishOrder order, Step step, List<Handle> known);

    /** Asks what became of an {@link Outcome.Accepted}. */
    Outcome poll(Session session, PublishOrder order, Handle handle);
}
