package org.folkmoot.foundation;

import java.util.Map;

/**
 * A mistake that a person can put right, with the field that it belongs to.
 *
 * @param field the form's or the API's field name; empty for the whole
 * @param key the message in {@code messages/}, which says how to put it right
 * @param args named values of the message
 */
public record Problem(String field, String key, Map<String, Object> args) {

    public static Problem of(String field, String key) {
        return new Problem(field, key, Map.of());
    }

    public static Problem of(String field, String key, Map<String, Object> args) {
        return new Problem(field, key, args);
    }
}
