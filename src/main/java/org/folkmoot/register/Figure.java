package org.folkmoot.register;

import java.time.LocalDate;
import java.util.List;

/**
 * A figure of an account as its network showed it on a day.
 *
 * @param metric a key of the metric dictionary: {@code followers}
 * @param source where it was seen, in words
 * @param typed somebody wrote it down, since the network gives it to no program
 */
public record Figure(AccountId account, String metric, LocalDate seenOn, long value, String source, boolean typed) {

    public static final String FOLLOWERS = "followers";

    /** Its value is the day, counted from 1970. */
    public static final String LAST_POST = "last_post";

    /** In per cent of those who needed an answer. */
    public static final String RESPONSE_RATE = "response_rate";

    /** By these the list can be sorted. */
    static final List<String> SORTED = List.of(FOLLOWERS, LAST_POST, RESPONSE_RATE);

    /** Of {@link #LAST_POST}. */
    public LocalDate day() {
        return LocalDate.ofEpochDay(value);
    }
}
