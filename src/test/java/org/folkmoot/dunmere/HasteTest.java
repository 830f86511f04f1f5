package org.folkmoot.dunmere;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.folkmoot.FolkmootTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@FolkmootTest
class HasteTest {

    @Autowired
    Haste haste;

    @Autowired
    JdbcClient jdbc;

    @Test
    void endsWithTheStoryHoweverItEnds() {
        var meanwhile = new ArrayList<String>();

        haste.during(() -> meanwhile.addAll(settings()));
        assertThatThrownBy(() -> haste.during(() -> {
                    throw new IllegalStateException("the story broke off");
                }))
                .hasMessage("the story broke off");

        assertThat(meanwhile).containsExactly("synchronous_commit=off");
        assertThat(settings()).isEmpty();
    }

    private List<String> settings() {
        return jdbc.sql("""
                        select unnest(s.setconfig) from pg_db_role_setting s
                        join pg_database d on d.oid = s.setdatabase where d.datname = current_database()
                        """).query(String.class).list();
    }
}
