package org.folkmoot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.folkmoot.web.Panel;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Windows and pipes: what only the running house shows. */
@FolkmootTest
class HousePipesTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ObjectProvider<Panel> panels;

    @Test
    void knowsEveryWindow() {
        assertThat(panels.stream()
                        .map(panel -> panel.place() + " shows " + panel.key())
                        .collect(Collectors.toSet()))
                .isEqualTo(Floorplan.listed("windows.txt"));
    }

    @Test
    void laysPipesOnlyWhereADoorIs() {
        assertThat(strayPipes()).isEmpty();

        transaction.executeWithoutResult(planted -> {
            jdbc.sql("create table archive.planted (account uuid references register.account)")
                    .update();
            assertThat(strayPipes()).containsExactly("archive -> register");
            planted.setRollbackOnly();
        });
    }

    @Test
    void givesEachRoomASchemaOfItsOwnName() {
        var schemas = jdbc.sql("""
                        select nspname from pg_namespace
                        where nspname not like 'pg_%' and nspname not in ('information_schema', 'public')
                        """).query(String.class).list();

        assertThat(schemas).isSubsetOf(allowedSchemas());
    }

    private static List<String> allowedSchemas() {
        var schemas = new ArrayList<>(Floorplan.ROOMS);
        schemas.addAll(Set.of("migrations", "practice"));
        return schemas;
    }

    /** Foreign keys across schemas to a room that the other does not declare to call. */
    private List<String> strayPipes() {
        return jdbc.sql("""
                        select distinct f.nspname as room, t.nspname as target
                        from pg_constraint c
                        join pg_class fc on fc.oid = c.conrelid join pg_namespace f on f.oid = fc.relnamespace
                        join pg_class tc on tc.oid = c.confrelid join pg_namespace t on t.oid = tc.relnamespace
                        where c.contype = 'f' and f.nspname <> t.nspname
                        """).query((rs, n) -> List.of(rs.getString("room"), rs.getString("target"))).list().stream()
                .filter(pipe -> !declared(pipe.get(0)).contains("\"" + pipe.get(1) + "\""))
                .map(pipe -> pipe.get(0) + " -> " + pipe.get(1))
                .toList();
    }

    private static String declared(String room) {
        return String.join(" ", Floorplan.lines(Path.of("src/main/java/org/folkmoot", room, "package-info.java")));
    }
}
