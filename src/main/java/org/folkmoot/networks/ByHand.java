package org.folkmoot.networks;

import java.net.URI;
import java.util.Optional;
import org.folkmoot.foundation.Problem;

/**
 * A place to which no program posts for us. What was approved is given to a person at its time; the person posts it and
 * says where it stands.
 */
public interface ByHand extends Capability {

    /**
     * Why this cannot be where something stands that was posted on the account; empty where it can. Whether it is there
     * is found out by looking.
     *
     * @param account where people see the account
     */
    Optional<Problem> wrong(URI account, URI post);
}
