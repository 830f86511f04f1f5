package org.folkmoot.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.connections.ConnectionId;
import org.folkmoot.networks.Deed;
import org.folkmoot.register.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who was blocked on which account and let in again; nothing is ever taken out of it. */
@Repository
class Blockings {

    private final JdbcClient jdbc;

    Blockings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Blocking blocking) {
        var ends = blocking.endsAt();
        jdbc.sql("""
                        insert into inbox.blocking
                            (id, conversation_id, resident_id, account_id, connection_id, deed, clause, reason, told,
                             by_person, by_name, at, ends_at)
                        values
                            (:id, :conversation, :resident, :account, :connection, :deed, :clause, :reason, :told,
                             :by, :byName, :at, :ends)
                        """)
                .param("id", blocking.id().value())
                .param("conversation", blocking.conversation().value())
                .param("resident", blocking.resident())
                .param("account", blocking.account().value())
                .param("connection", blocking.connection().value())
                .param("deed", blocking.deed().name())
                .param("clause", blocking.clause())
                .param("reason", blocking.reason())
                .param("told", blocking.told())
                .param("by", blocking.by())
                .param("byName", blocking.byName())
                .param("at", blocking.at().atOffset(ZoneOffset.UTC))
                .param("ends", ends == null ? null : ends.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Blocking> find(BlockingId id) {
        return jdbc.sql("select * from inbox.blocking where id = :id")
                .param("id", id.value())
                .query(Blockings::blocking)
                .optional();
    }

    /** Oldest first. */
    List<Blocking> of(UUID resident, AccountId account) {
        return jdbc.sql("""
                        select * from inbox.blocking where resident_id = :resident and account_id = :account
                        order by number
                        """)
                .param("resident", resident)
                .param("account", account.value())
                .query(Blockings::blocking)
                .list();
    }

    void done(BlockingId id, Instant at) {
        jdbc.sql("update inbox.blocking set done_at = :at where id = :id")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id.value())
                .update();
    }

    /**
     * Blocks whose time is over and that nobody has lifted.
     *
     * @param tried what was ordered before it and came to nothing is ordered again
     */
    List<Blocking> over(Instant now, Instant tried) {
        return jdbc.sql("""
                        select b.* from inbox.blocking b
                        where b.deed = 'BLOCK' and b.done_at is not null and b.ends_at <= :now
                          and not exists (select 1 from inbox.blocking later
                                          where later.resident_id = b.resident_id and later.account_id = b.account_id
                                            and later.number > b.number
                                            and (later.done_at is not null or later.at >= :tried))
                        order by b.ends_at limit 200
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("tried", tried.atOffset(ZoneOffset.UTC))
                .query(Blockings::blocking)
                .list();
    }

    /** The network's own id of a resident. */
    String remoteId(UUID resident) {
        return jdbc.sql("select remote_id from inbox.resident where id = :id")
                .param("id", resident)
                .query(String.class)
                .single();
    }

    private static Blocking blocking(ResultSet rs, int n) throws SQLException {
        return new Blocking(
                new BlockingId(rs.getObject("id", UUID.class)),
                new ConversationId(rs.getObject("conversation_id", UUID.class)),
                rs.getObject("resident_id", UUID.class),
                new AccountId(rs.getObject("account_id", UUID.class)),
                new ConnectionId(rs.getObject("connection_id", UUID.class)),
                Deed.valueOf(rs.getString("deed")),
                rs.getString("clause"),
                rs.getString("reason"),
                rs.getBoolean("told"),
                rs.getObject("by_person", UUID.class),
                rs.getString("by_name"),
                rs.getObject("at", OffsetDateTime.class).toInstant(),
                Conversations.instant(rs, "ends_at"),
                Conversations.instant(rs, "done_at"));
    }
}
