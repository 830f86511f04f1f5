package org.folkmoot.connections;

import java.time.Duration;
import java.time.Instant;
import org.folkmoot.networks.Network;

/**
 * A machine's clock beside a network's.
 *
 * @param behind how far the machine's is behind; negative where it is ahead
 */
public record ClockReading(String host, Network network, Duration behind, Instant seenAt) {

    /** Times of posts and of waits are wrong by so much that somebody has to look at the machine (D). */
    private static final Duration WRONG = Duration.ofSeconds(60);

    public boolean wrong() {
        return behind.abs().compareTo(WRONG) > 0;
    }
}
