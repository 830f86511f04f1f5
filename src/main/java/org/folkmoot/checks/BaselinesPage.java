package org.folkmoot.checks;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.folkmoot.foundation.Problem;

/** The baselines, or one of them with its form; public for its template only. */
public record BaselinesPage(List<Line> lines, boolean mayKeep, CheckSettings settings, List<Problem> problems) {

    public record Line(String key, String name, Baseline baseline) {}

    /**
     * One network's baseline, its earlier versions and the form for the next.
     *
     * @param absent why the network does not have what it does not have
     */
    public record One(
            String key,
            String name,
            Baseline baseline,
            List<Baseline> published,
            Set<Check> applies,
            Set<Check> critical,
            String note,
            Map<Check, String> absent,
            boolean mayKeep,
            List<Problem> problems) {

        public Check[] checks() {
            return Check.values();
        }
    }
}
