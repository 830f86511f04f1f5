package org.folkmoot.inbox;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.folkmoot.connections.ConnectionId;
import org.folkmoot.connections.Connections;
import org.folkmoot.connections.GapLedger;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Ids;
import org.folkmoot.networks.RemoteComment;
import org.folkmoot.register.Account;
import org.folkmoot.register.Register;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes what networks tell us, each thing once, however often and in whatever order it is told: by polling, by webhook, or
 * by both at the same moment.
 */
@Component
class Intake {

    static final Actor JOB = new Actor.Job("inbox");

    private final Conversations conversations;
    private final Items items;
    private final Correspondence correspondence;
    private final Waits waits;
    private final Connections connections;
    private final GapLedger ledger;
    private final Register register;
    private final JdbcClient jdbc;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Intake(
            Conversations conversations,
            Items items,
            Correspondence correspondence,
            Waits waits,
            Connections connections,
            GapLedger ledger,
            Register register,
            JdbcClient jdbc,
            Ids ids,
            Clock clock,
            ApplicationEventPublisher events) {
        this.conversations = conversations;
        this.items = items;
        this.correspondence = correspondence;
        this.waits = waits;
        this.connections = connections;
        this.ledger = ledger;
        this.register = register;
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    /** @param current true when the text is what the network shows now, so that another text here is an older one */
    @Transactional
    void take(ConnectionId connection, RemoteComment comment, boolean current) {
        var account = register.byConnection(connection);
        if (account.isEmpty()) {
            return;
        }
        oneAtATime(connection, comment.ref().id());
        var known = items.find(connection, comment.ref().id());
        if (known.isPresent()) {
            if (current) {
                edit(account.get(), known.get(), comment);
            }
        } else if (comment.ours()) {
            ours(connection, comment);
        } else {
            add(account.get(), connection, comment);
        }
    }

    @Transactional
    void remove(ConnectionId connection, String remoteId, Instant at) {
        oneAtATime(connection, remoteId);
        var known = items.find(connection, remoteId);
        items.remove(connection, remoteId, at);
        if (known.isEmpty() || known.get().removed()) {
            return;
        }
        var conversation = conversations.lock(known.get().conversation()).orElseThrow();
        var since = conversation.waitingSince();
        if (since != null && unanswered(conversation, since).isEmpty()) {
            waits.stop(conversation, clock.instant(), Wait.End.REMOVED);
        }
        events.publishEvent(new InboxEvents.ItemRemoved(
                JOB, conversation.subject(), clock.instant(), List.of(Change.of("item", remoteId, null))));
    }

    private void add(Account account, ConnectionId connection, RemoteComment comment) {
        var now = clock.instant();
        var author = comment.authorId().isEmpty() ? "unknown:" + comment.ref().id() : comment.authorId();
        var name = !comment.authorName().isBlank()
                ? comment.authorName()
                : Optional.ofNullable(comment.authorHandle()).orElse("");
        var resident =
                conversations.resident(ids.next(), account.network().key(), author, name, comment.authorHandle(), now);
        var id =
                conversations.of(ids.next(), account.id(), connection, thread(comment), direct(comment), resident, now);
        var conversation = conversations.lock(id).orElseThrow();
        var removed = items.removed(connection, comment.ref().id());
        items.add(connection, item(conversation, comment, name, now, removed));
        ledger.received(connection, comment.createdAt());
        conversations.heard(id, now);
        if (removed == null) {
            reopen(conversation, now);
            waits.start(conversation, received(connection, comment, now));
        }
        events.publishEvent(new InboxEvents.ItemReceived(
                account.id(),
                JOB,
                conversation.subject(),
                now,
                List.of(Change.of("item", null, comment.ref().id()), Change.digest("text", null, comment.text()))));
    }

    /** The account answered on the network itself, or this is a reply of ours that comes back to us. */
    private void ours(ConnectionId connection, RemoteComment comment) {
        var answered = direct(comment)
                ? conversations.direct(connection, thread(comment))
                : Optional.ofNullable(comment.parent())
                        .flatMap(parent -> items.find(connection, parent.id()))
                        .map(Item::conversation);
        if (answered.isEmpty()) {
            return;
        }
        var conversation = conversations.lock(answered.get()).orElseThrow();
        var fromHere = correspondence.replies(conversation.id()).stream()
                .anyMatch(reply -> comment.ref().id().equals(reply.remoteId())
                        || (reply.publishedAt() == null && reply.text().equals(comment.text())));
        if (fromHere) {
            return;
        }
        var now = clock.instant();
        items.add(connection, item(conversation, comment, comment.authorName(), now, null));
        if (conversation.waiting()) {
            waits.stop(conversation, comment.createdAt(), Wait.End.ON_THE_NETWORK);
        }
        events.publishEvent(new InboxEvents.ItemReceived(
                conversation.account(),
                JOB,
                conversation.subject(),
                now,
                List.of(Change.of("own answer", null, comment.ref().id()))));
    }

    private void edit(Account account, Item known, RemoteComment comment) {
        if (known.removed() || known.forgotten()) {
            return;
        }
        var now = clock.instant();
        var changes = new ArrayList<Change>();
        if (named(account, known, comment)) {
            changes.add(Change.of("author", null, "told by the network"));
        }
        if (!known.text().equals(comment.text())) {
            items.edit(known, ids.next(), comment.text(), comment.ref().version(), now);
            changes.add(Change.digest("text", known.text(), comment.text()));
        }
        if (!changes.isEmpty()) {
            var conversation = conversations.lock(known.conversation()).orElseThrow();
            events.publishEvent(new InboxEvents.ItemEdited(JOB, conversation.subject(), now, List.copyOf(changes)));
        }
    }

    /** Webhooks of private messages tell no names; reading them does. */
    private boolean named(Account account, Item known, RemoteComment comment) {
        if (comment.ours() || !known.author().isBlank() || comment.authorName().isBlank()) {
            return false;
        }
        conversations.resident(
                ids.next(),
                account.network().key(),
                comment.authorId(),
                comment.authorName(),
                comment.authorHandle(),
                clock.instant());
        items.name(known.id(), comment.authorName());
        return true;
    }

    private void reopen(Conversation conversation, Instant now) {
        if (!conversation.closed()) {
            return;
        }
        conversations.close(conversation.id(), null);
        correspondence.reopen(conversation.id(), null, now);
        events.publishEvent(new InboxEvents.ConversationReopened(JOB, conversation.subject(), now, List.of()));
    }

    /** What a resident wrote since then and is still on the network. */
    List<Item> unanswered(Conversation conversation, Instant since) {
        return items.of(conversation.id()).stream()
                .filter(item ->
                        !item.ours() && !item.removed() && !item.writtenAt().isBefore(since))
                .toList();
    }

    /** Nobody could have seen it before we were connected; a network's clock ahead of ours does not move the promise. */
    private Instant received(ConnectionId connection, RemoteComment comment, Instant now) {
        var connected = connections.get(connection).connectedAt();
        var written = comment.createdAt().isBefore(connected) ? connected : comment.createdAt();
        return written.isAfter(now) ? now : written;
    }

    private Item item(
            Conversation conversation,
            RemoteComment comment,
            String name,
            Instant now,
            @org.jspecify.annotations.Nullable Instant removed) {
        return new Item(
                new ItemId(ids.next()),
                conversation.id(),
                comment.ref().id(),
                comment.ref().version(),
                comment.ref().permalink(),
                comment.kind().name().toLowerCase(java.util.Locale.ROOT),
                comment.ours(),
                name,
                comment.text(),
                comment.createdAt(),
                now,
                null,
                removed,
                null,
                false,
                null);
    }

    private static boolean direct(RemoteComment comment) {
        return comment.kind() == RemoteComment.Kind.MESSAGE;
    }

    private static String thread(RemoteComment comment) {
        return Optional.ofNullable(comment.post())
                .or(() -> Optional.ofNullable(comment.parent()))
                .orElse(comment.ref())
                .id();
    }

    private void oneAtATime(ConnectionId connection, String remoteId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:thing, 911))")
                .param("thing", connection.value() + " " + remoteId)
                .query((rs, n) -> 1)
                .single();
    }
}
