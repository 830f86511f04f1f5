package org.folkmoot.feeds;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.foundation.Ids;
import org.folkmoot.foundation.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the feeds brought. */
@Repository
class Items {

    private static final String SELECT = """
            select i.*, f.name as feed_name from feeds.item i join feeds.feed f on f.id = i.feed_id
            """;

    private final JdbcClient jdbc;
    private final Ids ids;

    Items(JdbcClient jdbc, Ids ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    /** Newest news first. */
    Slice<FeedItem> list(FeedItem.State state, @Nullable String after, int limit) {
        var mark = Slice.key(after, 2);
        var rows = jdbc.sql(SELECT + """
                        where i.state = :state
                          and (:from::timestamptz is null or (i.published_at, i.id) < (:from::timestamptz, :id::uuid))
                        order by i.published_at desc, i.id desc limit :limit
                        """)
                .param("state", state.name())
                .param("from", mark.map(List::getFirst).orElse(null))
                .param("id", mark.map(List::getLast).orElse(null))
                .param("limit", limit + 1)
                .query(Items::item)
                .list();
        return Slice.of(
                rows,
                limit,
                item -> List.of(item.publishedAt().toString(), item.id().toString()));
    }

    Optional<FeedItem> find(UUID id) {
        return jdbc.sql(SELECT + " where i.id = :id")
                .param("id", id)
                .query(Items::item)
                .optional();
    }

    /**
     * Takes in an entry, or the change of one that nobody has decided on.
     *
     * @return true when it was not known
     */
    boolean take(UUID feed, FeedReader.Entry entry, Instant now) {
        var id = ids.next();
        var added = jdbc.sql("""
                        insert into feeds.item
                            (id, feed_id, guid, title, link, summary, published_at, seen_at, state)
                        values (:id, :feed, :guid, :title, :link, :summary, :published, :now, 'WAITING')
                        on conflict (feed_id, guid) do nothing
                        """)
                .param("id", id)
                .param("feed", feed)
                .param("guid", entry.guid())
                .param("title", entry.title())
                .param("link", entry.link())
                .param("summary", entry.summary())
                .param("published", at(entry.publishedAt()))
                .param("now", at(now))
                .update();
        return added == 1;
    }

    /** @return true when the words differ from those that were kept */
    boolean change(UUID feed, FeedReader.Entry entry, Instant now) {
        return jdbc.sql("""
                        update feeds.item set title = :title, link = :link, summary = :summary, changed_at = :now
                        where feed_id = :feed and guid = :guid
                          and (title, link, summary) is distinct from (:title, :link, :summary)
                        """)
                        .param("feed", feed)
                        .param("guid", entry.guid())
                        .param("title", entry.title())
                        .param("link", entry.link())
                        .param("summary", entry.summary())
                        .param("now", at(now))
                        .update()
                == 1;
    }

    /** @return false when somebody has decided already */
    boolean decide(UUID id, FeedItem.State state, @Nullable UUID post) {
        return jdbc.sql("""
                        update feeds.item set state = :state, post_id = :post where id = :id and state = 'WAITING'
                        """)
                        .param("id", id)
                        .param("state", state.name())
                        .param("post", post)
                        .update()
                == 1;
    }

    int waiting() {
        return jdbc.sql("select count(*) from feeds.item where state = 'WAITING'")
                .query(Integer.class)
                .single();
    }

    private static FeedItem item(ResultSet rs, int row) throws SQLException {
        var changed = rs.getObject("changed_at", OffsetDateTime.class);
        return new FeedItem(
                rs.getObject("id", UUID.class),
                rs.getObject("feed_id", UUID.class),
                rs.getString("feed_name"),
                rs.getString("title"),
                rs.getString("link"),
                rs.getString("summary"),
                rs.getObject("published_at", OffsetDateTime.class).toInstant(),
                changed == null ? null : changed.toInstant(),
                FeedItem.State.valueOf(rs.getString("state")),
                rs.getObject("post_id", UUID.class));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
