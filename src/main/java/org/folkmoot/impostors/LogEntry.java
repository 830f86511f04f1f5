package org.folkmoot.impostors;

import java.time.Instant;
import java.util.UUID;
import org.folkmoot.checks.ProofId;
import org.jspecify.annotations.Nullable;

public record LogEntry(
        UUID id, LogKind kind, String words, @Nullable ProofId proof, String by, Instant at) {}
