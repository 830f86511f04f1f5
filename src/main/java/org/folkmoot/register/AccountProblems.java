package org.folkmoot.register;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.folkmoot.foundation.Problem;

/** What keeps a draft from becoming an entry, looking at the draft alone. */
final class AccountProblems {

    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_TEXT = 4_000;
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

    private AccountProblems() {}

    static List<Problem> of(AccountDraft draft) {
        var problems = new ArrayList<Problem>();
        if (draft.name().isBlank()) {
            problems.add(Problem.of("name", "register.account.name.missing"));
        }
        if (draft.handle().isBlank()
                && draft.address().isBlank()
                && draft.remoteId().isBlank()) {
            problems.add(Problem.of("handle", "register.account.handle.missing"));
        }
        if (!draft.address().isBlank()) {
            address(draft.address())
                    .ifPresentOrElse(
                            address -> {
                                if (Identity.elsewhere(draft.network(), address)) {
                                    problems.add(Problem.of("address", "register.account.address.elsewhere"));
                                }
                            },
                            () -> problems.add(Problem.of("address", "register.account.address.wrong")));
        }
        if (draft.service() == null) {
            problems.add(Problem.of("service", "register.account.service.missing"));
        }
        if (draft.owner() != null && draft.owner().equals(draft.deputy())) {
            problems.add(Problem.of("deputy", "register.account.deputy.same"));
        }
        access(problems, draft);
        life(problems, draft);
        tooLong(problems, "name", draft.name(), LONGEST_LINE);
        tooLong(problems, "handle", draft.handle(), LONGEST_LINE);
        tooLong(problems, "remoteId", draft.remoteId(), LONGEST_LINE);
        tooLong(problems, "address", draft.address(), 2_000);
        tooLong(problems, "purpose", draft.purpose(), LONGEST_TEXT);
        tooLong(problems, "audience", draft.audience(), LONGEST_TEXT);
        tooLong(problems, "notes", draft.notes(), LONGEST_TEXT);
        tooLong(problems, "partner", draft.remit().partner(), LONGEST_LINE);
        tooLong(problems, "member", draft.remit().member(), LONGEST_LINE);
        tooLong(problems, "recoveryContacts", draft.incident().contacts(), LONGEST_TEXT);
        tooLong(problems, "incidentSteps", draft.incident().steps(), LONGEST_TEXT);
        return problems;
    }

    private static void access(List<Problem> problems, AccountDraft draft) {
        var access = draft.access();
        if (SecretRule.looksLikeOne(access.vault())) {
            problems.add(Problem.of("vault", "register.account.vault.secret"));
        }
        if (SecretRule.containsOne(draft.notes())) {
            problems.add(Problem.of("notes", "register.account.secret"));
        }
        if (SecretRule.containsOne(draft.incident().steps())) {
            problems.add(Problem.of("incidentSteps", "register.account.secret"));
        }
        if (SecretRule.containsOne(draft.incident().contacts())) {
            problems.add(Problem.of("recoveryContacts", "register.account.secret"));
        }
        if (!access.recoveryEmail().isBlank()
                && !EMAIL.matcher(access.recoveryEmail()).matches()) {
            problems.add(Problem.of("recoveryEmail", "register.account.recovery.wrong"));
        }
        tooLong(problems, "portfolio", access.portfolio(), LONGEST_LINE);
        tooLong(problems, "vault", access.vault(), LONGEST_LINE);
        tooLong(problems, "recoveryPhone", access.recoveryPhone(), LONGEST_LINE);
    }

    private static void life(List<Problem> problems, AccountDraft draft) {
        var life = draft.life();
        if (life.openedOn() != null
                && life.closedOn() != null
                && life.closedOn().isBefore(life.openedOn())) {
            problems.add(Problem.of("closedOn", "register.account.closed.early"));
        }
        if (life.closedOn() != null && life.closedBecause().isBlank()) {
            problems.add(Problem.of("closedBecause", "register.account.closed.reason"));
        }
        tooLong(problems, "request", life.request(), LONGEST_LINE);
        tooLong(problems, "assurance", life.assurance(), LONGEST_LINE);
        tooLong(problems, "closedBecause", life.closedBecause(), LONGEST_TEXT);
    }

    /** An http or https address with a host; one typed without its scheme is taken as https. */
    static Optional<URI> address(String text) {
        var typed = text.strip();
        try {
            var uri = new URI(typed.contains("://") ? typed : "https://" + typed);
            var web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null && uri.getHost().contains(".") && uri.getUserInfo() == null
                    ? Optional.of(uri)
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static void tooLong(List<Problem> problems, String field, String text, int most) {
        if (text.length() > most) {
            problems.add(Problem.of(field, "register.text.long", Map.of("most", most)));
        }
    }
}
