package org.folkmoot.sheets;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class Imports {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    Imports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Import file) {
        jdbc.sql("""
                        insert into sheets.import (id, person_id, file_name, rows, added_at)
                        values (:id, :person, :name, cast(:rows as jsonb), :at)
                        """)
                .param("id", file.id())
                .param("person", file.person())
                .param("name", file.fileName())
                .param("rows", JSON.writeValueAsString(file.rows()))
                .param("at", file.addedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Import> find(UUID id) {
        return jdbc.sql("""
                        select id, person_id, file_name, rows::text as rows, added_at, saved_at
                        from sheets.import where id = :id
                        """)
                .param("id", id)
                .query((rs, n) -> new Import(
                        rs.getObject("id", UUID.class),
                        rs.getObject("person_id", UUID.class),
                        rs.getString("file_name"),
                        JSON.readValue(rs.getString("rows"), new TypeReference<List<ImportRow>>() {}),
                        rs.getObject("added_at", OffsetDateTime.class).toInstant(),
                        rs.getObject("saved_at") != null))
                .optional();
    }

    /** What is left to do of it. */
    void keep(UUID id, List<ImportRow> rows, Instant at) {
        jdbc.sql("update sheets.import set rows = cast(:rows as jsonb), saved_at = :at where id = :id")
                .param("id", id)
                .param("rows", JSON.writeValueAsString(rows))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
