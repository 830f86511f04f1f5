package org.folkmoot.directory;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.foundation.Problem;
import org.folkmoot.web.Option;

/**
 * The public page.
 *
 * @param asked what was typed to be checked; empty for nothing
 * @param problems what is wrong with what was asked
 * @param all how many accounts are listed altogether
 * @param replies when the council answers, as {@code Mon to Fri, 9:00 to 17:00}
 * @param own the same of accounts that have hours of their own
 * @param fraud whom the police want to hear of false accounts
 * @param proving whether proofs are looked for at all
 */
public record OfficialPage(
        DirectoryFilter filter,
        String asked,
        Optional<Verification> answer,
        List<Problem> problems,
        List<OfficialAccount> accounts,
        int all,
        List<Option> networks,
        List<Option> services,
        List<Week> replies,
        Map<UUID, List<Week>> own,
        DirectorySettings settings,
        FraudDesk fraud,
        boolean proving) {

    /** Days that open alike, by their number from Monday 1 to Sunday 7. */
    public record Week(int from, int to, String opens, String closes) {}

    public List<Week> replies(OfficialAccount account) {
        return own.getOrDefault(account.id(), replies);
    }

    public boolean filtered() {
        return !filter.any();
    }

    /** The form for a false account, with what was asked filled in. */
    public String reporting(Verification about) {
        return "/report-a-fake?address=" + URLEncoder.encode(about.url(), StandardCharsets.UTF_8);
    }

    public String tone() {
        return answer.map(Verification::verdict)
                .map(verdict -> switch (verdict) {
                    case OFFICIAL -> "good";
                    case DORMANT, CLOSED -> "wait";
                    case IMPOSTOR, NOT_OURS -> "bad";
                })
                .orElse("");
    }

    public String icon() {
        return answer.map(Verification::verdict)
                .map(verdict -> switch (verdict) {
                    case OFFICIAL -> "shield";
                    case DORMANT -> "info";
                    case CLOSED -> "lock";
                    case IMPOSTOR -> "mask";
                    case NOT_OURS -> "warning";
                })
                .orElse("");
    }
}
