package org.folkmoot.register;

import java.time.LocalDate;

/**
 * A figure of an account as its network showed it on a day.
 *
 * @param metric a key of the metric dictionary: {@code followers}
 * @param source where it was seen, in words
 * @param typed somebody wrote it down, since the network gives it to no program
 */
public record Figure(AccountId account, String metric, LocalDate seenOn, long value, String source, boolean typed) {

    public static final String FOLLOWERS = "followers";
}
