package org.folkmoot.inbox;

import java.time.Clock;
import java.util.List;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** How conversations come to rest, inside the caller's transaction and lock. */
@Component
class Closing {

    private final Conversations conversations;
    private final Correspondence correspondence;
    private final Waits waits;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Closing(
            Conversations conversations,
            Correspondence correspondence,
            Waits waits,
            Ids ids,
            Clock clock,
            ApplicationEventPublisher events) {
        this.conversations = conversations;
        this.correspondence = correspondence;
        this.waits = waits;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    void close(Actor actor, Conversation conversation, Closure.Outcome outcome, String by) {
        var now = clock.instant();
        conversations.close(conversation.id(), now);
        correspondence.add(ids.next(), conversation.id(), new Closure(outcome, by, now, null, null));
        if (outcome == Closure.Outcome.NO_REPLY_NEEDED && conversation.waiting()) {
            waits.stop(conversation, now, Wait.End.NO_REPLY_NEEDED);
        }
        events.publishEvent(new InboxEvents.ConversationClosed(
                actor, conversation.subject(), now, List.of(Change.of("outcome", null, outcome.word()))));
    }
}
