package org.folkmoot.inbox;

import java.util.UUID;

public record ItemId(UUID value) {}
