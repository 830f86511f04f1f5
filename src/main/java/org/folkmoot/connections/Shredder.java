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
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Deletes what networks told by webhook, as it came: after a month, or earlier where a network's terms limit how long what
 * members write and show may be kept, names and words alike once the shorter time is over. What the inbox made of it has
 * times of its own.
 */
@Component
class Shredder implements Recurring {

    private static final Duration EVERY = Duration.ofMinutes(15);
    private static final String SETTING = "folkmoot.webhooks.keep";

    private final Duration keep;
    private final Inbound inbound;
    private final Networks networks;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Shredder(
            @Value("${" + SETTING + ":30d}") Duration keep,
            Inbound inbound,
            Networks networks,
            Clock clock,
            ApplicationEventPublisher events) {
        this.keep = keep;
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
        var allowed = allowed(contract).filter(time -> time.compareTo(keep) < 0);
        var before = clock.instant().minus(allowed.orElse(keep)).plus(EVERY);
        var calls = inbound.forget(network.network(), before);
        if (calls > 0) {
            events.publishEvent(new CallsForgotten(
                    calls,
                    allowed.isPresent() ? contract.source().toString() : SETTING,
                    new Actor.Job("connections"),
                    subject(network),
                    clock.instant()));
        }
    }

    private static Optional<Duration> allowed(Contract contract) {
        return Stream.of(Optional.ofNullable(contract.keepsNames()), Optional.ofNullable(contract.keepsBodies()))
                .flatMap(Optional::stream)
                .min(Duration::compareTo);
    }

    private static Subject subject(NetworkInfo network) {
        var id = UUID.nameUUIDFromBytes(("connections.retention." + network.key()).getBytes(StandardCharsets.UTF_8));
        return new Subject("members-data", id, network.name());
    }
}
