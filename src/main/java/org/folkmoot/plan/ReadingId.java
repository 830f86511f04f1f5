package org.folkmoot.plan;

import java.util.UUID;

/** A plan that was read and not yet adopted. */
public record ReadingId(UUID value) {}
