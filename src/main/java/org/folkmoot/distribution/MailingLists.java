package org.folkmoot.distribution;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.folkmoot.register.AccountStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The lists, their extras and who left them. */
@Repository
class MailingLists {

    private static final String SELECT = """
            select id, name, purpose, mandatory, networks, services, statuses, roles, version from distribution.list
            """;

    private final JdbcClient jdbc;
    private final ListPasts pasts;

    MailingLists(JdbcClient jdbc, ListPasts pasts) {
        this.jdbc = jdbc;
        this.pasts = pasts;
    }

    /** In use, by name. */
    List<MailingList> all() {
        return jdbc.sql(SELECT + " where ended_at is null order by lower(name)")
                .query(MailingLists::list)
                .list();
    }

    Optional<MailingList> find(UUID id) {
        return jdbc.sql(SELECT + " where id = :id and ended_at is null")
                .param("id", id)
                .query(MailingLists::list)
                .optional();
    }

    boolean nameTaken(String name, UUID except) {
        return jdbc.sql("select exists (select from distribution.list where lower(name) = lower(:name)"
                        + " and id <> :id and ended_at is null)")
                .param("name", name)
                .param("id", except)
                .query(Boolean.class)
                .single();
    }

    void add(MailingList list, Instant at) {
        params(jdbc.sql("""
                        insert into distribution.list
                            (id, name, purpose, mandatory, networks, services, statuses, roles, made_at, since)
                        values (:id, :name, :purpose, :mandatory, :networks, :services, :statuses, :roles, :at, :at)
                        """), list).param("at", at.atOffset(ZoneOffset.UTC)).update();
    }

    /** @return false when somebody changed it since {@code list.version()} was read */
    boolean change(MailingList list, Instant at) {
        pasts.keep(list.id(), at);
        return params(jdbc.sql("""
                                update distribution.list set name = :name, purpose = :purpose, mandatory = :mandatory,
                                    networks = :networks, services = :services, statuses = :statuses, roles = :roles,
                                    version = version + 1, since = :at
                                where id = :id and version = :version and ended_at is null
                                """), list)
                        .param("version", list.version())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void end(UUID id, Instant at) {
        jdbc.sql("update distribution.list set ended_at = :at where id = :id")
                .param("id", id)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Those that have not ended, by name. */
    List<Extra> extras(UUID list, LocalDate today) {
        return jdbc.sql("""
                        select * from distribution.extra
                        where list_id = :list and until >= :today and removed_at is null order by lower(name)
                        """)
                .param("list", list)
                .param("today", today)
                .query(MailingLists::extra)
                .list();
    }

    /** The same address anew takes the place of what was said about it before. */
    void add(UUID list, Extra extra, Instant at) {
        jdbc.sql("""
                        update distribution.extra set removed_at = :at
                        where list_id = :list and lower(email) = lower(:email) and removed_at is null
                        """)
                .param("list", list)
                .param("email", extra.email())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("""
                        insert into distribution.extra (id, list_id, name, email, reason, until, added_by, added_at)
                        values (:id, :list, :name, :email, :reason, :until, :by, :at)
                        """)
                .param("id", extra.id())
                .param("list", list)
                .param("name", extra.name())
                .param("email", extra.email())
                .param("reason", extra.reason())
                .param("until", extra.until())
                .param("by", extra.addedBy())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** @return false when it is not there any more */
    boolean remove(UUID list, UUID extra, Instant at) {
        return jdbc.sql("""
                                update distribution.extra set removed_at = :at
                                where list_id = :list and id = :id and removed_at is null
                                """)
                        .param("list", list)
                        .param("id", extra)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Set<String> left(UUID list) {
        return Set.copyOf(jdbc.sql("select email from distribution.opt_out where list_id = :list")
                .param("list", list)
                .query(String.class)
                .list());
    }

    void leave(UUID list, String email, Instant at) {
        jdbc.sql(
                        "insert into distribution.opt_out (list_id, email, at) values (:list, :email, :at) on conflict do nothing")
                .param("list", list)
                .param("email", email.toLowerCase(Locale.ROOT))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void comeBack(UUID list, String email, Instant until) {
        jdbc.sql("""
                        with gone as (
                            delete from distribution.opt_out where list_id = :list and email = :email returning *)
                        insert into distribution.opt_out_past (list_id, email, at, until)
                        select list_id, email, at, :until from gone
                        """)
                .param("list", list)
                .param("email", email.toLowerCase(Locale.ROOT))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
    }

    ListSettings settings() {
        return jdbc.sql("select per_minute, hard_bounces, domains from distribution.settings where single")
                .query((rs, n) -> new ListSettings(
                        rs.getInt("per_minute"), rs.getInt("hard_bounces"), texts(rs.getArray("domains"))))
                .optional()
                .orElse(ListSettings.USUAL);
    }

    void save(ListSettings settings) {
        jdbc.sql("""
                        insert into distribution.settings (single, per_minute, hard_bounces, domains)
                        values (true, :minute, :bounces, :domains)
                        on conflict (single) do update set per_minute = excluded.per_minute,
                            hard_bounces = excluded.hard_bounces, domains = excluded.domains
                        """)
                .param("minute", settings.perMinute())
                .param("bounces", settings.hardBounces())
                .param("domains", settings.domains().toArray(String[]::new))
                .update();
    }

    private static JdbcClient.StatementSpec params(JdbcClient.StatementSpec sql, MailingList list) {
        return sql.param("id", list.id())
                .param("name", list.name())
                .param("purpose", list.purpose())
                .param("mandatory", list.mandatory())
                .param("networks", list.networks().toArray(String[]::new))
                .param("services", list.services().toArray(UUID[]::new))
                .param("statuses", list.statuses().stream().map(Enum::name).toArray(String[]::new))
                .param("roles", list.roles().stream().map(Enum::name).toArray(String[]::new));
    }

    static Extra extra(ResultSet rs, int n) throws SQLException {
        return new Extra(
                rs.getObject("id", UUID.class),
                rs.getString("name"),
                rs.getString("email"),
                rs.getString("reason"),
                rs.getObject("until", LocalDate.class),
                rs.getString("added_by"));
    }

    static MailingList list(ResultSet rs, int n) throws SQLException {
        return new MailingList(
                rs.getObject("id", UUID.class),
                rs.getString("name"),
                rs.getString("purpose"),
                rs.getBoolean("mandatory"),
                Set.copyOf(texts(rs.getArray("networks"))),
                Set.of((UUID[]) rs.getArray("services").getArray()),
                texts(rs.getArray("statuses")).stream()
                        .map(AccountStatus::valueOf)
                        .collect(Collectors.toSet()),
                texts(rs.getArray("roles")).stream().map(ContactRole::valueOf).toList(),
                rs.getInt("version"));
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }
}
