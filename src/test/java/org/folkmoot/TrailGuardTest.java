package org.folkmoot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@FolkmootTest
class TrailGuardTest {

    @Autowired
    JdbcClient jdbc;

    @Test
    void refusesAChangeThatNobodyAnswersFor() {
        var planted = jdbc.sql("insert into register.service (id, name, since) values (:id, 'Smuggling', now())")
                .param("id", UUID.randomUUID());

        assertThatThrownBy(planted::update)
                .hasStackTraceContaining("No entry in the trail for insert on register.service");
        assertThat(jdbc.sql("select count(*) from register.service where name = 'Smuggling'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void excusesOnlyTablesThatAreThere() {
        var tables = jdbc.sql("""
                        select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind in ('r', 'p')
                        """).query(String.class).list();
        var rooms = tables.stream().map(TrailGuardTest::room).collect(Collectors.toSet());

        assertThat(TrailGuard.exceptions().keySet())
                .filteredOn(table -> rooms.contains(room(table)))
                .isSubsetOf(tables);
    }

    private static String room(String table) {
        return table.substring(0, table.indexOf('.'));
    }
}
