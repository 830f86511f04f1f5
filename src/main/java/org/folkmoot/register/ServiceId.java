package org.folkmoot.register;

import java.util.UUID;

public record ServiceId(UUID value) {
    public static ServiceId of(String text) {
        return new ServiceId(UUID.fromString(text));
    }
}
