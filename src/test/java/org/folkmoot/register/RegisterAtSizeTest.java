package org.folkmoot.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.folkmoot.FolkmootTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The first pages of the register at 200,000 accounts: by an index, and hardly more rows are read than shown. */
@FolkmootTest
class RegisterAtSizeTest {

    private static final int ROWS = 200_000;
    private static final int SHOWN = 50;
    private static final Pattern READ = Pattern.compile("account a .*?actual [^)]*?rows=([\\d.]+)");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void goesThroughTheIndexOfItsOrder() {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            fill();
            assertReadsBy("account_by_name", AccountFilter.all(), false);
            assertReadsBy("account_by_name", AccountFilter.all(), true);
            assertReadsBy("account_by_network", sorted(AccountFilter.Sort.NETWORK), false);
            assertReadsBy("account_by_status", sorted(AccountFilter.Sort.STATUS), true);
            assertReadsBy("standing_by_value", sorted(AccountFilter.Sort.POSTED), false);
            assertReadsBy("standing_by_value", sorted(AccountFilter.Sort.FOLLOWERS), true);
        });
    }

    private void assertReadsBy(String index, AccountFilter filter, boolean further) {
        var moment = new AccountLists.Moment(Set.of(), Set.of(), LocalDate.of(2026, 5, 3), LocalDate.of(2025, 5, 3));
        var mark = further ? mark(filter) : List.<String>of();
        var plan = String.join(
                "\n",
                jdbc.sql("explain (analyze, timing off) " + AccountLists.statement(filter, further))
                        .params(AccountLists.params(filter, moment, mark, SHOWN))
                        .query(String.class)
                        .list());

        assertThat(plan).contains(index);
        var read = READ.matcher(plan);
        assertThat(read.find()).as(plan).isTrue();
        assertThat(Double.parseDouble(read.group(1))).as(plan).isLessThanOrEqualTo(3 * SHOWN);
    }

    private static List<String> mark(AccountFilter filter) {
        var name = List.of("dunmere 100000", "00000000-0000-7000-8000-000000000000");
        return switch (filter.sort()) {
            case STATUS -> List.of("DORMANT", name.get(0), name.get(1));
            case FOLLOWERS, POSTED, ANSWERED -> List.of("1000", name.get(1));
            case NAME, NETWORK, SERVICE, DUE -> name;
        };
    }

    private static AccountFilter sorted(AccountFilter.Sort sort) {
        return new AccountFilter("", null, null, null, null, null, null, null, null, sort, false);
    }

    private void fill() {
        jdbc.sql("""
                        insert into register.service (id, name, directorate, since)
                        select gen_random_uuid(), 'Service at size ' || n, 'Directorate ' || n % 8, timestamptz '2026-01-01'
                        from generate_series(1, 300) n
                        """).update();
        jdbc.sql("""
                        insert into register.account (id, network, kind, handle, name, service_id, status, added_at, since)
                        select gen_random_uuid(), (array['facebook', 'x', 'instagram', 'linkedin'])[1 + n % 4], 'PAGE',
                            'dunmere' || n, 'Dunmere ' || n, s.id, (array['LIVE', 'DORMANT', 'CLOSED'])[1 + n % 3],
                            timestamptz '2026-01-01', timestamptz '2026-01-01'
                        from generate_series(1, :rows) n
                        join (select id, row_number() over (order by id) as number from register.service) s
                            on s.number = 1 + n % 300
                        """).param("rows", ROWS).update();
        jdbc.sql("""
                        insert into register.standing (metric, account_id, value)
                        select m.metric, a.id, ('x' || substr(md5(a.handle), 1, 3))::bit(12)::int
                        from register.account a cross join (values ('followers'), ('last_post')) as m (metric)
                        on conflict do nothing
                        """).update();
        jdbc.sql("analyze register.standing").update();
        jdbc.sql("analyze register.account").update();
        jdbc.sql("analyze register.service").update();
    }
}
