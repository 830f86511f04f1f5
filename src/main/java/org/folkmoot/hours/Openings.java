package org.folkmoot.hours;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class Openings {

    private final JdbcClient jdbc;

    Openings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<DayOfWeek, Opening> all() {
        var days = new EnumMap<DayOfWeek, Opening>(DayOfWeek.class);
        jdbc.sql("select day, opens, closes from hours.opening").query(rs -> {
            var opening = new Opening(rs.getObject("opens", LocalTime.class), rs.getObject("closes", LocalTime.class));
            days.put(DayOfWeek.of(rs.getInt("day")), opening);
        });
        return days;
    }

    void replace(Map<DayOfWeek, Opening> days) {
        jdbc.sql("delete from hours.opening").update();
        days.forEach((day, opening) -> jdbc.sql(
                        "insert into hours.opening (day, opens, closes) values (:day, :opens, :closes)")
                .param("day", day.getValue())
                .param("opens", opening.opens())
                .param("closes", opening.closes())
                .update());
    }
}
