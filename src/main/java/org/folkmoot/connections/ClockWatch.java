package org.folkmoot.connections;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.folkmoot.networks.Exchange;
import org.folkmoot.networks.Network;
import org.folkmoot.networks.WaitTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Compares this machine's clock with the networks': every answer carries the time at which it was made. A clock that is
 * minutes wrong sends posts at the wrong time and signs in to nothing. Real time on both sides, whatever a
 * demonstration's clock shows.
 */
@Service
public class ClockWatch {

    private static final Logger LOG = LoggerFactory.getLogger(ClockWatch.class);
    private static final Duration ANEW = Duration.ofMinutes(10);
    private static final Duration MOVED = Duration.ofSeconds(10);
    private static final Duration SHOWN = Duration.ofDays(1);

    /** A Date header has whole seconds: on average half of one is missing. */
    private static final Duration ROUNDED = Duration.ofMillis(500);

    private final NetworkClocks clocks;
    private final String host = host();
    private final Map<Network, ClockReading> newest = new ConcurrentHashMap<>();

    ClockWatch(NetworkClocks clocks) {
        this.clocks = clocks;
    }

    /** @param took the answer was made somewhere in between: half of it has gone since, as far as anybody can tell */
    void heard(Network network, Exchange exchange, Duration took) {
        if (exchange instanceof Exchange.Answered answered) {
            WaitTime.date(answered).ifPresent(date -> {
                var now = Instant.now();
                var behind = Duration.between(now.minus(took.dividedBy(2)), date.plus(ROUNDED));
                keep(new ClockReading(host, network, behind, now));
            });
        }
    }

    /** Of the last day, the largest difference first. */
    public List<ClockReading> readings() {
        return clocks.since(Instant.now().minus(SHOWN));
    }

    private void keep(ClockReading reading) {
        var before = newest.get(reading.network());
        if (before != null
                && before.seenAt().plus(ANEW).isAfter(reading.seenAt())
                && before.behind().minus(reading.behind()).abs().compareTo(MOVED) < 0) {
            return;
        }
        newest.put(reading.network(), reading);
        clocks.write(reading);
        if (reading.wrong()) {
            LOG.warn(
                    "This machine's clock is {} s behind {}'s; see that it is set",
                    reading.behind().toSeconds(),
                    reading.network().key());
        }
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }
}
