package org.folkmoot.foundation;

import java.time.ZoneId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The one row that says whom this installation serves; empty until the first administrator has set it up. */
@Repository
public class Organisations {

    private final JdbcClient jdbc;

    public Organisations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Organisation> find() {
        return jdbc.sql("select name, nation, zone, brand from foundation.organisation")
                .query((rs, n) -> new Organisation(
                        rs.getString("name"),
                        Organisation.Nation.valueOf(rs.getString("nation")),
                        ZoneId.of(rs.getString("zone")),
                        rs.getString("brand")))
                .optional();
    }

    /** For rooms that only run once the organisation is set up. */
    public Organisation get() {
        return find().orElseThrow(() -> new IllegalStateException("The organisation has not been set up yet"));
    }

    /** The caller publishes the {@link Recorded} event, since it knows who asked. */
    @Transactional
    public void save(Organisation organisation) {
        jdbc.sql("""
                        insert into foundation.organisation (single, name, nation, zone, brand)
                        values (true, :name, :nation, :zone, :brand)
                        on conflict (single) do update
                        set name = excluded.name, nation = excluded.nation, zone = excluded.zone, brand = excluded.brand
                        """)
                .param("name", organisation.name())
                .param("nation", organisation.nation().name())
                .param("zone", organisation.zone().getId())
                .param("brand", organisation.brand())
                .update();
    }
}
