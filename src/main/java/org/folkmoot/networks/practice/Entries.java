package org.folkmoot.networks.practice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.Network;

/** Posts, comments, images and their figures. */
public final class Entries {

    private final Database database;

    Entries(Database database) {
        this.database = database;
    }

    /** @return false when something stands under this id already */
    public boolean add(Entry entry) {
        return database.jdbc
                        .sql("""
                                insert into practice.entry (network, id, account, author, text, created_at, visible_at,
                                  parent, root, images, link, record, version)
                                values (:network, :id, :account, :author, :text, :created, :visible,
                                  :parent, :root, :images, :link, :record, :version)
                                on conflict do nothing
                                """)
                        .param("network", entry.network().key())
                        .param("id", entry.id())
                        .param("account", entry.account())
                        .param("author", entry.author())
                        .param("text", entry.text())
                        .param("created", Database.at(entry.createdAt()))
                        .param("visible", Database.at(entry.visibleAt()))
                        .param("parent", entry.parent())
                        .param("root", entry.root())
                        .param("images", images(entry.images()))
                        .param("link", entry.link())
                        .param("record", entry.record())
                        .param("version", entry.version())
                        .update()
                == 1;
    }

    /** Other words, images or another record under the same id. */
    public void change(Entry entry) {
        database.jdbc
                .sql("""
                        update practice.entry
                        set text = :text, images = :images, record = :record, version = :version
                        where network = :network and id = :id
                        """)
                .param("text", entry.text())
                .param("images", images(entry.images()))
                .param("record", entry.record())
                .param("version", entry.version())
                .param("network", entry.network().key())
                .param("id", entry.id())
                .update();
    }

    public void remove(Network network, String id) {
        database.jdbc
                .sql("delete from practice.entry where network = :network and id = :id")
                .param("network", network.key())
                .param("id", id)
                .update();
    }

    public Optional<Entry> find(Network network, String id) {
        return database.jdbc
                .sql("select * from practice.entry where network = :network and id = :id")
                .param("network", network.key())
                .param("id", id)
                .query(Entries::entry)
                .optional();
    }

    /** What an account wrote itself, newest first; replies too when asked. */
    public List<Entry> by(Network network, String author, boolean replies, Instant now) {
        return database.jdbc
                .sql("""
                        select * from practice.entry
                        where network = :network and author = :author and visible_at <= :now
                          and (:replies or parent is null)
                        order by created_at desc, number desc
                        """)
                .param("network", network.key())
                .param("author", author)
                .param("replies", replies)
                .param("now", Database.at(now))
                .query(Entries::entry)
                .list();
    }

    /** The whole thread below a post, oldest first. */
    public List<Entry> under(Network network, String root, Instant now) {
        return database.jdbc
                .sql("""
                        select * from practice.entry where network = :network and root = :root and visible_at <= :now
                        order by created_at, number
                        """)
                .param("network", network.key())
                .param("root", root)
                .param("now", Database.at(now))
                .query(Entries::entry)
                .list();
    }

    /** What others wrote in an account's threads or to it, newest first. */
    public List<Entry> to(Network network, String account, Instant now) {
        return database.jdbc
                .sql("""
                        select * from practice.entry
                        where network = :network and account = :account and author <> :account and visible_at <= :now
                        order by created_at desc, number desc
                        """)
                .param("network", network.key())
                .param("account", account)
                .param("now", Database.at(now))
                .query(Entries::entry)
                .list();
    }

    /** What stands in an account's threads whose names begin like this, newest first. */
    public List<Entry> threads(Network network, String account, String beginning, Instant now) {
        return database.jdbc
                .sql("""
                        select * from practice.entry
                        where network = :network and account = :account and starts_with(root, :beginning)
                          and visible_at <= :now
                        order by created_at desc, number desc
                        """)
                .param("network", network.key())
                .param("account", account)
                .param("beginning", beginning)
                .param("now", Database.at(now))
                .query(Entries::entry)
                .list();
    }

    public record Blob(String id, String mime, byte[] bytes, String alt) {}

    public void addBlob(Network network, String account, Blob blob) {
        database.jdbc
                .sql("""
                        insert into practice.blob (network, id, account, mime, bytes, alt, used)
                        values (:network, :id, :account, :mime, :bytes, :alt, false) on conflict do nothing
                        """)
                .param("network", network.key())
                .param("id", blob.id())
                .param("account", account)
                .param("mime", blob.mime())
                .param("bytes", blob.bytes())
                .param("alt", blob.alt())
                .update();
    }

    public Optional<Blob> blob(Network network, String account, String id) {
        return database.jdbc
                .sql("select * from practice.blob where network = :network and account = :account and id = :id")
                .param("network", network.key())
                .param("account", account)
                .param("id", id)
                .query((rs, n) ->
                        new Blob(rs.getString("id"), rs.getString("mime"), rs.getBytes("bytes"), rs.getString("alt")))
                .optional();
    }

    /** @return false when there is no such blob */
    public boolean describe(Network network, String account, String id, String alt) {
        return database.jdbc
                        .sql("""
                                update practice.blob set alt = :alt
                                where network = :network and account = :account and id = :id
                                """)
                        .param("alt", alt)
                        .param("network", network.key())
                        .param("account", account)
                        .param("id", id)
                        .update()
                == 1;
    }

    public Map<String, Long> figures(Network network, String thing) {
        return database
                .jdbc
                .sql("select metric, value from practice.figure where network = :network and thing = :thing")
                .param("network", network.key())
                .param("thing", thing)
                .query((rs, n) -> Map.entry(rs.getString("metric"), rs.getLong("value")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    public void figure(Network network, String thing, String metric, long value) {
        database.jdbc
                .sql("""
                        insert into practice.figure (network, thing, metric, value) values (:network, :thing, :metric, :value)
                        on conflict (network, thing, metric) do update set value = excluded.value
                        """)
                .param("network", network.key())
                .param("thing", thing)
                .param("metric", metric)
                .param("value", value)
                .update();
    }

    private static String images(List<Entry.Image> images) {
        var list = Json.object();
        var array = list.putArray("images");
        images.forEach(image -> array.addObject().put("blob", image.blob()).put("alt", image.alt()));
        return Json.text(list);
    }

    private static Entry entry(ResultSet rs, int n) throws SQLException {
        var images = new ArrayList<Entry.Image>();
        Json.read(rs.getString("images"))
                .path("images")
                .forEach(image -> images.add(new Entry.Image(
                        image.path("blob").asString(), image.path("alt").asString())));
        return new Entry(
                new Network(rs.getString("network")),
                rs.getString("id"),
                rs.getString("account"),
                rs.getString("author"),
                rs.getString("text"),
                rs.getObject("created_at", OffsetDateTime.class).toInstant(),
                rs.getObject("visible_at", OffsetDateTime.class).toInstant(),
                rs.getString("parent"),
                rs.getString("root"),
                images,
                rs.getString("link"),
                rs.getString("record"),
                rs.getString("version"));
    }
}
