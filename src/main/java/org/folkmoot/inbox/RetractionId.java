package org.folkmoot.inbox;

import java.util.UUID;

/** The permanent id of an order to take down a reply of ours. */
public record RetractionId(UUID value) {}
