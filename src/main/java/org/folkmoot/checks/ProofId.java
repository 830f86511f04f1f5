package org.folkmoot.checks;

import java.util.UUID;

public record ProofId(UUID value) {
    public static ProofId of(String text) {
        return new ProofId(UUID.fromString(text));
    }
}
