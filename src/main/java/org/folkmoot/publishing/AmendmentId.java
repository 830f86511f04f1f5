package org.folkmoot.publishing;

import java.util.UUID;

/** The permanent id of one amendment. */
public record AmendmentId(UUID value) {}
