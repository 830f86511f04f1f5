package org.folkmoot.directory;

import java.time.Instant;
import org.folkmoot.register.AccountId;

/**
 * What the newest nightly look at one way of proving an account found.
 *
 * @param page where it was looked for
 */
record Proof(AccountId account, ProofKind kind, String page, ProofState state, Instant checkedAt) {}
