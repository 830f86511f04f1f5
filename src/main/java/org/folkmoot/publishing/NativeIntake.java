package org.folkmoot.publishing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.folkmoot.connections.Connection;
import org.folkmoot.connections.ConnectionId;
import org.folkmoot.delivery.Deliveries;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Ids;
import org.folkmoot.foundation.Subject;
import org.folkmoot.networks.RemotePost;
import org.folkmoot.networks.RemoteRef;
import org.folkmoot.register.AccountId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells posts that were made on the network itself from our own. A post is ours when a delivery has its id or its address;
 * while a delivery's outcome is open, what appeared around it is left alone, since it may turn out to be that one.
 */
@Component
class NativeIntake {

    static final Actor JOB = new Actor.Job("publishing");

    /** A network's clock and ours differ by so much at most, and a network may be so slow to show what it took (D). */
    static final Duration BEFORE = Duration.ofMinutes(5);

    static final Duration AFTER = Duration.ofHours(1);

    /** A person says within this time after it was sent where it is, or it is recognised by its address alone (D). */
    private static final Duration NAMED = Duration.ofDays(2);

    private final NativePosts natives;
    private final NativeWatch watch;
    private final Variants variants;
    private final VariantLists lists;
    private final Deliveries deliveries;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    NativeIntake(
            NativePosts natives,
            NativeWatch watch,
            Variants variants,
            VariantLists lists,
            Deliveries deliveries,
            Ids ids,
            Clock clock,
            ApplicationEventPublisher events) {
        this.natives = natives;
        this.watch = watch;
        this.variants = variants;
        this.lists = lists;
        this.deliveries = deliveries;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    @Transactional
    void take(Connection connection, AccountId account, RemotePost post) {
        if (watch.follow(connection.id(), post)) {
            return;
        }
        if (post.parent() != null || ours(connection.id(), account, post)) {
            return;
        }
        var found = new NativePost(
                new NativePostId(ids.next()),
                account,
                connection.id(),
                post.ref().id(),
                post.ref().permalink(),
                post.text(),
                post.images(),
                Objects.requireNonNullElse(post.madeWith(), ""),
                post.createdAt(),
                clock.instant(),
                null,
                null);
        if (natives.add(found)) {
            events.publishEvent(new NativePostFound(
                    found.id(),
                    account,
                    found.remoteId(),
                    found.permalink(),
                    found.postedAt(),
                    JOB,
                    found.subject(),
                    found.seenAt()));
        }
    }

    /**
     * What was taken for a native post is a delivery of ours: one whose outcome was open for long, or that a network took
     * long to process.
     *
     * @return the network's own id of it
     */
    Optional<String> claim(ConnectionId connection, RemoteRef ref) {
        var known = natives.remove(connection, ref.id());
        known.ifPresent(post -> events.publishEvent(
                new NativePostClaimed(post.id(), post.remoteId(), JOB, post.subject(), clock.instant())));
        return known.map(NativePost::remoteId);
    }

    private boolean ours(ConnectionId connection, AccountId account, RemotePost post) {
        if (deliveries.delivered(connection, post.ref().id())
                || lists.published(account, post.ref().id()).isPresent()) {
            return true;
        }
        return byAddress(account, post) || mayBeOurs(connection, post.createdAt());
    }

    /** A person said where it is; the network tells its permanent id only now. */
    private boolean byAddress(AccountId account, RemotePost post) {
        var named = lists.namedByPeople(account).stream()
                .filter(one -> same(one, post))
                .findFirst();
        named.ifPresent(one -> recognise(one, post.ref()));
        return named.isPresent();
    }

    private void recognise(PublishedVariant named, RemoteRef ref) {
        variants.recognise(named.id(), ref);
        events.publishEvent(new VariantRecognised(
                named.id(),
                named.remoteId(),
                ref.id(),
                JOB,
                new Subject("variant", named.id().value(), named.label()),
                clock.instant()));
    }

    private static boolean same(PublishedVariant named, RemotePost post) {
        var address = Objects.toString(post.ref().permalink(), "");
        var there = Objects.toString(named.permalink(), "");
        var around = post.createdAt().isAfter(named.publishedAt().minus(NAMED))
                && post.createdAt().isBefore(named.publishedAt().plus(BEFORE));
        return plain(address).equals(plain(there))
                || (around && plain(post.text()).equals(plain(named.text())));
    }

    private boolean mayBeOurs(ConnectionId connection, Instant created) {
        return deliveries.openSince(connection).stream()
                .anyMatch(sent -> created.isAfter(sent.minus(BEFORE)) && created.isBefore(sent.plus(AFTER)));
    }

    private static String plain(String text) {
        return text.strip().replaceAll("/+$", "");
    }

    /** How far back something may have appeared that was not told apart yet, or is only since {@code last}. */
    Stream<Instant> open(ConnectionId connection, AccountId account, Instant last) {
        return Stream.concat(
                deliveries.openSince(connection).stream().map(sent -> sent.minus(BEFORE)),
                lists.namedByPeople(account).stream()
                        .map(PublishedVariant::publishedAt)
                        .filter(decided -> decided.isAfter(last))
                        .map(decided -> decided.minus(NAMED)));
    }
}
