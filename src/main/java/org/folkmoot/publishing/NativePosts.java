package org.folkmoot.publishing;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.folkmoot.connections.ConnectionId;
import org.folkmoot.foundation.Slice;
import org.folkmoot.register.AccountId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Posts that were made on the networks themselves, each once by the network's permanent id. */
@Repository
class NativePosts {

    private final JdbcClient jdbc;

    NativePosts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false when it is known already */
    boolean add(NativePost post) {
        return jdbc.sql("""
                        insert into publishing.native_post (id, account_id, connection_id, remote_id, permalink, text,
                                                            images, made_with, posted_at, seen_at)
                        values (:id, :account, :connection, :remote, :permalink, :text, :images, :with, :posted, :seen)
                        on conflict (connection_id, remote_id) do nothing
                        """)
                        .param("id", post.id().value())
                        .param("account", post.account().value())
                        .param("connection", post.connection().value())
                        .param("remote", post.remoteId())
                        .param(
                                "permalink",
                                post.permalink() == null
                                        ? null
                                        : post.permalink().toString())
                        .param("text", post.text())
                        .param("images", post.images())
                        .param("with", post.madeWith())
                        .param("posted", Posts.at(post.postedAt()))
                        .param("seen", Posts.at(post.seenAt()))
                        .update()
                == 1;
    }

    Optional<NativePost> find(NativePostId id) {
        return jdbc.sql("select * from publishing.native_post where id = :id")
                .param("id", id.value())
                .query(NativePosts::post)
                .optional();
    }

    /** @param remoteId its id, or the address at which a person found it */
    Optional<NativePost> remove(ConnectionId connection, String remoteId) {
        return jdbc.sql("""
                        delete from publishing.native_post
                        where connection_id = :connection and (remote_id = :remote or permalink = :remote) returning *
                        """)
                .param("connection", connection.value())
                .param("remote", remoteId)
                .query(NativePosts::post)
                .optional();
    }

    Optional<NativePost> byRemote(ConnectionId connection, String remoteId) {
        return jdbc.sql(
                        "select * from publishing.native_post where connection_id = :connection and remote_id = :remote")
                .param("connection", connection.value())
                .param("remote", remoteId)
                .query(NativePosts::post)
                .optional();
    }

    /** Those that the network still listed the last time. */
    List<NativePost> there(ConnectionId connection, Instant from, Instant until) {
        return jdbc.sql("""
                        select * from publishing.native_post
                        where connection_id = :connection and gone_at is null and posted_at between :from and :until
                        order by posted_at
                        """)
                .param("connection", connection.value())
                .param("from", Posts.at(from))
                .param("until", Posts.at(until))
                .query(NativePosts::post)
                .list();
    }

    /** It stands there, with these words; what it said before is kept. */
    void changed(NativePost before, String text, Instant at) {
        if (!before.text().equals(text)) {
            jdbc.sql("""
                            insert into publishing.native_revision (id, native_post_id, text, until)
                            values (gen_random_uuid(), :post, :text, :at)
                            """)
                    .param("post", before.id().value())
                    .param("text", before.text())
                    .param("at", Posts.at(at))
                    .update();
        }
        jdbc.sql("""
                        update publishing.native_post
                        set changed_at = case when text = :text then changed_at else :at end, text = :text, gone_at = null
                        where id = :id
                        """)
                .param("text", text)
                .param("at", Posts.at(at))
                .param("id", before.id().value())
                .update();
    }

    void gone(NativePostId id, Instant at) {
        jdbc.sql("update publishing.native_post set gone_at = :at where id = :id")
                .param("at", Posts.at(at))
                .param("id", id.value())
                .update();
    }

    /** What it said before, oldest first. */
    List<String> earlier(NativePostId id) {
        return jdbc.sql("select text from publishing.native_revision where native_post_id = :id order by until")
                .param("id", id.value())
                .query(String.class)
                .list();
    }

    /** By time. */
    List<NativePost> between(Instant from, Instant to) {
        return jdbc.sql("""
                        select * from publishing.native_post where posted_at >= :from and posted_at < :to
                        order by posted_at, id limit 2000
                        """)
                .param("from", Posts.at(from))
                .param("to", Posts.at(to))
                .query(NativePosts::post)
                .list();
    }

    /** How many were made on each account since then; an account without any is not in it. */
    Map<AccountId, Integer> madeSince(Instant since) {
        return jdbc
                .sql("""
                        select account_id, count(*) as made from publishing.native_post where posted_at >= :since
                        group by account_id
                        """)
                .param("since", Posts.at(since))
                .query((rs, n) -> Map.entry(new AccountId(rs.getObject("account_id", UUID.class)), rs.getInt("made")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Newest first. */
    List<NativePost> ofAccount(AccountId account, int limit) {
        return jdbc.sql("""
                        select * from publishing.native_post where account_id = :account
                        order by posted_at desc, id desc limit :limit
                        """)
                .param("account", account.value())
                .param("limit", limit)
                .query(NativePosts::post)
                .list();
    }

    /** Newest first, of all accounts or of one. */
    Slice<NativePost> list(@Nullable AccountId account, @Nullable String after, int limit) {
        var key = Slice.key(after, 2);
        var rows = jdbc.sql("""
                        select * from publishing.native_post
                        where (cast(:account as uuid) is null or account_id = :account)
                          and (cast(:at as timestamptz) is null or (posted_at, id) < (:at, cast(:id as uuid)))
                        order by posted_at desc, id desc limit :limit
                        """)
                .param("account", account == null ? null : account.value())
                .param(
                        "at",
                        key.map(parts -> Posts.at(Instant.parse(parts.getFirst())))
                                .orElse(null))
                .param("id", key.map(List::getLast).orElse(null))
                .param("limit", limit + 1)
                .query(NativePosts::post)
                .list();
        return Slice.of(
                rows,
                limit,
                post -> List.of(post.postedAt().toString(), post.id().value().toString()));
    }

    private static NativePost post(ResultSet rs, int n) throws SQLException {
        var permalink = rs.getString("permalink");
        return new NativePost(
                new NativePostId(rs.getObject("id", UUID.class)),
                new AccountId(rs.getObject("account_id", UUID.class)),
                new ConnectionId(rs.getObject("connection_id", UUID.class)),
                rs.getString("remote_id"),
                permalink == null ? null : URI.create(permalink),
                rs.getString("text"),
                rs.getInt("images"),
                rs.getString("made_with"),
                Objects.requireNonNull(Posts.instant(rs, "posted_at")),
                Objects.requireNonNull(Posts.instant(rs, "seen_at")),
                Posts.instant(rs, "changed_at"),
                Posts.instant(rs, "gone_at"));
    }
}
