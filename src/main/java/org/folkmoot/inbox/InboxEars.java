package org.folkmoot.inbox;

import java.time.Clock;
import java.util.List;
import org.folkmoot.connections.Connections;
import org.folkmoot.connections.InboundArrived;
import org.folkmoot.delivery.DeliveryPublished;
import org.folkmoot.foundation.Change;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Hears the bells of the rooms below: a webhook that arrived, a reply that appeared. */
@Component
class InboxEars {

    private final Connections connections;
    private final Intake intake;
    private final Conversations conversations;
    private final Correspondence correspondence;
    private final Waits waits;
    private final Closing closing;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    InboxEars(
            Connections connections,
            Intake intake,
            Conversations conversations,
            Correspondence correspondence,
            Waits waits,
            Closing closing,
            Clock clock,
            ApplicationEventPublisher events) {
        this.connections = connections;
        this.intake = intake;
        this.conversations = conversations;
        this.correspondence = correspondence;
        this.waits = waits;
        this.closing = closing;
        this.clock = clock;
        this.events = events;
    }

    @ApplicationModuleListener
    void on(InboundArrived bell) {
        var event = connections.inbound(bell.inbound());
        var comment = event.comment();
        if (comment == null) {
            return;
        }
        if (event.type().endsWith(".remove")) {
            intake.remove(bell.connection(), comment.ref().id(), clock.instant());
        } else {
            intake.take(bell.connection(), comment, event.type().endsWith(".edited"));
        }
    }

    /** The resident has their answer only now; what they wrote in the meantime waits for another. */
    @ApplicationModuleListener
    void on(DeliveryPublished bell) {
        if (!bell.source().kind().equals(ReplyClearance.KIND)) {
            return;
        }
        var reply = correspondence.reply(new ReplyId(bell.source().id())).orElseThrow();
        if (reply.publishedAt() != null) {
            return;
        }
        var conversation = conversations.lock(reply.conversation()).orElseThrow();
        correspondence.published(reply.id(), bell.ref().id(), bell.at());
        events.publishEvent(new InboxEvents.ReplyAppeared(
                Intake.JOB,
                conversation.subject(),
                clock.instant(),
                List.of(Change.of("reply", null, bell.ref().id()))));
        if (conversation.waiting()) {
            waits.stop(conversation, bell.at(), Wait.End.REPLY);
        }
        var later = intake.unanswered(conversation, reply.writtenAt()).stream().findFirst();
        if (later.isPresent()) {
            waits.start(
                    conversations.find(conversation.id()).orElseThrow(),
                    later.get().writtenAt());
        } else if (reply.closes() && !conversation.closed()) {
            closing.close(Intake.JOB, conversation, Closure.Outcome.ANSWERED, reply.authorName());
        }
    }
}
