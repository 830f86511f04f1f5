package org.folkmoot.plan;

import java.time.MonthDay;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.folkmoot.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the council chose about its plans: how they are judged, and which user an officer's name means. */
@Repository
class PlanChoices {

    private final JdbcClient jdbc;

    PlanChoices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    PlanSettings settings() {
        return jdbc.sql("select seasons, amber_days, amber_below from plan.settings")
                .query((rs, n) -> new PlanSettings(
                        days(rs.getString("seasons")), rs.getInt("amber_days"), rs.getInt("amber_below")))
                .optional()
                .orElse(PlanSettings.DEFAULT);
    }

    void save(PlanSettings settings) {
        jdbc.sql("""
                        insert into plan.settings (single, seasons, amber_days, amber_below)
                        values (true, :seasons, :days, :below)
                        on conflict (single) do update set seasons = excluded.seasons,
                            amber_days = excluded.amber_days, amber_below = excluded.amber_below
                        """)
                .param("seasons", settings.seasonsText())
                .param("days", settings.amberDays())
                .param("below", settings.amberBelow())
                .update();
    }

    Map<String, PersonId> answering() {
        return jdbc
                .sql("select officer, person_id from plan.answering")
                .query((rs, n) ->
                        Map.entry(rs.getString("officer"), new PersonId(rs.getObject("person_id", UUID.class))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void answers(String officer, PersonId person) {
        jdbc.sql("""
                        insert into plan.answering (officer, person_id) values (:officer, :person)
                        on conflict (officer) do update set person_id = excluded.person_id
                        """).param("officer", officer).param("person", person.value()).update();
    }

    void nobodyAnswers(String officer) {
        jdbc.sql("delete from plan.answering where officer = :officer")
                .param("officer", officer)
                .update();
    }

    static List<MonthDay> days(String text) {
        return Arrays.stream(text.split(","))
                .map(day -> MonthDay.parse(day.strip()))
                .toList();
    }
}
