package org.folkmoot.connections;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How connections are looked after, from the environment: {@code FOLKMOOT_CONNECTIONS_WARNDAYS=14,7,3,1} and so on.
 *
 * @param warnDays so many days before a sign-in ends somebody is told; the longest also makes it {@link Health#EXPIRING}
 * @param probeEvery so often, that {@link HealthRule#FRESH} is never reached by chance
 * @param probeBefore so long before each scheduled post
 * @param retryAfter after a probe without a clear answer
 * @param failures so many probes or reads without a clear answer over {@code failing} break a connection
 * @param escalateAfter working time after which an incident is told to those above
 * @param calendarDays what ends within so many days is shown on Today
 * @param quietAfter a connection is never called silent before this
 */
@ConfigurationProperties("folkmoot.connections")
record HealthSettings(
        @DefaultValue({"14", "7", "3", "1"}) List<Integer> warnDays,
        @DefaultValue("5h") Duration probeEvery,
        @DefaultValue({"24h", "15m"}) List<Duration> probeBefore,
        @DefaultValue("10m") Duration retryAfter,
        @DefaultValue("3") int failures,
        @DefaultValue("30m") Duration failing,
        @DefaultValue("4h") Duration escalateAfter,
        @DefaultValue("30") int calendarDays,
        @DefaultValue("2d") Duration quietAfter) {

    HealthSettings {
        if (warnDays.isEmpty() || probeEvery.compareTo(HealthRule.FRESH) >= 0) {
            throw new IllegalArgumentException("FOLKMOOT_CONNECTIONS_WARNDAYS needs a number of days, and "
                    + "FOLKMOOT_CONNECTIONS_PROBEEVERY less than six hours.");
        }
        warnDays = warnDays.stream().sorted(Comparator.reverseOrder()).toList();
    }

    Duration expiring() {
        return Duration.ofDays(warnDays.getFirst());
    }
}
