package org.folkmoot.networks;

import java.util.List;

/** Reads how the account is set up, for checks that a person would otherwise have to attest. */
public interface ReadsSettings extends Capability {

    /** Only what the network shows: what is not in the list is not known, and not off. */
    Answer<List<Setting>> settings(Session session);
}
