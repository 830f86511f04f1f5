package org.folkmoot.networks.practice;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** So many points in each window of time for each key; forgotten when the process ends. */
public final class Limiter {

    private record Window(Instant ends, int used) {}

    private final int most;
    private final Duration length;
    private final Map<String, Window> windows = new HashMap<>();

    public Limiter(int most, Duration length) {
        this.most = most;
        this.length = length;
    }

    /** Takes the points, or says until when there are none left. */
    public synchronized Optional<Instant> full(String key, int points) {
        var now = Instant.now();
        var window = windows.get(key);
        if (window == null || !now.isBefore(window.ends())) {
            window = new Window(now.plus(length), 0);
        }
        if (window.used() + points > most) {
            return Optional.of(window.ends());
        }
        windows.put(key, new Window(window.ends(), window.used() + points));
        return Optional.empty();
    }
}
