package org.folkmoot.assets;

import java.util.UUID;

/** The permanent id of one picture. */
public record AssetId(UUID value) {}
