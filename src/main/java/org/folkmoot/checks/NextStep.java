package org.folkmoot.checks;

import java.util.ArrayList;
import java.util.List;
import org.folkmoot.networks.Portfolio;

/**
 * What follows from a list of who has access.
 *
 * @param count how many people or pages it is about
 * @param href where in Folkmoot it can be done; empty where it is done on the network
 */
public record NextStep(Kind kind, long count, String href) {

    public enum Kind {
        STRANGERS,
        FACTOR,
        /** Fewer than two people are in full control. */
        ADMINISTRATORS,
        PAGES,
        PARTNERS;

        public String key() {
            return "checks.access.next." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    static List<NextStep> of(AccessAudit audit) {
        var steps = new ArrayList<NextStep>();
        add(steps, Kind.STRANGERS, audit.strangers(), "");
        add(steps, Kind.FACTOR, audit.withoutFactor(), "");
        var reading = audit.reading();
        if (reading != null) {
            add(steps, Kind.PAGES, reading.strangers(), "/accounts/new");
            add(steps, Kind.PARTNERS, reading.partners().size(), "");
            var people = reading.lacks().stream().noneMatch(lack -> lack.part() == Portfolio.Part.PEOPLE);
            var full = audit.people().stream()
                    .filter(one -> one.role().equals("ADMIN"))
                    .count();
            if (people && !reading.remoteId().isEmpty() && full < 2) {
                steps.add(new NextStep(Kind.ADMINISTRATORS, full, ""));
            }
        }
        return List.copyOf(steps);
    }

    private static void add(List<NextStep> steps, Kind kind, long count, String href) {
        if (count > 0) {
            steps.add(new NextStep(kind, count, href));
        }
    }
}
