package org.folkmoot.assets;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/** So many fetches in a minute for each key, and so many keys; what is more waits for the next minute. */
final class FetchRate {

    private static final int MOST_KEYS = 10_000;

    private final int most;
    private final Clock clock;
    private final Map<String, Integer> counts = new HashMap<>();
    private long minute;

    FetchRate(int most, Clock clock) {
        this.most = most;
        this.clock = clock;
    }

    synchronized boolean takes(String key) {
        var now = clock.instant().getEpochSecond() / 60;
        if (now != minute) {
            counts.clear();
            minute = now;
        }
        return (counts.size() < MOST_KEYS || counts.containsKey(key)) && counts.merge(key, 1, Integer::sum) <= most;
    }
}
