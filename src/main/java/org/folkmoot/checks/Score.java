package org.folkmoot.checks;

import java.util.List;

/** How many of the applicable checks are known to be in order. What nobody has looked at is not in order. */
public record Score(int passed, int applicable, int failed, int criticalFailed, int open, Rag rag) {

    public enum Rag {
        GREEN("good", "tick-circle"),
        AMBER("wait", "warning"),
        RED("bad", "cross-octagon");

        private final String tone;
        private final String icon;

        Rag(String tone, String icon) {
            this.tone = tone;
            this.icon = icon;
        }

        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        public String tone() {
            return tone;
        }

        public String icon() {
            return icon;
        }
    }

    /** Red with any critical check that failed, amber below the threshold, green otherwise. */
    static Score of(List<CheckLine> lines, int amberBelow) {
        var passed = count(lines, CheckLine::passed);
        var critical = count(lines, line -> line.finding() && line.critical());
        var percent = lines.isEmpty() ? 100 : passed * 100 / lines.size();
        var rag = critical > 0 ? Rag.RED : percent < amberBelow ? Rag.AMBER : Rag.GREEN;
        return new Score(
                passed, lines.size(), count(lines, CheckLine::finding), critical, count(lines, CheckLine::open), rag);
    }

    public int percent() {
        return applicable == 0 ? 100 : passed * 100 / applicable;
    }

    private static int count(List<CheckLine> lines, java.util.function.Predicate<CheckLine> which) {
        return (int) lines.stream().filter(which).count();
    }
}
