package org.folkmoot.structure;

import java.util.List;
import java.util.stream.Stream;
import org.folkmoot.people.Person;
import org.folkmoot.web.Tab;
import org.jspecify.annotations.Nullable;

/**
 * The chart in one of its views.
 *
 * @param who the name that somebody looks for, as it was typed
 * @param drawing only of the picture
 */
public record ChartPage(
        ChartQuery query,
        Chart chart,
        Folding folding,
        ChartDrawing.@Nullable Drawing drawing,
        List<Tab> views,
        String who,
        List<Person> found) {

    public List<Chart.Part> parts() {
        return Stream.of(Chart.Part.values())
                .filter(part -> chart.rolesKnown() || !part.role())
                .toList();
    }

    public boolean folded(Chart.Directorate directorate) {
        return folding.folded(directorate);
    }

    public boolean folded(Chart.Unit unit) {
        return folding.folded(unit);
    }

    /** Roles that somebody has for every account. */
    public List<Chart.Part> everywhere() {
        return Stream.of(Chart.Part.values())
                .filter(part -> chart.rolesKnown()
                        && !chart.everywhere().getOrDefault(part, List.of()).isEmpty())
                .toList();
    }

    public boolean folds() {
        return folding.services();
    }

    /** How many person-profiles there are that have to become pages. */
    public long persons() {
        return chart.accounts()
                .filter(presence -> presence.account().kind() == org.folkmoot.register.AccountKind.PERSON)
                .count();
    }
}
