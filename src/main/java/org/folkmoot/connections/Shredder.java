package org.folkmoot.connections;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Recurring;
import org.folkmoot.foundation.Subject;
import org.folkmoot.networks.Contract;
import org.folkmoot.networks.NetworkInfo;
import org.folkmoot.networks.Networks;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Deletes the calls of networks whose terms limit how long what members write and show may be kept, names and words alike
 * once the shorter time is over. What the inbox made of them has times of its own.
 */
@Component
class Shredder implements Recurring {

    private static final Duration EVERY = Duration.ofMinutes(15);

    private final Inbound inbound;
    private final Networks networks;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Shredder(Inbound inbound, Networks networks, Clock clock, ApplicationEventPublisher events) {
        this.inbound = inbound;
        this.networks = networks;
        this.clock = clock;
        this.events = events;
    }

    @Override
    public String key() {
        return "connections.retention";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    @Transactional
    public void run() {
        networks.all().stream().filter(NetworkInfo::connectable).forEach(this::forget);
    }

    private void forget(NetworkInfo network) {
        var contract = networks.connector(network.network()).contract();
        kept(contract).ifPresent(kept -> {
            var before = clock.instant().minus(kept).plus(EVERY);
            var calls = inbound.forget(network.network(), before);
            if (calls > 0) {
                events.publishEvent(new CallsForgotten(
                        calls,
                        contract.source().toString(),
                        new Actor.Job("connections"),
                        subject(network),
                        clock.instant()));
            }
        });
    }

    private static Optional<Duration> kept(Contract contract) {
        return Stream.of(Optional.ofNullable(contract.keepsNames()), Optional.ofNullable(contract.keepsBodies()))
                .flatMap(Optional::stream)
                .min(Duration::compareTo);
    }

    private static Subject subject(NetworkInfo network) {
        var id = UUID.nameUUIDFromBytes(("connections.retention." + network.key()).getBytes(StandardCharsets.UTF_8));
        return new Subject("members-data", id, network.name());
    }
}
