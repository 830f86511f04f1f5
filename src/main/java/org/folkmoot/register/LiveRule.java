package org.folkmoot.register;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.folkmoot.foundation.Problem;
import org.folkmoot.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What a live account needs: an owner and a deputy, two people who both still work here, and the approval of
 * information assurance for the network and the tools. What an entry lacked before is shown and not refused, so that a
 * register can be put right one step at a time; nothing new may be lacking.
 *
 * <p>Approval before an account goes live: UK Government Communication Service, social media security control sheet,
 * control 1.6 (read 2026-11-21).
 */
final class LiveRule {

    private LiveRule() {}

    /** @param before null for a new entry */
    static List<Problem> broken(AccountDraft draft, @Nullable Account before, Predicate<PersonId> active) {
        if (draft.status() != AccountStatus.LIVE) {
            return List.of();
        }
        var now = lacking(draft.owner(), draft.deputy(), draft.life(), active);
        if (before != null && before.status() == AccountStatus.LIVE) {
            now.removeAll(lacking(before.owner(), before.deputy(), before.life(), active));
        }
        return now;
    }

    private static List<Problem> lacking(
            @Nullable PersonId owner, @Nullable PersonId deputy, Life life, Predicate<PersonId> active) {
        var problems = new ArrayList<Problem>();
        if (owner == null) {
            problems.add(Problem.of("owner", "register.account.owner.missing"));
        } else if (!active.test(owner)) {
            problems.add(Problem.of("owner", "register.account.owner.gone"));
        }
        if (deputy == null) {
            problems.add(Problem.of("deputy", "register.account.deputy.missing"));
        } else if (!active.test(deputy)) {
            problems.add(Problem.of("deputy", "register.account.deputy.gone"));
        }
        if (!life.assured()) {
            problems.add(Problem.of("assuredOn", "register.account.assurance.missing"));
        }
        return problems;
    }
}
