package org.folkmoot.impostors;

import java.util.UUID;

public record LookalikeId(UUID value) {
    public static LookalikeId of(String text) {
        return new LookalikeId(UUID.fromString(text));
    }
}
