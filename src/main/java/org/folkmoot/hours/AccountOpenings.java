package org.folkmoot.hours;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.folkmoot.register.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AccountOpenings {

    private final JdbcClient jdbc;

    AccountOpenings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of the accounts that have hours of their own. */
    Map<AccountId, Map<DayOfWeek, Opening>> all() {
        var weeks = new HashMap<AccountId, Map<DayOfWeek, Opening>>();
        jdbc.sql("select account_id, day, opens, closes from hours.account_opening")
                .query(rs -> {
                    weeks.computeIfAbsent(
                                    new AccountId(rs.getObject("account_id", UUID.class)),
                                    id -> new EnumMap<>(DayOfWeek.class))
                            .put(DayOfWeek.of(rs.getInt("day")), opening(rs));
                });
        return weeks;
    }

    /** Empty where it has the council's. */
    Map<DayOfWeek, Opening> of(AccountId account) {
        var week = new EnumMap<DayOfWeek, Opening>(DayOfWeek.class);
        jdbc.sql("select day, opens, closes from hours.account_opening where account_id = :account")
                .param("account", account.value())
                .query(rs -> {
                    week.put(DayOfWeek.of(rs.getInt("day")), opening(rs));
                });
        return week;
    }

    void replace(AccountId account, Map<DayOfWeek, Opening> week) {
        jdbc.sql("delete from hours.account_opening where account_id = :account")
                .param("account", account.value())
                .update();
        week.forEach((day, opening) -> jdbc.sql("""
                        insert into hours.account_opening (account_id, day, opens, closes)
                        values (:account, :day, :opens, :closes)
                        """)
                .param("account", account.value())
                .param("day", day.getValue())
                .param("opens", opening.opens())
                .param("closes", opening.closes())
                .update());
    }

    private static Opening opening(ResultSet rs) throws SQLException {
        return new Opening(rs.getObject("opens", LocalTime.class), rs.getObject("closes", LocalTime.class));
    }
}
