package org.folkmoot.networks;

import java.util.List;

/** Reads who may work on the account itself. */
public interface ReadsPeople extends Capability {

    Answer<List<Portfolio.Member>> people(Session session);
}
