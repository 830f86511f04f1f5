package org.folkmoot.risk;

import org.jspecify.annotations.Nullable;

/**
 * A control of the security control sheet.
 *
 * @param known what Folkmoot's own data say, in words
 * @param computed what follows from them; null where they say nothing
 * @param judged what a person says in its place; null where nobody did
 */
public record ControlLine(
        String control,
        String known,
        @Nullable Status computed,
        @Nullable Status judged,
        String comments,
        String residual,
        String improvements,
        String by) {

    public enum Status {
        MET("good", "tick-circle"),
        PARTLY("wait", "warning"),
        NOT_MET("bad", "cross-octagon");

        private final String tone;
        private final String icon;

        Status(String tone, String icon) {
            this.tone = tone;
            this.icon = icon;
        }

        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }

        public String tone() {
            return tone;
        }

        public String icon() {
            return icon;
        }

        static java.util.Optional<Status> of(String key) {
            return java.util.Arrays.stream(values())
                    .filter(status -> status.key().equals(key))
                    .findFirst();
        }
    }

    public java.util.Optional<Status> status() {
        return java.util.Optional.ofNullable(judged == null ? computed : judged);
    }

    public String principle() {
        return control.substring(0, 1);
    }

    public String key() {
        return control.replace('.', '-');
    }
}
