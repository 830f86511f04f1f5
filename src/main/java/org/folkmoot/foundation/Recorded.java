package org.folkmoot.foundation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An event that changes something, told in the past tense by a record such as {@code VariantApproved}. Publishing it
 * with Spring's {@code ApplicationEventPublisher} inside the command's transaction writes its trail entry in that same
 * transaction. It never carries a secret nor the text of a direct message.
 */
public interface Recorded {

    Actor actor();

    Subject subject();

    Instant at();

    default List<Change> changes() {
        return List.of();
    }

    /** Why, in the words of the person who did it, where the command asks for a reason. */
    default Optional<String> reason() {
        return Optional.empty();
    }

    /** What happened, from the record's own name: {@code VariantApproved} is "variant approved". */
    default String what() {
        return getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(java.util.Locale.ROOT);
    }
}
