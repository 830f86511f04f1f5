package org.folkmoot.inbox;

import java.time.Clock;
import java.util.List;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.folkmoot.register.Register;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says what conversations are about. */
@Service
public class Sorting {

    private final Conversations conversations;
    private final Register register;
    private final Rights rights;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Sorting(
            Conversations conversations,
            Register register,
            Rights rights,
            Clock clock,
            ApplicationEventPublisher events) {
        this.conversations = conversations;
        this.register = register;
        this.rights = rights;
        this.clock = clock;
        this.events = events;
    }

    /** @param category null for none */
    @Transactional
    public void categorise(Actor actor, ConversationId id, @Nullable Category category) {
        var conversation = conversations
                .lock(id)
                .orElseThrow(() -> new Refused(Refused.Kind.MISSING, Problem.of("", "inbox.missing")));
        rights.require(actor, Permission.TRIAGE, register.scope(conversation.account()));
        if (conversation.category() == category) {
            return;
        }
        conversations.categorise(id, category);
        events.publishEvent(new InboxEvents.ConversationCategorised(
                actor,
                conversation.subject(),
                clock.instant(),
                List.of(Change.of("category", conversation.category(), category))));
    }
}
