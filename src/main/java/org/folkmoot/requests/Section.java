package org.folkmoot.requests;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The pages of the form, in their order. */
public enum Section {
    CASE,
    NETWORK,
    CONTENT,
    PEOPLE,
    MEASURES,
    SAFETY;

    /** In addresses and message keys. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public List<Question> questions() {
        return Arrays.stream(Question.values())
                .filter(question -> question.section() == this)
                .toList();
    }

    public Optional<Section> next() {
        return ordinal() + 1 < values().length ? Optional.of(values()[ordinal() + 1]) : Optional.empty();
    }

    static Optional<Section> of(String key) {
        return Arrays.stream(values())
                .filter(section -> section.key().equals(key))
                .findFirst();
    }
}
