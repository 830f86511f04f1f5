package org.folkmoot.inbox;

import java.util.UUID;

/** The permanent id of a saved reply. */
public record SavedReplyId(UUID value) {}
