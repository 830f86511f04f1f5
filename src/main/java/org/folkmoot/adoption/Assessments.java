package org.folkmoot.adoption;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class Assessments {

    private final JdbcClient jdbc;

    Assessments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Assessment> find(UUID id) {
        return list("where id = :value", id).stream().findFirst();
    }

    /** Newest first. */
    List<Assessment> of(String network) {
        return list("where network = :value order by made_at desc", network);
    }

    /** The newest of each network that was made before this moment. */
    List<Assessment> newest(Instant end) {
        return list(
                "where id in (select distinct on (network) id from adoption.assessment where made_at < :value"
                        + " order by network, made_at desc) order by lower(name)",
                end.atOffset(ZoneOffset.UTC));
    }

    void add(Assessment assessment) {
        jdbc.sql("""
                        insert into adoption.assessment (id, network, name, summary, made_by, made_at)
                        values (:id, :network, :name, :summary, :by, :at)
                        """)
                .param("id", assessment.id())
                .param("network", assessment.network())
                .param("name", assessment.name())
                .param("summary", assessment.summary())
                .param("by", assessment.madeBy())
                .param("at", assessment.madeAt().atOffset(ZoneOffset.UTC))
                .update();
        for (var score : assessment.scores()) {
            jdbc.sql("""
                            insert into adoption.score (assessment_id, criterion, score, weight, note)
                            values (:id, :criterion, :score, :weight, :note)
                            """)
                    .param("id", assessment.id())
                    .param("criterion", score.criterion().name())
                    .param("score", score.score())
                    .param("weight", score.weight())
                    .param("note", score.note())
                    .update();
        }
    }

    Map<Criterion, Integer> weights() {
        var weights = new EnumMap<Criterion, Integer>(Criterion.class);
        for (var criterion : Criterion.values()) {
            weights.put(criterion, criterion.usualWeight());
        }
        jdbc.sql("select criterion, weight from adoption.weight").query(rs -> {
            weights.put(Criterion.valueOf(rs.getString("criterion")), rs.getInt("weight"));
        });
        return weights;
    }

    void weigh(Map<Criterion, Integer> weights) {
        weights.forEach((criterion, weight) -> jdbc.sql("""
                        insert into adoption.weight (criterion, weight) values (:criterion, :weight)
                        on conflict (criterion) do update set weight = excluded.weight
                        """)
                .param("criterion", criterion.name())
                .param("weight", weight)
                .update());
    }

    private List<Assessment> list(String where, Object value) {
        return jdbc
                .sql("select id, network, name, summary, made_by, made_at from adoption.assessment " + where)
                .param("value", value)
                .query((rs, n) -> new Assessment(
                        rs.getObject("id", UUID.class),
                        rs.getString("network"),
                        rs.getString("name"),
                        rs.getString("summary"),
                        List.of(),
                        rs.getString("made_by"),
                        rs.getObject("made_at", OffsetDateTime.class).toInstant()))
                .list()
                .stream()
                .map(this::scored)
                .toList();
    }

    private Assessment scored(Assessment bare) {
        var scores = jdbc
                .sql("select criterion, score, weight, note from adoption.score where assessment_id = :id")
                .param("id", bare.id())
                .query((rs, n) -> new Score(
                        Criterion.valueOf(rs.getString("criterion")),
                        rs.getInt("score"),
                        rs.getInt("weight"),
                        rs.getString("note")))
                .list()
                .stream()
                .sorted(java.util.Comparator.comparing(Score::criterion))
                .toList();
        return new Assessment(
                bare.id(), bare.network(), bare.name(), bare.summary(), scores, bare.madeBy(), bare.madeAt());
    }
}
