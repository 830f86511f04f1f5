package org.folkmoot.networks;

/** Whether a capability is there, and why not; the screens show the reason. */
public sealed interface Availability<C extends Capability> {

    record Present<C extends Capability>(C capability) implements Availability<C> {}

    record Missing<C extends Capability>(Why why) implements Availability<C> {}

    /** The words are {@code networks.missing.<why>} in messages/. */
    enum Why {
        NETWORK,
        SCOPE,
        PLAN,
        ROLE,
        APPROVAL,
        SERVER,
        LEARNED,
        /** The network offers it and Folkmoot does not yet use it. */
        NOT_BUILT
    }
}
