package org.folkmoot.inbox;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * What of the inbox a list shows.
 *
 * @param accounts those that the reader may see, or the one that they chose
 * @param me for {@link Queue#MINE}
 * @param soon what is due before counts as close to its target
 * @param closedSince for {@link Queue#CLOSED}
 * @param about only those of this category; null for all
 */
record QueueFilter(
        Queue queue,
        List<UUID> accounts,
        @Nullable UUID me,
        Instant soon,
        Instant closedSince,
        @Nullable Instant since,
        @Nullable Category about) {

    QueueFilter in(Queue other) {
        return new QueueFilter(other, accounts, me, soon, closedSince, since, about);
    }

    QueueFilter of(List<UUID> only) {
        return new QueueFilter(queue, only, me, soon, closedSince, since, about);
    }

    QueueFilter heardAfter(Instant at) {
        return new QueueFilter(queue, accounts, me, soon, closedSince, at, about);
    }

    String where() {
        return "c.account_id = any(:accounts) and "
                + switch (queue) {
                    case MINE -> "c.closed_at is null and c.assignee = :me";
                    case UNASSIGNED -> "c.closed_at is null and c.assignee is null";
                    case SOON -> "c.closed_at is null and c.due_at <= :soon";
                    case OPEN -> "c.closed_at is null";
                    case WAITING -> "c.closed_at is null and c.due_at is null";
                    case CLOSED -> "c.closed_at >= :closed";
                }
                + (since == null ? "" : " and c.last_item_at > :since")
                + (about == null ? "" : " and c.category = :about");
    }

    /** By time left; what waits for the resident comes last. The closed ones: the newest first. */
    String order() {
        return queue == Queue.CLOSED
                ? " order by c.closed_at desc, c.id"
                : " order by coalesce(c.due_at, 'infinity'), c.id";
    }

    String beyond() {
        return queue == Queue.CLOSED
                ? " and (c.closed_at < cast(:at as timestamptz) or (c.closed_at = cast(:at as timestamptz) and c.id > :id))"
                : " and (coalesce(c.due_at, 'infinity'), c.id) > (cast(:at as timestamptz), :id)";
    }

    List<String> key(Conversation last) {
        var at = queue == Queue.CLOSED ? last.closedAt() : last.dueAt();
        return List.of(
                at == null ? "infinity" : at.toString(), last.id().value().toString());
    }

    StatementSpec bind(StatementSpec sql) {
        var bound = sql.param("accounts", accounts.toArray(UUID[]::new));
        bound = queue == Queue.MINE ? bound.param("me", me) : bound;
        bound = queue == Queue.SOON ? bound.param("soon", soon.atOffset(ZoneOffset.UTC)) : bound;
        bound = queue == Queue.CLOSED ? bound.param("closed", closedSince.atOffset(ZoneOffset.UTC)) : bound;
        bound = about == null ? bound : bound.param("about", about.name());
        return since == null ? bound : bound.param("since", since.atOffset(ZoneOffset.UTC));
    }
}
