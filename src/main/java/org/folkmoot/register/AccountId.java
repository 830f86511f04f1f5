package org.folkmoot.register;

import java.util.UUID;

public record AccountId(UUID value) {
    public static AccountId of(String text) {
        return new AccountId(UUID.fromString(text));
    }
}
