package org.folkmoot.delivery;

/** Somebody else has the delivery now: this worker writes nothing more, and its transaction is rolled back. */
class FenceLost extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FenceLost(Claim claim) {
        super("Delivery " + claim.id().value() + " is no longer held with fence " + claim.fence());
    }
}
