package org.folkmoot.inbox;

import java.util.UUID;

public record ConversationId(UUID value) {}
