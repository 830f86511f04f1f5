package org.folkmoot.checks;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.folkmoot.foundation.Problem;

/**
 * How the council wants its accounts.
 *
 * @param nameContains what every display name has in it; empty asks nothing
 * @param handleContains what every handle has in it; empty asks nothing
 * @param councilSite the council's website
 * @param accountsPage the page of it that links to the accounts
 * @param houseRules the page with the house rules
 * @param mailDomain the domain of the council's own mailboxes
 * @param attestDays how long an attestation holds (D: 180)
 * @param amberBelow below this percentage a score is amber (D: 80)
 */
public record CheckSettings(
        String nameContains,
        String handleContains,
        String councilSite,
        String accountsPage,
        String houseRules,
        String mailDomain,
        int attestDays,
        int amberBelow) {

    static final int ATTEST_DAYS = 180;
    static final int AMBER_BELOW = 80;

    public static CheckSettings starter() {
        return new CheckSettings("", "", "", "", "", "", ATTEST_DAYS, AMBER_BELOW);
    }

    List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        address(problems, "councilSite", councilSite);
        address(problems, "accountsPage", accountsPage);
        address(problems, "houseRules", houseRules);
        if (!mailDomain.isBlank() && !mailDomain.strip().matches("[\\p{L}0-9-]+(\\.[\\p{L}0-9-]+)+")) {
            problems.add(Problem.of("mailDomain", "checks.settings.domain"));
        }
        if (attestDays < 1 || attestDays > 3_650) {
            problems.add(Problem.of("attestDays", "checks.settings.days"));
        }
        if (amberBelow < 0 || amberBelow > 100) {
            problems.add(Problem.of("amberBelow", "checks.settings.percent"));
        }
        if (nameContains.length() > 100 || handleContains.length() > 100) {
            problems.add(Problem.of("nameContains", "checks.settings.long"));
        }
        return problems;
    }

    Optional<URI> accounts() {
        return accountsPage.isBlank() ? Optional.empty() : Optional.of(URI.create(accountsPage.strip()));
    }

    private static void address(List<Problem> problems, String field, String text) {
        if (!text.isBlank() && (text.length() > 500 || !web(text.strip()))) {
            problems.add(Problem.of(field, "checks.settings.address"));
        }
    }

    private static boolean web(String text) {
        try {
            var address = URI.create(text);
            return address.getHost() != null
                    && ("https".equals(address.getScheme()) || "http".equals(address.getScheme()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
