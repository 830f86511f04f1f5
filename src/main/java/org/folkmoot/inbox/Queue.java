package org.folkmoot.inbox;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which conversations one looks at; stands in the address. */
public enum Queue {
    MINE,
    UNASSIGNED,
    SOON,
    OPEN,
    WAITING,
    CLOSED;

    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    static Optional<Queue> named(@Nullable String word) {
        return Arrays.stream(values())
                .filter(queue -> queue.word().equals(word))
                .findFirst();
    }
}
