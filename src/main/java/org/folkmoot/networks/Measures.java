package org.folkmoot.networks;

import java.util.List;

/** Reads the figures that the network gives. One that it does not give is a {@link Figure} without a value, never 0. */
public interface Measures extends Capability {

    /** Everything this network can be asked for, with what it means. */
    List<Metric> metrics();

    /** One figure for each metric of level ACCOUNT. */
    Answer<List<Figure>> account(Session session);

    /** One figure for each metric of level POST. */
    Answer<List<Figure>> post(Session session, RemoteRef post);
}
