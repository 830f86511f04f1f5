package org.folkmoot.attestations;

import java.time.Instant;
import java.util.UUID;
import org.folkmoot.people.PersonId;
import org.folkmoot.register.AccountId;

/**
 * Somebody has confirmed that an entry is true.
 *
 * @param version of the entry that they confirmed
 * @param byName their name at the time
 */
public record Attestation(
        UUID id, AccountId account, int version, PersonId by, String byName, Instant at, String note) {}
