package org.folkmoot.publishing;

import java.util.UUID;

/** The permanent id of one variant. */
public record VariantId(UUID value) {}
