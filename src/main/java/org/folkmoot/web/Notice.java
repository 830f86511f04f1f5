package org.folkmoot.web;

import java.util.Map;

/** What the next page says first, once: "Sent for approval". */
public record Notice(Tone tone, String key, Map<String, String> args) {

    public enum Tone {
        SUCCESS("good", "tick-circle"),
        INFO("info", "info"),
        WARNING("wait", "warning");

        private final String tone;
        private final String icon;

        Tone(String tone, String icon) {
            this.tone = tone;
            this.icon = icon;
        }

        public String tone() {
            return tone;
        }

        public String icon() {
            return icon;
        }
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
