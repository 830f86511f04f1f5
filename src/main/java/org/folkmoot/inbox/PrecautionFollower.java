package org.folkmoot.inbox;

import java.util.List;
import org.folkmoot.delivery.DeliveryPublished;
import org.folkmoot.foundation.Change;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Hears that the network has muted somebody, taken a report or changed a list. */
@Component
class PrecautionFollower {

    private final Conversations conversations;
    private final Precautions precautions;
    private final ApplicationEventPublisher events;

    PrecautionFollower(Conversations conversations, Precautions precautions, ApplicationEventPublisher events) {
        this.conversations = conversations;
        this.precautions = precautions;
        this.events = events;
    }

    @ApplicationModuleListener
    void on(DeliveryPublished bell) {
        if (!bell.source().kind().equals(PrecautionClearance.KIND)) {
            return;
        }
        var precaution = precautions.find(new PrecautionId(bell.source().id())).orElseThrow();
        var conversation = conversations.lock(precaution.conversation()).orElseThrow();
        if (precaution.doneAt() == null) {
            precautions.done(precaution.id(), bell.at());
            events.publishEvent(new InboxEvents.PrecautionDone(
                    Intake.JOB,
                    conversation.subject(),
                    bell.at(),
                    List.of(Change.of("deed", null, precaution.deed()))));
        }
    }
}
