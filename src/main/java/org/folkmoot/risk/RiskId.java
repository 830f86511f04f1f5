package org.folkmoot.risk;

import java.util.UUID;

public record RiskId(UUID value) {
    public static RiskId of(String text) {
        return new RiskId(UUID.fromString(text));
    }
}
