package org.folkmoot.foundation;

import java.util.UUID;

/**
 * The thing that a trail entry, a panel or a search hit is about.
 *
 * @param kind the one word of the vocabulary, lower case: {@code account}, {@code variant}, {@code person}
 * @param label what a reader calls it, without personal text of residents
 */
public record Subject(String kind, UUID id, String label) {}
