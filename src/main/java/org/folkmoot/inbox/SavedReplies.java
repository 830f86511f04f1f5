package org.folkmoot.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Texts for answers that are given often. */
@Repository
class SavedReplies {

    private final JdbcClient jdbc;

    SavedReplies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By title. */
    List<SavedReply> all() {
        return jdbc.sql("select id, title, text from inbox.saved_reply order by lower(title), id")
                .query(SavedReplies::reply)
                .list();
    }

    Optional<SavedReply> find(SavedReplyId id) {
        return jdbc.sql("select id, title, text from inbox.saved_reply where id = :id")
                .param("id", id.value())
                .query(SavedReplies::reply)
                .optional();
    }

    void put(SavedReply reply) {
        jdbc.sql("""
                        insert into inbox.saved_reply (id, title, text) values (:id, :title, :text)
                        on conflict (id) do update set title = excluded.title, text = excluded.text
                        """)
                .param("id", reply.id().value())
                .param("title", reply.title())
                .param("text", reply.text())
                .update();
    }

    void remove(SavedReplyId id) {
        jdbc.sql("delete from inbox.saved_reply where id = :id")
                .param("id", id.value())
                .update();
    }

    private static SavedReply reply(ResultSet rs, int n) throws SQLException {
        return new SavedReply(
                new SavedReplyId(rs.getObject("id", UUID.class)), rs.getString("title"), rs.getString("text"));
    }
}
