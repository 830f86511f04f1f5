package org.folkmoot.reporting;

import java.util.UUID;

public record EditionId(UUID value) {
    public static EditionId of(String text) {
        return new EditionId(UUID.fromString(text));
    }
}
