package org.folkmoot.grants;

import java.util.UUID;

/** The id of a {@link Consent}. Public for its template only. */
public record ConsentId(UUID value) {}
