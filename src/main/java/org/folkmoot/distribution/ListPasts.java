package org.folkmoot.distribution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What lists asked, who was an extra and who had left, at any moment since they were made. */
@Repository
class ListPasts {

    private static final String VERSIONS = """
            with version as (
                select ended_at as until, id, name, purpose, mandatory, networks, services, statuses, roles, version, since
                from distribution.list where id = :id
                union all
                select until, id, name, purpose, mandatory, networks, services, statuses, roles, version, since
                from distribution.list_past where id = :id)
            select * from version
            """;

    private final JdbcClient jdbc;

    ListPasts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Locks the list first, so that of two who change it at once the second sees what the first has made of it. */
    void keep(UUID list, Instant until) {
        jdbc.sql("""
                        with held as (select * from distribution.list where id = :id for update)
                        insert into distribution.list_past select :until, held.* from held
                        """)
                .param("id", list)
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The newest first. */
    List<ListVersion> versions(UUID list) {
        return jdbc.sql(VERSIONS + " order by version desc")
                .param("id", list)
                .query(ListPasts::version)
                .list();
    }

    /** Empty when there was no such list at that moment. */
    Optional<MailingList> at(UUID list, Instant moment) {
        return jdbc.sql(VERSIONS
                        + " where since <= :at and (until is null or until > :at) order by version desc limit 1")
                .param("id", list)
                .param("at", moment.atOffset(ZoneOffset.UTC))
                .query(ListPasts::version)
                .optional()
                .map(ListVersion::list);
    }

    List<Extra> extras(UUID list, Instant moment, LocalDate day) {
        return jdbc.sql("""
                        select * from distribution.extra
                        where list_id = :list and until >= :day
                          and added_at <= :at and (removed_at is null or removed_at > :at)
                        order by lower(name)
                        """)
                .param("list", list)
                .param("day", day)
                .param("at", moment.atOffset(ZoneOffset.UTC))
                .query(MailingLists::extra)
                .list();
    }

    Set<String> left(UUID list, Instant moment) {
        return Set.copyOf(jdbc.sql("""
                        select email from distribution.opt_out where list_id = :list and at <= :at
                        union
                        select email from distribution.opt_out_past where list_id = :list and at <= :at and until > :at
                        """)
                .param("list", list)
                .param("at", moment.atOffset(ZoneOffset.UTC))
                .query(String.class)
                .list());
    }

    private static ListVersion version(ResultSet rs, int n) throws SQLException {
        var until = rs.getObject("until", OffsetDateTime.class);
        return new ListVersion(
                MailingLists.list(rs, n),
                rs.getObject("since", OffsetDateTime.class).toInstant(),
                until == null ? null : until.toInstant());
    }
}
