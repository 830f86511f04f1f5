package org.folkmoot.publishing;

import java.util.UUID;

/** The permanent id of a post that was made on the network itself. */
public record NativePostId(UUID value) {}
