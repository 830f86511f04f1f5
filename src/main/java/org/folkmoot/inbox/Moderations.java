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
import org.folkmoot.networks.Deed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was hidden, shown again and removed, with the evidence. */
@Repository
class Moderations {

    private final JdbcClient jdbc;

    Moderations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Moderation moderation) {
        var kept = moderation.kept();
        jdbc.sql("""
                        insert into inbox.moderation
                            (id, item_id, deed, clause, reason, by_person, by_name, at, author, handle, text, permalink, written_at)
                        values
                            (:id, :item, :deed, :clause, :reason, :by, :byName, :at, :author, :handle, :text, :permalink, :written)
                        """)
                .param("id", moderation.id().value())
                .param("item", moderation.item().value())
                .param("deed", moderation.deed().name())
                .param("clause", moderation.clause())
                .param("reason", moderation.reason())
                .param("by", moderation.by())
                .param("byName", moderation.byName())
                .param("at", moderation.at().atOffset(ZoneOffset.UTC))
                .param("author", kept.author())
                .param("handle", kept.handle())
                .param("text", kept.text())
                .param(
                        "permalink",
                        kept.permalink() == null ? null : kept.permalink().toString())
                .param("written", kept.writtenAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Moderation> find(ModerationId id) {
        return jdbc.sql("select * from inbox.moderation where id = :id")
                .param("id", id.value())
                .query((rs, n) -> moderation(rs))
                .optional();
    }

    /** Oldest first. */
    List<Moderation> of(ItemId item) {
        return jdbc.sql("select * from inbox.moderation where item_id = :item order by number")
                .param("item", item.value())
                .query((rs, n) -> moderation(rs))
                .list();
    }

    List<Moderation> of(ConversationId conversation) {
        return jdbc.sql("""
                        select m.* from inbox.moderation m join inbox.item i on i.id = m.item_id
                        where i.conversation_id = :conversation order by m.number
                        """)
                .param("conversation", conversation.value())
                .query((rs, n) -> moderation(rs))
                .list();
    }

    void done(ModerationId id, Instant at) {
        jdbc.sql("update inbox.moderation set done_at = :at where id = :id")
                .param("id", id.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Moderation moderation(ResultSet rs) throws SQLException {
        var permalink = rs.getString("permalink");
        return new Moderation(
                new ModerationId(rs.getObject("id", UUID.class)),
                new ItemId(rs.getObject("item_id", UUID.class)),
                Deed.valueOf(rs.getString("deed")),
                rs.getString("clause"),
                rs.getString("reason"),
                rs.getObject("by_person", UUID.class),
                rs.getString("by_name"),
                rs.getObject("at", OffsetDateTime.class).toInstant(),
                Conversations.instant(rs, "done_at"),
                new Moderation.Kept(
                        rs.getString("author"),
                        rs.getString("handle"),
                        rs.getString("text"),
                        permalink == null ? null : URI.create(permalink),
                        rs.getObject("written_at", OffsetDateTime.class).toInstant()));
    }
}
