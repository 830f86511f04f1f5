package org.folkmoot.inbox;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.connections.ConnectionId;
import org.folkmoot.foundation.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was written, each thing once, with what it said before. */
@Repository
class Items {

    private static final String SELECT = """
            select i.id, i.conversation_id, i.remote_id, i.version, i.permalink, i.kind, i.ours, i.author, i.text,
                i.written_at, i.received_at, i.edited_at, i.removed_at, i.hidden_at, i.forgotten_at,
                exists (select from inbox.moderation m
                    where m.item_id = i.id and m.deed = 'REMOVE' and m.done_at is not null) as removed_by_us
            from inbox.item i
            """;

    private final JdbcClient jdbc;

    Items(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void name(ItemId item, String author) {
        jdbc.sql("update inbox.item set author = :author where id = :id")
                .param("author", author)
                .param("id", item.value())
                .update();
    }

    /** @return false when it was here already */
    boolean add(ConnectionId connection, Item item) {
        return jdbc.sql("""
                        insert into inbox.item (id, conversation_id, connection_id, remote_id, version, permalink, kind,
                            ours, author, text, written_at, received_at, removed_at)
                        values (:id, :conversation, :connection, :remote, :version, :permalink, :kind,
                            :ours, :author, :text, :written, :received, :removed)
                        on conflict (connection_id, remote_id) do nothing
                        """)
                        .param("id", item.id().value())
                        .param("conversation", item.conversation().value())
                        .param("connection", connection.value())
                        .param("remote", item.remoteId())
                        .param("version", item.version())
                        .param(
                                "permalink",
                                item.permalink() == null
                                        ? null
                                        : item.permalink().toString())
                        .param("kind", item.kind())
                        .param("ours", item.ours())
                        .param("author", item.author())
                        .param("text", item.text())
                        .param("written", item.writtenAt().atOffset(ZoneOffset.UTC))
                        .param("received", item.receivedAt().atOffset(ZoneOffset.UTC))
                        .param(
                                "removed",
                                item.removedAt() == null
                                        ? null
                                        : item.removedAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<Item> find(ItemId id) {
        return jdbc.sql(SELECT + " where i.id = :id")
                .param("id", id.value())
                .query((rs, n) -> row(rs))
                .optional();
    }

    Optional<Item> find(ConnectionId connection, String remoteId) {
        return jdbc.sql(SELECT + " where i.connection_id = :connection and i.remote_id = :remote")
                .param("connection", connection.value())
                .param("remote", remoteId)
                .query((rs, n) -> row(rs))
                .optional();
    }

    List<Item> of(ConversationId conversation) {
        return jdbc.sql(SELECT + " where i.conversation_id = :conversation order by i.written_at, i.id")
                .param("conversation", conversation.value())
                .query((rs, n) -> row(rs))
                .list();
    }

    /** The newest words of a resident in each conversation. */
    List<Item> latest(List<ConversationId> conversations) {
        return jdbc.sql("""
                        select distinct on (i.conversation_id) i.id, i.conversation_id, i.remote_id, i.version, i.permalink,
                            i.kind, i.ours, i.author, i.text, i.written_at, i.received_at, i.edited_at, i.removed_at,
                            i.hidden_at, i.forgotten_at, false as removed_by_us
                        from inbox.item i
                        where i.conversation_id = any(:ids) and not i.ours
                        order by i.conversation_id, i.written_at desc, i.id desc
                        """)
                .param("ids", conversations.stream().map(ConversationId::value).toArray(UUID[]::new))
                .query((rs, n) -> row(rs))
                .list();
    }

    /** Newest first. */
    Slice<Item> list(List<UUID> accounts, @Nullable String after, int limit) {
        var mark = Slice.key(after, 2);
        var query = jdbc.sql(SELECT + """
                         join inbox.conversation c on c.id = i.conversation_id
                        where c.account_id = any(:accounts)
                        """
                        + (mark.isPresent() ? " and (i.received_at, i.id) < (cast(:at as timestamptz), :id)" : "")
                        + """
                         order by i.received_at desc, i.id desc limit :limit
                        """)
                .param("accounts", accounts.toArray(UUID[]::new))
                .param("limit", limit + 1);
        if (mark.isPresent()) {
            query = query.param("at", mark.get().get(0))
                    .param("id", UUID.fromString(mark.get().get(1)));
        }
        return Slice.of(
                query.query((rs, n) -> row(rs)).list(),
                limit,
                item -> List.of(item.receivedAt().toString(), item.id().value().toString()));
    }

    /** Conversations in which these words were written; the newest first. */
    List<Item> search(List<UUID> accounts, String words, int limit) {
        return jdbc.sql(SELECT + """
                         join inbox.conversation c on c.id = i.conversation_id
                         join inbox.resident r on r.id = c.resident_id
                        where c.account_id = any(:accounts) and i.removed_at is null
                          and (to_tsvector('simple', i.text) @@ websearch_to_tsquery('simple', :words)
                               or lower(r.name) = lower(:words))
                        order by i.received_at desc, i.id desc limit :limit
                        """)
                .param("accounts", accounts.toArray(UUID[]::new))
                .param("words", words)
                .param("limit", limit)
                .query((rs, n) -> row(rs))
                .list();
    }

    void edit(Item before, UUID revision, String text, @Nullable String version, Instant at) {
        jdbc.sql("insert into inbox.revision (id, item_id, text, until) values (:id, :item, :text, :at)")
                .param("id", revision)
                .param("item", before.id().value())
                .param("text", before.text())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("""
                        update inbox.item set text = :text, version = coalesce(:version, version), edited_at = :at
                        where id = :id
                        """)
                .param("text", text)
                .param("version", version)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", before.id().value())
                .update();
    }

    /** Remembers it also for a comment that comes later. */
    void remove(ConnectionId connection, String remoteId, Instant at) {
        jdbc.sql("""
                        insert into inbox.removal (connection_id, remote_id, at) values (:connection, :remote, :at)
                        on conflict do nothing
                        """)
                .param("connection", connection.value())
                .param("remote", remoteId)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("""
                        update inbox.item set removed_at = :at
                        where connection_id = :connection and remote_id = :remote and removed_at is null
                        """)
                .param("connection", connection.value())
                .param("remote", remoteId)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** @param at null once everybody sees it again */
    void hide(ItemId id, @Nullable Instant at) {
        jdbc.sql("update inbox.item set hidden_at = :at where id = :id")
                .param("at", at == null ? null : at.atOffset(ZoneOffset.UTC))
                .param("id", id.value())
                .update();
    }

    @Nullable
    Instant removed(ConnectionId connection, String remoteId) {
        return jdbc.sql("select at from inbox.removal where connection_id = :connection and remote_id = :remote")
                .param("connection", connection.value())
                .param("remote", remoteId)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant)
                .orElse(null);
    }

    private static Item row(ResultSet rs) throws SQLException {
        var permalink = rs.getString("permalink");
        return new Item(
                new ItemId(rs.getObject("id", UUID.class)),
                new ConversationId(rs.getObject("conversation_id", UUID.class)),
                rs.getString("remote_id"),
                rs.getString("version"),
                permalink == null ? null : URI.create(permalink),
                rs.getString("kind"),
                rs.getBoolean("ours"),
                rs.getString("author"),
                rs.getString("text"),
                rs.getObject("written_at", OffsetDateTime.class).toInstant(),
                rs.getObject("received_at", OffsetDateTime.class).toInstant(),
                Conversations.instant(rs, "edited_at"),
                Conversations.instant(rs, "removed_at"),
                Conversations.instant(rs, "hidden_at"),
                rs.getBoolean("removed_by_us"),
                Conversations.instant(rs, "forgotten_at"));
    }
}
