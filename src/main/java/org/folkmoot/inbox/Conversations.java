package org.folkmoot.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.connections.ConnectionId;
import org.folkmoot.foundation.Slice;
import org.folkmoot.people.PersonId;
import org.folkmoot.register.AccountId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Conversations and the residents in them. */
@Repository
class Conversations {

    private static final String SELECT = """
            select c.id, c.number, c.account_id, c.connection_id, c.thread, c.direct, c.opened_at, c.last_item_at, c.waiting_since,
                c.due_at, c.assignee, c.closed_at, c.category, r.id as resident_id, r.name, r.handle,
                r.forgotten_at
            from inbox.conversation c join inbox.resident r on r.id = c.resident_id
            """;

    private final JdbcClient jdbc;

    Conversations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who wrote; their name and handle follow what the network shows now, where it shows one. */
    UUID resident(UUID id, String network, String remoteId, String name, @Nullable String handle, Instant at) {
        return jdbc.sql("""
                        insert into inbox.resident (id, network, remote_id, name, handle, named_at)
                        values (:id, :network, :remote, :name, :handle, :at)
                        on conflict (network, remote_id) do update
                        set name = coalesce(nullif(excluded.name, ''), resident.name),
                            handle = coalesce(excluded.handle, resident.handle),
                            named_at = case when excluded.name = '' then resident.named_at else excluded.named_at end,
                            forgotten_at = case when excluded.name = '' then resident.forgotten_at end
                        returning id
                        """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .param("network", network)
                .param("remote", remoteId)
                .param("name", name)
                .param("handle", handle)
                .query(UUID.class)
                .single();
    }

    /** The conversation of these three, made when there is none yet. */
    ConversationId of(
            UUID id,
            AccountId account,
            ConnectionId connection,
            String thread,
            boolean direct,
            UUID resident,
            Instant at) {
        jdbc.sql("""
                        insert into inbox.conversation
                            (id, account_id, connection_id, thread, direct, resident_id, opened_at, last_item_at)
                        values (:id, :account, :connection, :thread, :direct, :resident, :at, :at) on conflict do nothing
                        """)
                .param("id", id)
                .param("account", account.value())
                .param("connection", connection.value())
                .param("thread", thread)
                .param("direct", direct)
                .param("resident", resident)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        return new ConversationId(jdbc.sql("""
                        select id from inbox.conversation
                        where connection_id = :connection and thread = :thread and resident_id = :resident
                        """)
                .param("connection", connection.value())
                .param("thread", thread)
                .param("resident", resident)
                .query(UUID.class)
                .single());
    }

    /** The direct messages with this person, by their id on the network. */
    Optional<ConversationId> direct(ConnectionId connection, String person) {
        return jdbc.sql("""
                        select id from inbox.conversation
                        where connection_id = :connection and thread = :person and direct
                        """)
                .param("connection", connection.value())
                .param("person", person)
                .query(UUID.class)
                .optional()
                .map(ConversationId::new);
    }

    Optional<Conversation> find(ConversationId id) {
        return jdbc.sql(SELECT + " where c.id = :id")
                .param("id", id.value())
                .query((rs, n) -> row(rs))
                .optional();
    }

    /** Locks the row until the end of the transaction; empty when there is none. */
    Optional<Conversation> lock(ConversationId id) {
        jdbc.sql("select id from inbox.conversation where id = :id for update")
                .param("id", id.value())
                .query(UUID.class)
                .optional();
        return find(id);
    }

    Slice<Conversation> list(QueueFilter filter, @Nullable String after, int limit) {
        var mark = Slice.key(after, 2);
        var sql = SELECT + " where " + filter.where() + (mark.isPresent() ? filter.beyond() : "") + filter.order();
        var query = filter.bind(jdbc.sql(sql + " limit :limit")).param("limit", limit + 1);
        if (mark.isPresent()) {
            query = query.param("at", mark.get().get(0))
                    .param("id", UUID.fromString(mark.get().get(1)));
        }
        return Slice.of(query.query((rs, n) -> row(rs)).list(), limit, filter::key);
    }

    int count(QueueFilter filter) {
        return filter.bind(jdbc.sql("select count(*) from inbox.conversation c where " + filter.where()))
                .query(Integer.class)
                .single();
    }

    void categorise(ConversationId id, @Nullable Category category) {
        jdbc.sql("update inbox.conversation set category = :category where id = :id")
                .param("category", category == null ? null : category.name())
                .param("id", id.value())
                .update();
    }

    /** Of these conversations, those on one of these networks, with the network's key. */
    Map<ConversationId, String> networks(Collection<ConversationId> ids, Collection<String> networks) {
        var found = new HashMap<ConversationId, String>();
        jdbc.sql("""
                        select c.id, r.network from inbox.conversation c join inbox.resident r on r.id = c.resident_id
                        where c.id = any(:ids) and r.network = any(:networks)
                        """)
                .param("ids", ids.stream().map(ConversationId::value).toArray(UUID[]::new))
                .param("networks", networks.toArray(String[]::new))
                .query((ResultSet rs) -> {
                    found.put(new ConversationId(rs.getObject("id", UUID.class)), rs.getString("network"));
                });
        return found;
    }

    List<Conversation> ofResident(UUID resident, ConversationId except, int limit) {
        return jdbc.sql(SELECT
                        + " where c.resident_id = :resident and c.id <> :except order by c.opened_at desc limit :limit")
                .param("resident", resident)
                .param("except", except.value())
                .param("limit", limit)
                .query((rs, n) -> row(rs))
                .list();
    }

    void heard(ConversationId id, Instant at) {
        jdbc.sql("update inbox.conversation set last_item_at = greatest(last_item_at, :at) where id = :id")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id.value())
                .update();
    }

