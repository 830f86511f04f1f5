package org.folkmoot.web;

import java.util.Map;

/** What the next page says first, once: "Sent for approval". */
public record Notice(Tone tone, String key, Map<String, String> args) {

    public enum Tone {
        SUCCESS,
        INFO,
        WARNING
    }

    public static Notice success(String key) {
        return new Notice(Tone.SUCCESS, key, Map.of());
    }

    public static Notice success(String key, Map<String, String> args) {
        return new Notice(Tone.SUCCESS, key, args);
    }

    public static Notice info(String key, Map<String, String> args) {
        return new Notice(Tone.INFO, key, args);
    }

    public static Notice warning(String key, Map<String, String> args) {
        return new Notice(Tone.WARNING, key, args);
    }
}
