package org.folkmoot.inbox;

import java.util.List;
import java.util.Objects;
import org.folkmoot.delivery.DeliveryPublished;
import org.folkmoot.foundation.Change;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Hears that a reply of ours is gone from its network, and shows it so from then on. */
@Component
class RetractionFollower {

    private final Conversations conversations;
    private final Correspondence correspondence;
    private final Retractions retractions;
    private final Intake intake;
    private final ApplicationEventPublisher events;

    RetractionFollower(
            Conversations conversations,
            Correspondence correspondence,
            Retractions retractions,
            Intake intake,
            ApplicationEventPublisher events) {
        this.conversations = conversations;
        this.correspondence = correspondence;
        this.retractions = retractions;
        this.intake = intake;
        this.events = events;
    }

    @ApplicationModuleListener
    void on(DeliveryPublished bell) {
        if (!bell.source().kind().equals(RetractionClearance.KIND)) {
            return;
        }
        var retraction = retractions.find(new RetractionId(bell.source().id())).orElseThrow();
        if (retraction.doneAt() != null) {
            return;
        }
        var reply = correspondence.reply(retraction.reply()).orElseThrow();
        var conversation = conversations.lock(reply.conversation()).orElseThrow();
        retractions.done(retraction.id(), bell.at());
        correspondence.removed(reply.id(), bell.at());
        intake.remove(conversation.connection(), Objects.requireNonNull(reply.remoteId()), bell.at());
        events.publishEvent(new InboxEvents.ReplyGone(
                Intake.JOB, conversation.subject(), bell.at(), List.of(Change.of("reply", reply.remoteId(), null))));
    }
}
