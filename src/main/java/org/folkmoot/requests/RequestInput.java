package org.folkmoot.requests;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.people.PersonId;
import org.jspecify.annotations.Nullable;

/** Reads what forms send; what no list of ours offers is refused at its field. */
final class RequestInput {

    private RequestInput() {}

    static <T> Optional<T> id(String text, String field, Function<UUID, T> make) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(make.apply(UUID.fromString(text.strip())));
        } catch (IllegalArgumentException e) {
            throw Refused.invalid(Problem.of(field, "requests.problem.choice"));
        }
    }

    static Optional<PersonId> person(String text, String field) {
        return id(text, field, PersonId::new);
    }

    static Optional<LocalDate> date(String text, String field) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeParseException e) {
            throw Refused.invalid(Problem.of(field, "requests.wrong.DATE"));
        }
    }

    static <E extends Enum<E>> E constant(E[] all, String text, String field) {
        return Arrays.stream(all)
                .filter(one -> one.name().equalsIgnoreCase(text.strip()))
                .findFirst()
                .orElseThrow(() -> Refused.invalid(Problem.of(field, "requests.problem.choice")));
    }

    static <T> T given(@Nullable T value, String field) {
        if (value == null) {
            throw Refused.invalid(Problem.of(field, "requests.problem.choice"));
        }
        return value;
    }
}
