package org.folkmoot.inbox;

import java.util.UUID;

/** The permanent id of one act of moderation. */
public record ModerationId(UUID value) {}
