package org.folkmoot.checks;

import java.util.UUID;

public record AuditId(UUID value) {
    public static AuditId of(String text) {
        return new AuditId(UUID.fromString(text));
    }
}
