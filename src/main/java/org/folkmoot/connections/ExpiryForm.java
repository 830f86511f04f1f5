package org.folkmoot.connections;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Public for its template only: an entry of the calendar as it was typed. */
public record ExpiryForm(String kind, String network, String title, String on, String person) {

    static ExpiryForm of(Map<String, String> typed) {
        return new ExpiryForm(
                typed.getOrDefault("kind", "").strip(),
                typed.getOrDefault("network", "").strip(),
                typed.getOrDefault("title", "").strip(),
                typed.getOrDefault("on", "").strip(),
                typed.getOrDefault("person", "").strip());
    }

    DeadlineDraft draft() {
        var kinds = Arrays.stream(Deadline.Kind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst();
        return new DeadlineDraft(kinds.orElse(null), network, title, day(), someone());
    }

    private @Nullable LocalDate day() {
        try {
            return LocalDate.parse(on);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** What is no id at all is somebody who does not exist. */
    private @Nullable UUID someone() {
        if (person.isEmpty()) {
            return null;
        }
        try {
            return UUID.fromString(person);
        } catch (IllegalArgumentException e) {
            return new UUID(0, 0);
        }
    }
}
