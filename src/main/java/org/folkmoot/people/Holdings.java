package org.folkmoot.people;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who could act by which role at any moment since roles are kept; which permissions a role bundles is told as of today. */
@Repository
class Holdings implements InitializingBean {

    private final JdbcClient jdbc;
    private final Clock clock;

    Holdings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What an older Folkmoot granted is known from this start on. */
    @Override
    public void afterPropertiesSet() {
        settle((UUID) null);
    }

    /** After somebody's roles or their state changed: ends what they no longer hold, begins what they hold now. */
    void settle(PersonId person) {
        settle(person.value());
    }

    /** @param person null for everybody */
    private void settle(@Nullable UUID person) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.sql("""
                        update people.holding was set until = :now
                        where was.until is null and (cast(:person as uuid) is null or was.person = :person)
                          and not exists (
                            select from people.role_grant held join people.person p on p.id = held.person
                            where held.person = was.person and p.status = 'ACTIVE' and held.role = was.role
                              and held.account is not distinct from was.account
                              and held.service is not distinct from was.service)
                        """).param("person", person).param("now", now).update();
        jdbc.sql("""
                        insert into people.holding (person, role, account, service, since)
                        select held.person, held.role, held.account, held.service, :now
                        from people.role_grant held join people.person p on p.id = held.person
                        where p.status = 'ACTIVE' and (cast(:person as uuid) is null or held.person = :person)
                        on conflict (person, role, account, service) where until is null do nothing
                        """).param("person", person).param("now", now).update();
    }

    /** Where each could use the permission at that moment. */
    Map<PersonId, Reach> at(Permission permission, Instant moment) {
        var scopes = new HashMap<PersonId, List<Scope>>();
        jdbc.sql("""
                        select distinct held.person, held.account, held.service
                        from people.holding held join people.role_permission bundle on bundle.role = held.role
                        where bundle.permission = :permission
                          and held.since <= :at and (held.until is null or held.until > :at)
                        """)
                .param("permission", permission.name())
                .param("at", moment.atOffset(ZoneOffset.UTC))
                .query(rs -> {
                    scopes.computeIfAbsent(new PersonId(rs.getObject("person", UUID.class)), id -> new ArrayList<>())
                            .add(new Scope(rs.getObject("account", UUID.class), rs.getObject("service", UUID.class)));
                });
        var reaches = new HashMap<PersonId, Reach>();
        scopes.forEach((person, held) -> reaches.put(person, Grants.reach(held, permission.where())));
        return reaches;
    }

    /** Empty while nobody has held anything. */
    Optional<Instant> since() {
        return Optional.ofNullable(jdbc.sql("select min(since) from people.holding")
                        .query(OffsetDateTime.class)
                        .optional()
                        .orElse(null))
                .map(OffsetDateTime::toInstant);
    }
}
