package org.folkmoot.requests;

import java.util.UUID;

public record RequestId(UUID value) {
    public static RequestId of(String text) {
        return new RequestId(UUID.fromString(text));
    }
}
