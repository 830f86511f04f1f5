package org.folkmoot.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Recorded;
import org.folkmoot.foundation.Slice;
import org.folkmoot.foundation.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of the trail. They are only ever added; the sealer alone adds position and hash. */
@Repository
class Entries {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String COLUMNS = """
            number, id, at, actor_kind, actor_name, actor_person, actor_token, what, subject_kind, subject_id,
            subject_label, changes::text as changes, reason, position, hash
            """;

    private final JdbcClient jdbc;

    Entries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID id, Recorded event) {
        var actor = event.actor();
        jdbc.sql("""
                        insert into archive.trail (id, at, actor_kind, actor_name, actor_person, actor_token, what,
                            subject_kind, subject_id, subject_label, changes, reason)
                        values (:id, :at, :kind, :name, :person, :token, :what,
                            :subjectKind, :subject, :label, cast(:changes as jsonb), :reason)
                        """)
                .param("id", id)
                .param("at", utc(event.at()))
                .param("kind", kind(actor))
                .param("name", actor.name())
                .param("person", actor.person().orElse(null))
                .param("token", actor instanceof Actor.Token token ? token.id() : null)
                .param("what", event.what())
                .param("subjectKind", event.subject().kind())
                .param("subject", event.subject().id())
                .param("label", event.subject().label())
                .param("changes", JSON.writeValueAsString(changed(event)))
                .param("reason", event.reason().orElse(null))
                .update();
    }

    Slice<TrailEntry> find(TrailFilter filter, @Nullable String after, int limit) {
        var below = Slice.key(after, 1).map(key -> Long.valueOf(key.getFirst())).orElse(Long.MAX_VALUE);
        var rows = jdbc.sql("select " + COLUMNS + """
                         from archive.trail
                        where number < :below
                          and (cast(:subject as uuid) is null or subject_id = :subject)
                          and (cast(:kind as text) is null or subject_kind = :kind)
                          and (cast(:person as uuid) is null or actor_person = :person)
                          and (cast(:from as timestamptz) is null or at >= :from)
                          and (cast(:until as timestamptz) is null or at < :until)
                          and (:text = '' or strpos(lower(concat_ws(' ', actor_name, what, subject_label)), :text) > 0)
                        order by number desc
                        limit :limit
                        """)
                .param("below", below)
                .param("subject", filter.subject())
                .param("kind", filter.subjectKind())
                .param("person", filter.person())
                .param("from", filter.from() == null ? null : utc(filter.from()))
                .param("until", filter.until() == null ? null : utc(filter.until()))
                .param("text", filter.text().strip().toLowerCase(java.util.Locale.ROOT))
                .param("limit", limit + 1)
                .query(Entries::link)
                .list();
        return newest(rows, limit);
    }

    Slice<TrailEntry> of(Collection<UUID> subjects, @Nullable String after, int limit) {
        var below = Slice.key(after, 1).map(key -> Long.valueOf(key.getFirst())).orElse(Long.MAX_VALUE);
        var rows = jdbc.sql("select " + COLUMNS + """
                         from archive.trail
                        where number < :below and subject_id = any(:subjects)
                        order by number desc
                        limit :limit
                        """)
                .param("below", below)
                .param("subjects", subjects.toArray(UUID[]::new))
                .param("limit", limit + 1)
                .query(Entries::link)
                .list();
        return newest(rows, limit);
    }

    private static Slice<TrailEntry> newest(List<ChainLink> rows, int limit) {
        return Slice.of(rows, limit, link -> List.of(String.valueOf(link.entry().number())))
                .map(ChainLink::entry);
    }

    /** Committed for good and below every transaction that still runs, so that no earlier one can appear. */
    List<ChainLink> unsealed(int limit) {
        return jdbc.sql("select " + COLUMNS + """
                         from archive.trail
                        where position is null and txid < pg_snapshot_xmin(pg_current_snapshot())
                        order by txid, number
                        limit :limit
                        """)
                .param("limit", limit)
                .query(Entries::link)
                .list();
    }

    void seal(long number, long position, byte[] hash) {
        jdbc.sql("update archive.trail set position = :position, hash = :hash where number = :number")
                .param("position", position)
                .param("hash", hash)
                .param("number", number)
                .update();
    }

    List<ChainLink> sealedAfter(long position, int limit) {
        return jdbc.sql("select " + COLUMNS + """
                         from archive.trail where position > :position order by position limit :limit
                        """)
                .param("position", position)
                .param("limit", limit)
                .query(Entries::link)
                .list();
    }

    long countUnsealed() {
        return jdbc.sql("select count(*) from archive.trail where position is null")
                .query(Long.class)
                .single();
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static List<Change> changed(Recorded event) {
        return event.changes().stream().filter(Change::happened).toList();
    }

    private static String kind(Actor actor) {
        return switch (actor) {
            case Actor.Person person -> "person";
            case Actor.Token token -> "token";
            case Actor.Job job -> "job";
        };
    }

    private static ChainLink link(ResultSet rs, int n) throws SQLException {
        var position = rs.getObject("position", Long.class);
        var entry = new TrailEntry(
                rs.getObject("id", UUID.class),
                rs.getLong("number"),
                rs.getObject("at", OffsetDateTime.class).toInstant(),
                rs.getString("actor_kind"),
                rs.getString("actor_name"),
                rs.getObject("actor_person", UUID.class),
                rs.getString("what"),
                new Subject(
                        rs.getString("subject_kind"),
                        rs.getObject("subject_id", UUID.class),
                        rs.getString("subject_label")),
                JSON.readValue(rs.getString("changes"), new TypeReference<List<Change>>() {}),
                rs.getString("reason"),
                position != null);
        return new ChainLink(entry, rs.getObject("actor_token", UUID.class), position, rs.getBytes("hash"));
    }
}
