package org.folkmoot.inbox;

import java.util.UUID;

/** The permanent id of one act of blocking or unblocking. */
public record BlockingId(UUID value) {}
