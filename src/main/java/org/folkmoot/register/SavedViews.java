package org.folkmoot.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SavedViews {

    private final JdbcClient jdbc;

    SavedViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Shared ones first, each by name. */
    List<SavedView> of(UUID person) {
        return jdbc.sql("""
                        select * from register.saved_view where person_id is null or person_id = :person
                        order by person_id nulls first, lower(name), id
                        """).param("person", person).query(SavedViews::view).list();
    }

    Optional<SavedView> find(UUID id) {
        return jdbc.sql("select * from register.saved_view where id = :id")
                .param("id", id)
                .query(SavedViews::view)
                .optional();
    }

    void add(SavedView view) {
        jdbc.sql("""
                        insert into register.saved_view (id, person_id, name, query)
                        values (:id, :person, :name, :query)
                        """)
                .param("id", view.id())
                .param("person", view.person())
                .param("name", view.name())
                .param("query", view.query())
                .update();
    }

    void remove(UUID id) {
        jdbc.sql("delete from register.saved_view where id = :id")
                .param("id", id)
                .update();
    }

    private static SavedView view(ResultSet rs, int n) throws SQLException {
        return new SavedView(
                rs.getObject("id", UUID.class),
                rs.getObject("person_id", UUID.class),
                rs.getString("name"),
                rs.getString("query"));
    }
}
