package org.folkmoot.requests;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.folkmoot.people.PersonId;
import org.folkmoot.register.ServiceId;

/** What stands in a request, as it was typed; a question without an answer is empty. */
public record Answers(Map<Question, String> given) {

    public Answers {
        given = given.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(given));
    }

    static Answers none() {
        return new Answers(Map.of());
    }

    public String of(Question question) {
        return given.getOrDefault(question, "");
    }

    public boolean has(Question question) {
        return !of(question).isBlank();
    }

    public boolean yes(Question question) {
        return of(question).equals("yes");
    }

    Answers with(Map<Question, String> newer) {
        var all = new EnumMap<Question, String>(Question.class);
        all.putAll(given);
        all.putAll(newer);
        return new Answers(all);
    }

    public Optional<PersonId> person(Question question) {
        return id(question, PersonId::new);
    }

    public Optional<ServiceId> service() {
        return id(Question.SERVICE, ServiceId::new);
    }

    public Optional<LocalDate> date(Question question) {
        try {
            return has(question) ? Optional.of(LocalDate.parse(of(question))) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private <T> Optional<T> id(Question question, Function<UUID, T> make) {
        try {
            return has(question) ? Optional.of(make.apply(UUID.fromString(of(question)))) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
