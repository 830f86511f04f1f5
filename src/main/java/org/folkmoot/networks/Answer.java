package org.folkmoot.networks;

/** The answer to a read: the value, or why there is none. */
public sealed interface Answer<T> {

    record Got<T>(T value) implements Answer<T> {}

    record Failed<T>(Outcome.Failure failure) implements Answer<T> {}

    static <T> Answer<T> of(T value) {
        return new Got<>(value);
    }

    static <T> Answer<T> failed(Outcome.Failure failure) {
        return new Failed<>(failure);
    }
}
