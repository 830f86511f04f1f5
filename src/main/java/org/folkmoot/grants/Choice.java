package org.folkmoot.grants;

import org.folkmoot.register.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * One account that is to be connected.
 *
 * @param remoteId the network's permanent id
 * @param account the entry of the register that it is; null for none yet
 */
record Choice(String remoteId, @Nullable AccountId account) {}
