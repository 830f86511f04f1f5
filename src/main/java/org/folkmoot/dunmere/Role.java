package org.folkmoot.dunmere;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.folkmoot.networks.Network;
import org.folkmoot.register.Account;

/**
 * An account of Dunmere on a practice network.
 *
 * @param followers at the start of the story
 * @param growth followers won in thirty days, more in winter
 * @param joined how many days before the reader's today it was connected; 0 for the first day of the story
 */
record Role(String key, Network network, String handle, String name, long followers, long growth, long joined) {

    static final String PICTURES = "pictures";
    static final String THREADS = "threads";
    static final String WORK = "work";
    static final String FEDI = "fedi";
    static final String X = "x";
    static final String CHANNEL = "channel";

    /** When the council connected what it had signed in to by hand until then. */
    private static final long LATER = 36;

    private static final String COUNCIL = "Dunmere District Council";

    static final List<Role> ALL = List.of(
            new Role("council", Network.FACEBOOK, "DunmereDC", COUNCIL, 11_840, 270, 0),
            new Role("sky", Network.BLUESKY, "dunmere-council.practice.example", COUNCIL, 1_260, 120, 0),
            new Role("waste", Network.FACEBOOK, "DunmereWaste", "Dunmere Waste and Recycling", 3_410, 90, 0),
            new Role("parks", Network.FACEBOOK, "DunmereParks", "Dunmere Parks and Green Spaces", 2_180, 60, 0),
            new Role(CHANNEL, Network.YOUTUBE, "DunmereCouncil", "Dunmere Council films", 1_700, 10, 0),
            new Role(PICTURES, Network.INSTAGRAM, "dunmere_dc", COUNCIL, 3_260, 55, LATER),
            new Role(THREADS, Network.THREADS, "dunmere_dc", COUNCIL, 260, 25, LATER),
            new Role(WORK, Network.LINKEDIN, "dunmere-district-council", COUNCIL, 4_640, 33, LATER),
            new Role(FEDI, Network.MASTODON, "dunmere@social.example", COUNCIL, 190, 9, LATER),
            new Role(X, Network.X, "DunmereDC", COUNCIL, 9_420, -24, LATER));

    static Role of(String key) {
        return ALL.stream().filter(role -> role.key().equals(key)).findFirst().orElseThrow();
    }

    boolean is(Account account) {
        return account.network().equals(network) && account.handle().equalsIgnoreCase(handle);
    }

    boolean fromTheStart() {
        return joined == 0;
    }

    /** Grows by the day, a little faster in winter, when people ask about bins and snow. */
    long followersAfter(long days, Instant at) {
        return followers + (days * growth + winterDays(days, at) * Math.max(growth, 0) / 4) / 30;
    }

    private static long winterDays(long days, Instant at) {
        var today = at.atZone(Dunmere.ZONE).toLocalDate();
        return today.minusDays(days)
                .datesUntil(today)
                .filter(day -> day.getMonthValue() % 11 < 3)
                .count();
    }

    Instant connected(Instant now) {
        return now.minus(Duration.ofDays(joined));
    }
}
