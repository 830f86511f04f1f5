package org.folkmoot.inbox;

import java.util.UUID;

/** The permanent id of a clause of the house rules. */
public record ClauseId(UUID value) {}
