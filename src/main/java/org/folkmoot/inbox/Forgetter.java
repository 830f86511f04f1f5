package org.folkmoot.inbox;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Recurring;
import org.folkmoot.foundation.Subject;
import org.folkmoot.networks.Contract;
import org.folkmoot.networks.NetworkInfo;
import org.folkmoot.networks.Networks;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Deletes what residents wrote, and what a network showed of them, after as long as the network's terms let it be kept;
 * of direct messages after as long as the council keeps them.
 * What stays is that somebody wrote, when, and where it stands on the network; our answers and notes are our own.
 */
@Component
class Forgetter implements Recurring {

    private static final Duration EVERY = Duration.ofMinutes(15);
    private static final Subject MESSAGES =
            new Subject("members-data", new UUID(0x7000L, 0x8000_0000_0000_0004L), "Direct messages");

    private final Memories memories;
    private final Waits waits;
    private final Networks networks;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Forgetter(Memories memories, Waits waits, Networks networks, Clock clock, ApplicationEventPublisher events) {
        this.memories = memories;
        this.waits = waits;
        this.networks = networks;
        this.clock = clock;
        this.events = events;
    }

    @Override
    public String key() {
        return "inbox.retention";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    @Transactional
    public void run() {
        networks.all().stream().filter(NetworkInfo::connectable).forEach(this::forget);
        forgetMessages();
    }

    private void forget(NetworkInfo network) {
        var contract = networks.connector(network.network()).contract();
        var texts = texts(network, contract.keepsBodies());
        var names = names(network, contract.keepsNames());
        if (texts + names > 0) {
            events.publishEvent(new InboxEvents.MembersDataForgotten(
                    Intake.JOB, subject(network), clock.instant(), changes(contract, texts, names)));
        }
    }

    /** What residents wrote in private, once its days are over and nobody waits for an answer. */
    private void forgetMessages() {
        var days = waits.settings().messageDays();
        var texts = memories.forgetMessages(clock.instant().minus(Duration.ofDays(days)), clock.instant());
        if (texts > 0) {
            events.publishEvent(new InboxEvents.DirectMessagesForgotten(
                    Intake.JOB,
                    MESSAGES,
                    clock.instant(),
                    List.of(Change.of("texts deleted", null, texts), Change.of("kept for days", null, days))));
        }
    }

    private int texts(NetworkInfo network, @Nullable Duration kept) {
        return kept == null ? 0 : memories.forgetTexts(network.key(), before(kept), clock.instant());
    }

    private int names(NetworkInfo network, @Nullable Duration kept) {
        return kept == null ? 0 : memories.forgetNames(network.key(), before(kept), clock.instant());
    }

    /** What would be too old before the next round comes goes in this one. */
    private Instant before(Duration kept) {
        return clock.instant().minus(kept).plus(EVERY);
    }

    private static List<Change> changes(Contract contract, int texts, int names) {
        return List.of(
                Change.of("texts deleted", null, texts),
                Change.of("names deleted", null, names),
                Change.of("as asked by", null, contract.source()));
    }

    private static Subject subject(NetworkInfo network) {
        var id = UUID.nameUUIDFromBytes(("inbox.retention." + network.key()).getBytes(StandardCharsets.UTF_8));
        return new Subject("members-data", id, network.name());
    }
}
