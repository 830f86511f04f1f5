package org.folkmoot.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Orders to take down replies of ours. */
@Repository
class Retractions {

    private final JdbcClient jdbc;

    Retractions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Retraction retraction) {
        jdbc.sql("""
                        insert into inbox.retraction (id, reply_id, reason, by_person, by_name, at)
                        values (:id, :reply, :reason, :by, :byName, :at)
                        """)
                .param("id", retraction.id().value())
                .param("reply", retraction.reply().value())
                .param("reason", retraction.reason())
                .param("by", retraction.by())
                .param("byName", retraction.byName())
                .param("at", retraction.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Retraction> find(RetractionId id) {
        return jdbc.sql("select * from inbox.retraction where id = :id")
                .param("id", id.value())
                .query(Retractions::retraction)
                .optional();
    }

    /** Oldest first. */
    List<Retraction> of(ReplyId reply) {
        return jdbc.sql("select * from inbox.retraction where reply_id = :reply order by at, id")
                .param("reply", reply.value())
                .query(Retractions::retraction)
                .list();
    }

    List<Retraction> of(ConversationId conversation) {
        return jdbc.sql("""
                        select t.* from inbox.retraction t join inbox.reply r on r.id = t.reply_id
                        where r.conversation_id = :conversation order by t.at, t.id
                        """)
                .param("conversation", conversation.value())
                .query(Retractions::retraction)
                .list();
    }

    void done(RetractionId id, Instant at) {
        jdbc.sql("update inbox.retraction set done_at = :at where id = :id")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id.value())
                .update();
    }

    private static Retraction retraction(ResultSet rs, int n) throws SQLException {
        return new Retraction(
                new RetractionId(rs.getObject("id", UUID.class)),
                new ReplyId(rs.getObject("reply_id", UUID.class)),
                rs.getString("reason"),
                rs.getObject("by_person", UUID.class),
                rs.getString("by_name"),
                rs.getObject("at", OffsetDateTime.class).toInstant(),
                Conversations.instant(rs, "done_at"));
    }
}
