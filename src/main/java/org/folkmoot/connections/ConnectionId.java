package org.folkmoot.connections;

import java.util.UUID;

public record ConnectionId(UUID value) {}
