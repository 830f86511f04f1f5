package org.folkmoot.structure;

import java.util.Set;

/**
 * What of a large chart is folded up so that a person can still read it: beyond 60 accounts each service is one line,
 * and beyond 60 services each directorate is, until somebody opens it.
 */
record Folding(boolean services, boolean directorates, Set<String> opened) {

    private static final int MOST = 60;

    static Folding of(Chart chart, Set<String> opened) {
        return new Folding(chart.count() > MOST, chart.services().count() > MOST, opened);
    }

    boolean folded(Chart.Directorate directorate) {
        return directorates && !opened.contains(directorate.name());
    }

    boolean folded(Chart.Unit unit) {
        return services
                && !unit.accounts().isEmpty()
                && !opened.contains(unit.id().value().toString());
    }
}
