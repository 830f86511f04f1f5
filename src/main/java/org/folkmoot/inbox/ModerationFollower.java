package org.folkmoot.inbox;

import java.util.List;
import org.folkmoot.delivery.DeliveryPublished;
import org.folkmoot.foundation.Change;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Hears that the network has hidden, shown or removed something, and shows it so from then on. */
@Component
class ModerationFollower {

    private final Conversations conversations;
    private final Items items;
    private final Moderations moderations;
    private final Intake intake;
    private final ApplicationEventPublisher events;

    ModerationFollower(
            Conversations conversations,
            Items items,
            Moderations moderations,
            Intake intake,
            ApplicationEventPublisher events) {
        this.conversations = conversations;
        this.items = items;
        this.moderations = moderations;
        this.intake = intake;
        this.events = events;
    }

    @ApplicationModuleListener
    void on(DeliveryPublished bell) {
        if (!bell.source().kind().equals(ModerationClearance.KIND)) {
            return;
        }
        var moderation = moderations.find(new ModerationId(bell.source().id())).orElseThrow();
        if (moderation.doneAt() != null) {
            return;
        }
        var item = items.find(moderation.item()).orElseThrow();
        var conversation = conversations.lock(item.conversation()).orElseThrow();
        moderations.done(moderation.id(), bell.at());
        switch (moderation.deed()) {
            case HIDE -> items.hide(item.id(), bell.at());
            case SHOW -> items.hide(item.id(), null);
            case REMOVE -> intake.remove(conversation.connection(), item.remoteId(), bell.at());
            case PUBLISH,
                    CORRECT,
                    TAKE_DOWN,
                    MESSAGE,
                    BLOCK,
                    UNBLOCK,
                    MUTE,
                    UNMUTE,
                    MUTE_THREAD,
                    UNMUTE_THREAD,
                    REPORT,
                    REPORT_PERSON,
                    ENLIST,
                    DELIST -> throw new IllegalStateException(moderation.deed() + " is no moderation");
        }
        events.publishEvent(new InboxEvents.ItemModerated(
                Intake.JOB,
                conversation.subject(),
                bell.at(),
                List.of(
                        Change.of("deed", null, moderation.deed()),
                        Change.of("item", item.remoteId(), item.remoteId()))));
    }
}
