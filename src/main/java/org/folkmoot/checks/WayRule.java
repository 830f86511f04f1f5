package org.folkmoot.checks;

import java.util.Set;
import org.folkmoot.register.Account;

/**
 * How each check is answered. Only pages that anybody may read by program are fetched: the council's own, and profiles of
 * Mastodon and Bluesky, which are public by design. The terms of the other networks forbid it, so that a person looks
 * there until their connector reads the setting.
 */
final class WayRule {

    private static final Set<String> OPEN = Set.of("mastodon", "bluesky");

    private WayRule() {}

    static Way of(Check check, Account account, CheckSettings settings) {
        return switch (check) {
            case NAME, HANDLE -> account.connection() == null ? Way.REGISTER : Way.READ;
            case VERIFIED, TWO_FACTOR, RECOVERY, ADMINS -> Way.REGISTER;
            case BIO, OFFICIAL, COUNCIL_LINK, RULES_LINK -> open(account) ? Way.OBSERVED : Way.ATTESTED;
            case RECIPROCAL -> settings.accounts().isEmpty() ? Way.ATTESTED : Way.OBSERVED;
            case CATEGORY,
                    LOGO,
                    COVER,
                    HOURS,
                    CONTACT,
                    EMERGENCY,
                    LOCATION,
                    PROFANITY,
                    BLOCKED_WORDS,
                    VISITOR_POSTS,
                    TAGS,
                    MESSAGES,
                    AUTO_REPLY -> Way.ATTESTED;
        };
    }

    private static boolean open(Account account) {
        return account.address() != null && OPEN.contains(account.network().key());
    }
}
