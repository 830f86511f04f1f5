package org.folkmoot.publishing;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Posts that go ahead of everything else. */
@Repository
class Emergencies {

    private final JdbcClient jdbc;

    Emergencies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Emergency> of(PostId post) {
        return jdbc.sql("select * from publishing.emergency where post_id = :post")
                .param("post", post.value())
                .query((rs, n) -> new Emergency(
                        new PostId(rs.getObject("post_id", UUID.class)),
                        rs.getString("marked_by"),
                        rs.getObject("marked_at", OffsetDateTime.class).toInstant(),
                        rs.getString("reason")))
                .optional();
    }

    /** @return false when it was one already */
    boolean add(Emergency emergency) {
        return jdbc.sql("""
                        insert into publishing.emergency (post_id, marked_by, marked_at, reason)
                        values (:post, :by, :at, :reason) on conflict do nothing
                        """)
                        .param("post", emergency.post().value())
                        .param("by", emergency.markedBy())
                        .param("at", Posts.at(emergency.markedAt()))
                        .param("reason", emergency.reason())
                        .update()
                == 1;
    }

    boolean remove(PostId post) {
        return jdbc.sql("delete from publishing.emergency where post_id = :post")
                        .param("post", post.value())
                        .update()
                == 1;
    }
}
