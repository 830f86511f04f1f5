package org.folkmoot.inbox;

import java.util.UUID;

/** The permanent id of one precaution. */
public record PrecautionId(UUID value) {}
