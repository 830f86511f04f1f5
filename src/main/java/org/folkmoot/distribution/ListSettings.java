package org.folkmoot.distribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.folkmoot.foundation.Problem;

/**
 * How mails to lists go out.
 *
 * @param perMinute at most so many mails in a minute
 * @param hardBounces so many of them make an address stale
 * @param domains the council's own, such as {@code dunmere.gov.uk}; empty: no address is outside
 */
public record ListSettings(int perMinute, int hardBounces, List<String> domains) {

    public static final ListSettings USUAL = new ListSettings(200, 2, List.of());

    @SuppressWarnings("ConstantValue")
    public ListSettings {
        domains = domains == null
                ? List.of()
                : domains.stream()
                        .map(domain -> domain.strip().toLowerCase(Locale.ROOT).replaceFirst("^@", ""))
                        .filter(domain -> !domain.isEmpty())
                        .toList();
    }

    boolean outside(String email) {
        var domain = email.substring(email.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        return !domains.isEmpty()
                && domains.stream().noneMatch(own -> domain.equals(own) || domain.endsWith("." + own));
    }

    List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        if (perMinute < 1 || perMinute > 10_000) {
            problems.add(Problem.of("perMinute", "distribution.problem.per-minute"));
        }
        if (hardBounces < 1 || hardBounces > 20) {
            problems.add(Problem.of("hardBounces", "distribution.problem.hard-bounces"));
        }
        if (!domains.stream().allMatch(domain -> domain.matches("[a-z0-9-]+(\\.[a-z0-9-]+)+"))) {
            problems.add(Problem.of("domains", "distribution.problem.domains"));
        }
        return problems;
    }
}
