package org.folkmoot.inbox;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who wrote to us, as the network shows them: permanent id, name, handle and nothing else. */
public record Resident(UUID id, String name, @Nullable String handle) {}
