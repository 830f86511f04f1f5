package org.folkmoot.installation;

import java.util.Map;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The database's own word on what it holds, since it may be another server than the data folder's. */
@Repository
class KindMark implements InitializingBean {

    private final JdbcClient jdbc;
    private final Kind opened;

    KindMark(JdbcClient jdbc, @Value("${folkmoot.demonstration:false}") boolean demonstration) {
        this.jdbc = jdbc;
        this.opened = demonstration ? Kind.DEMONSTRATION : Kind.REAL;
    }

    @Override
    public void afterPropertiesSet() {
        jdbc.sql("insert into installation.kind (single, kind) values (true, :kind) on conflict do nothing")
                .param("kind", opened.mark())
                .update();
        var found = jdbc.sql("select kind from installation.kind")
                .query(String.class)
                .single();
        if (!found.equals(opened.mark())) {
            throw new CannotStart("database-kind", Map.of("found", found, "asked", opened.mark()));
        }
    }
}
