package org.folkmoot.register;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.folkmoot.people.PersonId;
import org.jspecify.annotations.Nullable;

/** What an entry lacks, the same that {@link AccountLists} finds in the whole register. */
final class LackRule {

    private LackRule() {}

    /** @param rehearsedSince an older rehearsal does not count any more */
    static List<Lack> of(Account account, Predicate<PersonId> active, LocalDate today, LocalDate rehearsedSince) {
        return Arrays.stream(Lack.values())
                .filter(lack -> lacks(account, lack, active, today, rehearsedSince))
                .toList();
    }

    private static boolean lacks(
            Account account, Lack lack, Predicate<PersonId> active, LocalDate today, LocalDate rehearsedSince) {
        var ours = account.status().ours();
        var open = ours && account.status() != AccountStatus.PROPOSED;
        var access = account.access();
        return switch (lack) {
            case PEOPLE ->
                ours
                        && (!account.hasOwnerAndDeputy()
                                || gone(account.owner(), active)
                                || gone(account.deputy(), active));
            case WORDS -> ours && !account.described();
            case ATTESTATION -> account.stale(today);
            case ASSURANCE -> open && !account.life().assured();
            case TWO_FACTOR -> open && (access.twoFactor() == TwoFactor.OFF || access.twoFactor() == TwoFactor.UNKNOWN);
            case ACCESS -> open && !access.model().accountable();
            case RECOVERY -> open && access.recoveryEmail().isBlank();
            case DRILL -> open && !account.incident().rehearsedSince(rehearsedSince);
            case CONNECTION -> open && account.connection() == null;
            case DECISION -> account.status() == AccountStatus.UNMANAGED;
        };
    }

    private static boolean gone(@Nullable PersonId person, Predicate<PersonId> active) {
        return person != null && !active.test(person);
    }
}
