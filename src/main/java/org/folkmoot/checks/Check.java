package org.folkmoot.checks;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an account's set-up is asked for: the starter list of 24. Which of them apply, a network's baseline says. */
public enum Check {
    NAME,
    HANDLE,
    CATEGORY,
    LOGO,
    COVER,
    BIO,
    OFFICIAL,
    COUNCIL_LINK,
    RULES_LINK,
    HOURS,
    CONTACT,
    EMERGENCY,
    LOCATION,
    VERIFIED,
    PROFANITY,
    BLOCKED_WORDS,
    VISITOR_POSTS,
    TAGS,
    MESSAGES,
    AUTO_REPLY,
    TWO_FACTOR,
    RECOVERY,
    ADMINS,
    RECIPROCAL;

    /** In addresses and messages: {@code blocked-words}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Check> of(String key) {
        return Arrays.stream(values()).filter(check -> check.key().equals(key)).findFirst();
    }
}
