package org.folkmoot.inbox;

import java.util.List;
import org.folkmoot.delivery.DeliveryPublished;
import org.folkmoot.foundation.Change;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Hears that the network has blocked somebody or let them in again. */
@Component
class BlockingFollower {

    private final Conversations conversations;
    private final Blockings blockings;
    private final ApplicationEventPublisher events;

    BlockingFollower(Conversations conversations, Blockings blockings, ApplicationEventPublisher events) {
        this.conversations = conversations;
        this.blockings = blockings;
        this.events = events;
    }

    @ApplicationModuleListener
    void on(DeliveryPublished bell) {
        if (!bell.source().kind().equals(BlockingClearance.KIND)) {
            return;
        }
        var blocking = blockings.find(new BlockingId(bell.source().id())).orElseThrow();
        var conversation = conversations.lock(blocking.conversation()).orElseThrow();
        if (blocking.doneAt() == null) {
            blockings.done(blocking.id(), bell.at());
            events.publishEvent(new InboxEvents.BlockDone(
                    Intake.JOB, conversation.subject(), bell.at(), List.of(Change.of("deed", null, blocking.deed()))));
        }
    }
}
