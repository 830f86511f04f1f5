package org.folkmoot.register;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.foundation.Problem;

/** What keeps a draft from becoming an entry, looking at the draft alone. */
final class AccountProblems {

    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_TEXT = 4_000;

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
        if (!draft.address().isBlank() && address(draft.address()).isEmpty()) {
            problems.add(Problem.of("address", "register.account.address.wrong"));
        }
        if (draft.service() == null) {
            problems.add(Problem.of("service", "register.account.service.missing"));
        }
        if (draft.owner() != null && draft.owner().equals(draft.deputy())) {
            problems.add(Problem.of("deputy", "register.account.deputy.same"));
        }
        tooLong(problems, "name", draft.name(), LONGEST_LINE);
        tooLong(problems, "handle", draft.handle(), LONGEST_LINE);
        tooLong(problems, "remoteId", draft.remoteId(), LONGEST_LINE);
        tooLong(problems, "address", draft.address(), 2_000);
        tooLong(problems, "purpose", draft.purpose(), LONGEST_TEXT);
        tooLong(problems, "audience", draft.audience(), LONGEST_TEXT);
        tooLong(problems, "notes", draft.notes(), LONGEST_TEXT);
        return problems;
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
