package org.folkmoot.directory;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.folkmoot.foundation.Problem;

/**
 * What the public page says beside the accounts. Everything may be empty, and then the page is silent about it.
 *
 * @param contactRole whom to ask about the accounts: a team or a role, never a person
 * @param emergencyPhone the council's number out of hours
 * @param houseRules where the rules for comments are published
 * @param proofPages pages of the council's own website that link to its accounts with rel="me"
 */
public record DirectorySettings(
        String contactRole, String contactEmail, String emergencyPhone, String houseRules, List<String> proofPages) {

    static final int MOST_PAGES = 10;

    /** What a program leaves out is empty. */
    @SuppressWarnings("ConstantValue")
    public DirectorySettings {
        contactRole = contactRole == null ? "" : contactRole;
        contactEmail = contactEmail == null ? "" : contactEmail;
        emergencyPhone = emergencyPhone == null ? "" : emergencyPhone;
        houseRules = houseRules == null ? "" : houseRules;
        proofPages = proofPages == null ? List.of() : List.copyOf(proofPages);
    }

    static DirectorySettings none() {
        return new DirectorySettings("", "", "", "", List.of());
    }

    static DirectorySettings of(String role, String email, String phone, String rules, String pages) {
        return new DirectorySettings(
                role.strip(),
                email.strip(),
                phone.strip(),
                rules.strip(),
                Arrays.stream(pages.split("\\s+"))
                        .filter(page -> !page.isBlank())
                        .distinct()
                        .toList());
    }

    List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        if (contactRole.length() > 200) {
            problems.add(Problem.of("contactRole", "directory.problem.long"));
        }
        if (!contactEmail.isEmpty() && !contactEmail.matches("[^@\\s]{1,100}@[^@\\s]{1,100}\\.[^@\\s]{2,}")) {
            problems.add(Problem.of("contactEmail", "directory.problem.email"));
        }
        if (!emergencyPhone.isEmpty() && !emergencyPhone.matches("[0-9+() ]{3,30}")) {
            problems.add(Problem.of("emergencyPhone", "directory.problem.phone"));
        }
        if (!houseRules.isEmpty() && !web(houseRules)) {
            problems.add(Problem.of("houseRules", "directory.problem.address"));
        }
        if (proofPages.size() > MOST_PAGES || !proofPages.stream().allMatch(DirectorySettings::web)) {
            problems.add(Problem.of("proofPages", "directory.problem.pages"));
        }
        return problems;
    }

    private static boolean web(String text) {
        try {
            var uri = URI.create(text);
            return "https".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null && text.length() <= 500;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
