package org.folkmoot.publishing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.folkmoot.connections.ConnectionId;
import org.folkmoot.networks.RemotePost;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notices what became of native posts after they were found: changed there, gone from there, back again. */
@Component
class NativeWatch {

    /** What is as young as this at either end of a look may not be listed yet, or not any more (D). */
    private static final Duration EDGE = Duration.ofMinutes(10);

    private final NativePosts natives;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    NativeWatch(NativePosts natives, Clock clock, ApplicationEventPublisher events) {
        this.natives = natives;
        this.clock = clock;
        this.events = events;
    }

    /** @return false when it is not known as a native post */
    @Transactional
    boolean follow(ConnectionId connection, RemotePost post) {
        var found = natives.byRemote(connection, post.ref().id());
        found.filter(known -> known.goneAt() != null || !known.text().equals(post.text()))
                .ifPresent(known -> {
                    natives.changed(known, post.text(), clock.instant());
                    events.publishEvent(new NativePostChanged(
                            known.id(),
                            known.text(),
                            post.text(),
                            known.goneAt() != null,
                            NativeIntake.JOB,
                            known.subject(),
                            clock.instant()));
                });
        return found.isPresent();
    }

    /**
     * Everything that the account posted in this time was read.
     *
     * @param seen the ids of all of it
     */
    @Transactional
    void miss(ConnectionId connection, Set<String> seen, Instant from, Instant until) {
        natives.there(connection, from.plus(EDGE), until.minus(EDGE)).stream()
                .filter(post -> !seen.contains(post.remoteId()))
                .forEach(post -> {
                    natives.gone(post.id(), clock.instant());
                    events.publishEvent(new NativePostGone(
                            post.id(), post.remoteId(), NativeIntake.JOB, post.subject(), clock.instant()));
                });
    }
}