    void waits(ConversationId id, @Nullable Instant since, @Nullable Instant due) {
        jdbc.sql("update inbox.conversation set waiting_since = :since, due_at = :due where id = :id")
                .param("since", since == null ? null : since.atOffset(ZoneOffset.UTC))
                .param("due", due == null ? null : due.atOffset(ZoneOffset.UTC))
                .param("id", id.value())
                .update();
    }

    void assign(ConversationId id, @Nullable PersonId person) {
        jdbc.sql("update inbox.conversation set assignee = :person where id = :id")
                .param("person", person == null ? null : person.value())
                .param("id", id.value())
                .update();
    }

    void close(ConversationId id, @Nullable Instant at) {
        jdbc.sql("update inbox.conversation set closed_at = :at where id = :id")
                .param("at", at == null ? null : at.atOffset(ZoneOffset.UTC))
                .param("id", id.value())
                .update();
    }

    /** Open ones that somebody has. */
    List<Conversation> heldBy(PersonId person) {
        return jdbc.sql(SELECT
                        + " where c.closed_at is null and c.assignee = :person order by c.due_at nulls last, c.id")
                .param("person", person.value())
                .query((rs, n) -> row(rs))
                .list();
    }

    List<Conversation> waiting() {
        return jdbc.sql(SELECT + " where c.waiting_since is not null and c.closed_at is null")
                .query((rs, n) -> row(rs))
                .list();
    }

    private static Conversation row(ResultSet rs) throws SQLException {
        var category = rs.getString("category");
        var assignee = rs.getObject("assignee", UUID.class);
        return new Conversation(
                new ConversationId(rs.getObject("id", UUID.class)),
                rs.getLong("number"),
                new AccountId(rs.getObject("account_id", UUID.class)),
                new ConnectionId(rs.getObject("connection_id", UUID.class)),
                rs.getString("thread"),
                rs.getBoolean("direct"),
                new Resident(
                        rs.getObject("resident_id", UUID.class),
                        rs.getString("name"),
                        rs.getString("handle"),
                        rs.getObject("forgotten_at") != null),
                rs.getObject("opened_at", OffsetDateTime.class).toInstant(),
                rs.getObject("last_item_at", OffsetDateTime.class).toInstant(),
                instant(rs, "waiting_since"),
                instant(rs, "due_at"),
                assignee == null ? null : new PersonId(assignee),
                instant(rs, "closed_at"),
                category == null ? null : Category.valueOf(category));
    }

    static @Nullable Instant instant(ResultSet rs, String column) throws SQLException {
        var time = rs.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
