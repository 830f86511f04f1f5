package org.folkmoot.networks;

/** Something that a network can do for a connected account; ask the {@link Connector} whether it can. */
public interface Capability {}
