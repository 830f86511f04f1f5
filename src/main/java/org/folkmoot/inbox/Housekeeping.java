package org.folkmoot.inbox;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.foundation.Subject;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.folkmoot.people.Scope;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How long direct messages are kept, and for how long somebody is blocked where nobody says otherwise. */
@Service
public class Housekeeping {

    private static final UUID SUBJECT = new UUID(0x7000L, 0x8000_0000_0000_0003L);
    private static final int LEAST_KEPT = 30;
    private static final int MOST_KEPT = 3650;
    private static final int MOST_BLOCKED = 365;

    private final Waits waits;
    private final Rights rights;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Housekeeping(Waits waits, Rights rights, Clock clock, ApplicationEventPublisher events) {
        this.waits = waits;
        this.rights = rights;
        this.clock = clock;
        this.events = events;
    }

    public InboxSettings settings() {
        return waits.settings();
    }

    /** All in days. What is older than it may be kept goes with the next round. */
    @Transactional
    public void keep(Actor actor, int messages, int firstBlock, int laterBlock) {
        rights.require(actor, Permission.MANAGE_INSTALLATION, Scope.everywhere());
        var problems = new ArrayList<Problem>();
        if (messages < LEAST_KEPT || messages > MOST_KEPT) {
            problems.add(Problem.of(
                    "messages", "inbox.keeping.messages.wrong", Map.of("least", LEAST_KEPT, "most", MOST_KEPT)));
        }
        if (firstBlock < 1 || firstBlock > MOST_BLOCKED) {
            problems.add(Problem.of("first", "inbox.block.days.wrong", Map.of("most", MOST_BLOCKED)));
        }
        if (laterBlock < 1 || laterBlock > MOST_BLOCKED) {
            problems.add(Problem.of("later", "inbox.block.days.wrong", Map.of("most", MOST_BLOCKED)));
        }
        Refused.unlessEmpty(problems);

        var before = waits.settings();
        waits.keep(messages, firstBlock, laterBlock);
        events.publishEvent(new InboxEvents.KeepingChanged(
                actor,
                new Subject("inbox-keeping", SUBJECT, "Keeping and blocking"),
                clock.instant(),
                List.of(
                        Change.of("direct messages, days", before.messageDays(), messages),
                        Change.of("first block, days", before.firstBlockDays(), firstBlock),
                        Change.of("later block, days", before.laterBlockDays(), laterBlock))));
    }
}
