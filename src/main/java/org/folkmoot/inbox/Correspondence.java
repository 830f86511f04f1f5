package org.folkmoot.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What we wrote about a conversation: replies, notes for staff, and how it came to rest. */
@Repository
class Correspondence {

    private static final String REPLIES = """
            select id, conversation_id, item_id, author, author_name, text, hash, closes, written_at, published_at, remote_id,
                removed_at
            from inbox.reply
            """;

    private final JdbcClient jdbc;

    Correspondence(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false when a reply with this id is here already: the form was sent twice */
    boolean add(Reply reply) {
        return jdbc.sql("""
                        insert into inbox.reply
                            (id, conversation_id, item_id, author, author_name, text, hash, closes, written_at)
                        values (:id, :conversation, :item, :author, :name, :text, :hash, :closes, :at)
                        on conflict do nothing
                        """)
                        .param("id", reply.id().value())
                        .param("conversation", reply.conversation().value())
                        .param("item", reply.item().value())
                        .param("author", reply.author().value())
                        .param("name", reply.authorName())
                        .param("text", reply.text())
                        .param("hash", reply.hash())
                        .param("closes", reply.closes())
                        .param("at", reply.writtenAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<Reply> reply(ReplyId id) {
        return jdbc.sql(REPLIES + " where id = :id")
                .param("id", id.value())
                .query((rs, n) -> reply(rs))
                .optional();
    }

    List<Reply> replies(ConversationId conversation) {
        return jdbc.sql(REPLIES + " where conversation_id = :conversation order by written_at, id")
                .param("conversation", conversation.value())
                .query((rs, n) -> reply(rs))
                .list();
    }

    void published(ReplyId id, String remoteId, Instant at) {
        jdbc.sql("update inbox.reply set published_at = :at, remote_id = :remote where id = :id")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("remote", remoteId)
                .param("id", id.value())
                .update();
    }

    void removed(ReplyId id, Instant at) {
        jdbc.sql("update inbox.reply set removed_at = :at where id = :id")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id.value())
                .update();
    }

    boolean ownReply(ConversationId conversation, String remoteId) {
        return replies(conversation).stream().anyMatch(reply -> remoteId.equals(reply.remoteId()));
    }

    void add(UUID id, ConversationId conversation, Note note) {
        jdbc.sql("""
                        insert into inbox.note (id, conversation_id, author_name, words, written_at)
                        values (:id, :conversation, :author, :words, :at)
                        """)
                .param("id", id)
                .param("conversation", conversation.value())
                .param("author", note.author())
                .param("words", note.words())
                .param("at", note.writtenAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Note> notes(ConversationId conversation) {
        return jdbc.sql("""
                        select author_name, words, written_at from inbox.note
                        where conversation_id = :conversation order by written_at, id
                        """)
                .param("conversation", conversation.value())
                .query((rs, n) -> new Note(
                        rs.getString("author_name"),
                        rs.getString("words"),
                        rs.getObject("written_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    void add(UUID id, ConversationId conversation, Closure closure) {
        jdbc.sql("""
                        insert into inbox.closure (id, conversation_id, outcome, by_name, at)
                        values (:id, :conversation, :outcome, :by, :at)
                        """)
                .param("id", id)
                .param("conversation", conversation.value())
                .param("outcome", closure.outcome().name())
                .param("by", closure.by())
                .param("at", closure.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** @param by null for the resident, whose name is not ours to keep */
    void reopen(ConversationId conversation, @Nullable String by, Instant at) {
        jdbc.sql("""
                        update inbox.closure set reopened_at = :at, reopened_by = :by
                        where conversation_id = :conversation and reopened_at is null
                        """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .param("conversation", conversation.value())
                .update();
    }

    List<Closure> closures(ConversationId conversation) {
        return jdbc.sql("""
                        select outcome, by_name, at, reopened_at, reopened_by from inbox.closure
                        where conversation_id = :conversation order by at
                        """)
                .param("conversation", conversation.value())
                .query((rs, n) -> new Closure(
                        Closure.Outcome.valueOf(rs.getString("outcome")),
                        rs.getString("by_name"),
                        rs.getObject("at", OffsetDateTime.class).toInstant(),
                        Conversations.instant(rs, "reopened_at"),
                        rs.getString("reopened_by")))
                .list();
    }

    private static Reply reply(ResultSet rs) throws SQLException {
        return new Reply(
                new ReplyId(rs.getObject("id", UUID.class)),
                new ConversationId(rs.getObject("conversation_id", UUID.class)),
                new ItemId(rs.getObject("item_id", UUID.class)),
                new PersonId(rs.getObject("author", UUID.class)),
                rs.getString("author_name"),
                rs.getString("text"),
                rs.getString("hash"),
                rs.getBoolean("closes"),
                rs.getObject("written_at", OffsetDateTime.class).toInstant(),
                Conversations.instant(rs, "published_at"),
                rs.getString("remote_id"),
                Conversations.instant(rs, "removed_at"));
    }
}
