package org.folkmoot.inbox;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.delivery.Deliveries;
import org.folkmoot.delivery.Delivery;
import org.folkmoot.delivery.Source;
import org.springframework.stereotype.Component;

/** Everything that happened in a conversation, in the order of time. */
@Component
class Entries {

    private final Items items;
    private final Correspondence correspondence;
    private final Moderations moderations;
    private final Blockings blockings;
    private final Precautions precautions;
    private final Retractions retractions;
    private final Deliveries deliveries;

    Entries(
            Items items,
            Correspondence correspondence,
            Moderations moderations,
            Blockings blockings,
            Precautions precautions,
            Retractions retractions,
            Deliveries deliveries) {
        this.items = items;
        this.correspondence = correspondence;
        this.moderations = moderations;
        this.blockings = blockings;
        this.precautions = precautions;
        this.retractions = retractions;
        this.deliveries = deliveries;
    }

    List<Entry> of(Conversation conversation) {
        var id = conversation.id();
        var replies = correspondence.replies(id);
        var ownIds =
                replies.stream().map(Reply::remoteId).filter(Objects::nonNull).toList();
        var entries = new ArrayList<Entry>();
        items.of(id).stream()
                .filter(item -> !item.ours() || !ownIds.contains(item.remoteId()))
                .forEach(item -> entries.add(new Entry.Said(item)));
        replies.forEach(reply -> entries.add(new Entry.Answered(
                reply, delivery(ReplyClearance.KIND, reply.id().value()))));
        moderations
                .of(id)
                .forEach(one -> entries.add(new Entry.Moderated(
                        one, delivery(ModerationClearance.KIND, one.id().value()))));
        blockings
                .of(conversation.resident().id(), conversation.account())
                .forEach(one -> entries.add(new Entry.Blocked(
                        one, delivery(BlockingClearance.KIND, one.id().value()))));
        precautions
                .of(conversation.resident().id(), conversation.account())
                .forEach(one -> entries.add(new Entry.Guarded(
                        one, delivery(PrecautionClearance.KIND, one.id().value()))));
        retractions
                .of(id)
                .forEach(one -> entries.add(new Entry.Retracted(
                        one, delivery(RetractionClearance.KIND, one.id().value()))));
        correspondence.notes(id).forEach(note -> entries.add(new Entry.Noted(note)));
        correspondence.closures(id).forEach(closure -> entries.add(new Entry.Closed(closure)));
        entries.sort(Comparator.comparing(Entry::at));
        return List.copyOf(entries);
    }

    private Optional<Delivery> delivery(String kind, UUID id) {
        return deliveries.of(new Source(kind, id));
    }
}
