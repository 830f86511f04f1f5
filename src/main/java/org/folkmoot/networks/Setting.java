package org.folkmoot.networks;

import org.jspecify.annotations.Nullable;

/**
 * One setting of an account.
 *
 * @param value in the network's own words; empty where nothing is set
 * @param on whether it is switched on or filled in; null where the value is no such thing
 */
public record Setting(Name name, String value, @Nullable Boolean on) {

    /** One that is either filled in or empty. */
    public static Setting filled(Name name, String value) {
        return new Setting(name, value, !value.isBlank());
    }

    public enum Name {
        CATEGORY,
        DESCRIPTION,
        WEBSITE,
        HOURS,
        TELEPHONE,
        EMAIL,
        ADDRESS,
        /** The account's own picture, which stands for the logo. */
        PICTURE,
        COVER,
        VERIFIED,
        /** How much is hidden, in the network's words. */
        PROFANITY_FILTER,
        BLOCKED_WORDS,
        /** Whether visitors may post on the page. */
        VISITOR_POSTS,
        /** Whether such posts wait until somebody has looked. */
        VISITOR_POSTS_REVIEWED,
        /** Whether others may tag the account's pictures. */
        TAGS,
        REVIEWS,
        MESSAGES
    }
}
