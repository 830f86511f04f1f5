package org.folkmoot.publishing;

import java.util.UUID;

/** The permanent id of one post. */
public record PostId(UUID value) {}
