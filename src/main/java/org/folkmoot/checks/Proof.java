package org.folkmoot.checks;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that shows something.
 *
 * @param scope the account it is about; null for the organisation
 */
public record Proof(
        ProofId id,
        String name,
        String mime,
        byte[] data,
        @Nullable UUID scope) {}
