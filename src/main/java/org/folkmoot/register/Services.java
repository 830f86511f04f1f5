package org.folkmoot.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class Services {

    private final JdbcClient jdbc;

    Services(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Service> all() {
        return jdbc.sql("select id, name, directorate, version from register.service order by lower(name)")
                .query(Services::service)
                .list();
    }

    Optional<Service> find(ServiceId id) {
        return jdbc.sql("select id, name, directorate, version from register.service where id = :id")
                .param("id", id.value())
                .query(Services::service)
                .optional();
    }

    boolean nameTaken(String name, ServiceId except) {
        return jdbc.sql("select exists (select from register.service where lower(name) = lower(:name) and id <> :id)")
                .param("name", name)
                .param("id", except.value())
                .query(Boolean.class)
                .single();
    }

    void add(Service service, Instant at) {
        jdbc.sql("""
                        insert into register.service (id, name, directorate, version, since)
                        values (:id, :name, :directorate, :version, :at)
                        """)
                .param("id", service.id().value())
                .param("name", service.name())
                .param("directorate", service.directorate())
                .param("version", service.version())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** @return false when somebody changed it since {@code service.version()} was read */
    boolean change(Service service, Instant at) {
        jdbc.sql("""
                        with held as (select * from register.service where id = :id for update)
                        insert into register.service_past select :until, held.* from held
                        """)
                .param("id", service.id().value())
                .param("until", at.atOffset(ZoneOffset.UTC))
                .update();
        return jdbc.sql("""
                                update register.service
                                set name = :name, directorate = :directorate, version = version + 1, since = :at
                                where id = :id and version = :version
                                """)
                        .param("id", service.id().value())
                        .param("name", service.name())
                        .param("directorate", service.directorate())
                        .param("version", service.version())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static Service service(ResultSet rs, int n) throws SQLException {
        return new Service(
                new ServiceId(rs.getObject("id", UUID.class)),
                rs.getString("name"),
                rs.getString("directorate"),
                rs.getInt("version"));
    }
}
