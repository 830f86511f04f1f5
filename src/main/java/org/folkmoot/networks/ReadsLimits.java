package org.folkmoot.networks;

/** Reads what this very account may post, on networks where the account's server or its plan decides. */
public interface ReadsLimits extends Capability {

    /** To be kept, read again from time to time, and handed to {@link MeasuresText#within}. */
    Answer<Limits> limits(Session session);
}
