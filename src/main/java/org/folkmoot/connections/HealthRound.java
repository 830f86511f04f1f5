package org.folkmoot.connections;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Recurring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Probes each connection before its last probe is too old to say anything, and again before each scheduled post. */
@Component
class HealthRound implements Recurring {

    private static final Logger LOG = LoggerFactory.getLogger(HealthRound.class);

    private final ConnectionRows rows;
    private final Probes probes;
    private final Prober prober;
    private final ObjectProvider<DueConnections> dues;
    private final HealthTimesRows settings;
    private final Clock clock;

    HealthRound(
            ConnectionRows rows,
            Probes probes,
            Prober prober,
            ObjectProvider<DueConnections> dues,
            HealthTimesRows settings,
            Clock clock) {
        this.rows = rows;
        this.probes = probes;
        this.prober = prober;
        this.dues = dues;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "connections.health";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    /** One connection that cannot be probed does not keep the others from it. */
    @Override
    public void run() {
        var now = clock.instant();
        var retry = now.minus(settings.get().retryAfter());
        var due = new LinkedHashSet<>(probes.before(now.minus(settings.get().probeEvery()), retry));
        due.addAll(beforePosts(now));
        for (var id : due) {
            try {
                prober.byItself(new Actor.Job(key()), id);
            } catch (RuntimeException e) {
                LOG.error("Connection {} could not be probed", id.value(), e);
            }
        }
    }

    /** Those with a post so near, and nobody has asked since it came so near. */
    private Set<ConnectionId> beforePosts(Instant now) {
        var due = new LinkedHashSet<ConnectionId>();
        for (var before : settings.get().probeBefore()) {
            dues.stream()
                    .flatMap(room -> room.due(now, now.plus(before)).stream())
                    .filter(post -> rows.find(post.connection()).orElseThrow().connected())
                    .filter(post -> Stream.of(probes.tried(post.connection()).orElse(Instant.EPOCH))
                            .anyMatch(tried -> tried.isBefore(post.at().minus(before))))
                    .forEach(post -> due.add(post.connection()));
        }
        return due;
    }
}
