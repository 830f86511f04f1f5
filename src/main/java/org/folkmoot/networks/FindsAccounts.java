package org.folkmoot.networks;

import java.util.List;

/** Searches the network for accounts by words, as somebody does who looks for false ones. */
public interface FindsAccounts extends Capability {

    /** At most fifty, the network's best matches first; our own may be among them. */
    Answer<List<FoundAccount>> find(Session session, String words);
}
