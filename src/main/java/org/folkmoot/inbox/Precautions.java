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

/** Who was muted, reported and put on lists by which account; nothing is ever taken out of it. */
@Repository
class Precautions {

    private final JdbcClient jdbc;

    Precautions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Precaution precaution) {
        var item = precaution.item();
        jdbc.sql("""
                        insert into inbox.precaution
                            (id, conversation_id, resident_id, account_id, connection_id, deed, item_id, about,
                             about_name, reason, by_person, by_name, at)
                        values
                            (:id, :conversation, :resident, :account, :connection, :deed, :item, :about,
                             :aboutName, :reason, :by, :byName, :at)
                        """)
                .param("id", precaution.id().value())
                .param("conversation", precaution.conversation().value())
                .param("resident", precaution.resident())
                .param("account", precaution.account().value())
                .param("connection", precaution.connection().value())
                .param("deed", precaution.deed().name())
                .param("item", item == null ? null : item.value())
                .param("about", precaution.about())
                .param("aboutName", precaution.aboutName())
                .param("reason", precaution.reason())
                .param("by", precaution.by())
                .param("byName", precaution.byName())
                .param("at", precaution.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Precaution> find(PrecautionId id) {
        return jdbc.sql("select * from inbox.precaution where id = :id")
                .param("id", id.value())
                .query(Precautions::precaution)
                .optional();
    }

    /** Oldest first. */
    List<Precaution> of(UUID resident, AccountId account) {
        return jdbc.sql("""
                        select * from inbox.precaution where resident_id = :resident and account_id = :account
                        order by number
                        """)
                .param("resident", resident)
                .param("account", account.value())
                .query(Precautions::precaution)
                .list();
    }

    void done(PrecautionId id, Instant at) {
        jdbc.sql("update inbox.precaution set done_at = :at where id = :id")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id.value())
                .update();
    }

    private static Precaution precaution(ResultSet rs, int n) throws SQLException {
        var item = rs.getObject("item_id", UUID.class);
        return new Precaution(
                new PrecautionId(rs.getObject("id", UUID.class)),
                new ConversationId(rs.getObject("conversation_id", UUID.class)),
                rs.getObject("resident_id", UUID.class),
                new AccountId(rs.getObject("account_id", UUID.class)),
                new ConnectionId(rs.getObject("connection_id", UUID.class)),
                Deed.valueOf(rs.getString("deed")),
                item == null ? null : new ItemId(item),
                rs.getString("about"),
                rs.getString("about_name"),
                rs.getString("reason"),
                rs.getObject("by_person", UUID.class),
                rs.getString("by_name"),
                rs.getObject("at", OffsetDateTime.class).toInstant(),
                Conversations.instant(rs, "done_at"));
    }
}
