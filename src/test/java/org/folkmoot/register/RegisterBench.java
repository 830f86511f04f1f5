package org.folkmoot.register;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.folkmoot.Folkmoot;
import org.folkmoot.TestPostgres;
import org.folkmoot.foundation.Actor;
import org.folkmoot.sheets.RegisterImport;
import org.folkmoot.structure.ChartBench;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * {@code bin/bench register}: the register as large as a county's, a police force's and that of a host of many councils
 * (110, 260 and 9,000 accounts): its list, a filter, the chart's data, and a file of 10,000 rows of which half are
 * broken. The figures are for reading.
 */
public final class RegisterBench {

    private static final Map<String, Integer> PROFILES =
            new java.util.TreeMap<>(Map.of("1 county", 110, "2 police", 260, "3 host", 9_000));
    private static final int TIMES = 30;
    private static final int FILE_ROWS = 10_000;

    private final ConfigurableApplicationContext folkmoot;
    private final Actor bench = new Actor.Job("bench");

    private RegisterBench(ConfigurableApplicationContext folkmoot) {
        this.folkmoot = folkmoot;
    }

    public static void main(String[] args) {
        PROFILES.forEach((name, accounts) -> {
            try (var folkmoot = start()) {
                new RegisterBench(folkmoot).run(name, accounts);
            }
        });
    }

    private static ConfigurableApplicationContext start() {
        var database = TestPostgres.migrated();
        return new SpringApplicationBuilder(Folkmoot.class)
                .properties(
                        "spring.datasource.url=" + database.url(),
                        "spring.datasource.username=" + database.user(),
                        "spring.datasource.password=" + database.password(),
                        "server.port=0",
                        "logging.level.root=warn",
                        "folkmoot.data=target/bench-data",
                        "folkmoot.demonstration=false",
                        "folkmoot.timetable=false",
                        "folkmoot.delivery.enabled=false")
                .run();
    }

    private void run(String name, int accounts) {
        var register = folkmoot.getBean(Register.class);
        generate(accounts);
        print(name + ": first page", () -> register.accounts(AccountFilter.all(), null, 50));
        print(
                name + ": filter by problem",
                () -> register.accounts(AccountFilter.all().lacking(Lack.PEOPLE), null, 50));
        print(
                name + ": filter by text",
                () -> register.accounts(AccountQuery.of("museum").filter(bench), null, 50));
        print(
                name + ": count of a filter",
                () -> register.count(AccountFilter.all().lacking(Lack.PEOPLE)));
        var history = folkmoot.getBean(RegisterHistory.class);
        print(name + ": whole register for the chart", () -> history.accountsAt(java.time.Instant.now()));
        ChartBench.acts(folkmoot).forEach((what, act) -> print(name + ": " + what, act));
        print(
                name + ": sorted by the last post",
                () -> register.accounts(
                        new AccountFilter(
                                "", null, null, null, null, null, null, null, null, AccountFilter.Sort.POSTED, true),
                        null,
                        50));
        importing(name);
    }

    private void importing(String name) {
        var imports = folkmoot.getBean(RegisterImport.class);
        var text = new StringBuilder("network,handle,name,service,owner\n");
        for (var n = 0; n < FILE_ROWS; n++) {
            text.append("nextdoor,street")
                    .append(n)
                    .append(",Street ")
                    .append(n)
                    .append(",Streets,");
            text.append(n % 2 == 0 ? "" : "nobody" + n + "@dunmere.example").append('\n');
        }
        var begun = System.nanoTime();
        var id = imports.read(bench, "streets.csv", text.toString().getBytes(StandardCharsets.UTF_8));
        imports.preview(bench, id);
        System.out.printf("%-44s %8.0f ms%n", name + ": preview of 10,000 rows", millis(begun));
        begun = System.nanoTime();
        var taken = imports.save(bench, id);
        System.out.printf("%-44s %8.0f ms for %d rows%n", name + ": taking over the good half", millis(begun), taken);
    }

    /** Services of 30 accounts each, four networks, every tenth account without a deputy. */
    private void generate(int accounts) {
        var jdbc = folkmoot.getBean(JdbcClient.class);
        var transaction = folkmoot.getBean(org.springframework.transaction.support.TransactionTemplate.class);
        var register = folkmoot.getBean(Register.class);
        transaction.executeWithoutResult(status -> {
            register.addService(bench, "Generated", "Bench");
            jdbc.sql("""
                            insert into register.service (id, name, directorate, since)
                            select gen_random_uuid(), 'Service ' || n, 'Directorate ' || n % 8, timestamptz '2026-01-01'
                            from generate_series(1, :services) n
                            """).param("services", Math.max(1, accounts / 30)).update();
            jdbc.sql("""
                            insert into register.account (id, network, kind, handle, name, service_id, owner_id,
                                deputy_id, status, added_at, since)
                            select gen_random_uuid(), (array['facebook', 'x', 'instagram', 'linkedin'])[1 + n % 4],
                                'PAGE', 'dunmere' || n, 'Dunmere ' || (array['Museum', 'Parks', 'Bins'])[1 + n % 3] || n,
                                s.id, gen_random_uuid(), case when n % 10 = 0 then null else gen_random_uuid() end,
                                'LIVE', timestamptz '2026-01-01', timestamptz '2026-01-01'
                            from generate_series(1, :accounts) n
                            join (select id, row_number() over (order by name) as number,
                                    count(*) over () as total from register.service) s on s.number = 1 + n % s.total
                            """).param("accounts", accounts).update();
            jdbc.sql("""
                            insert into register.standing (metric, account_id, value)
                            select m.metric, a.id, length(a.handle) * 100 + ascii(right(a.handle, 1))
                            from register.account a
                            cross join (values ('followers'), ('last_post'), ('response_rate')) as m (metric)
                            on conflict do nothing
                            """).update();
            jdbc.sql("""
                            with made as (
                                insert into people.person (id, name, email, status, created_at)
                                select gen_random_uuid(), 'Officer ' || n, 'officer' || n || '@dunmere.example', 'ACTIVE',
                                    timestamptz '2026-01-01'
                                from generate_series(1, 300) n returning id)
                            insert into people.holding (person, role, service, since)
                            select m.id, (array['service-contact', 'approver', 'responder'])[1 + m.n % 3], s.id,
                                timestamptz '2026-01-01'
                            from (select id, row_number() over (order by id) as n from made) m
                            join (select id, row_number() over (order by name) as number,
                                    count(*) over () as total from register.service) s on s.number = 1 + m.n % s.total
                            """).update();
        });
        jdbc.sql("analyze register.account").update();
    }

    private static void print(String what, Runnable act) {
        var times = new double[TIMES];
        for (var n = -10; n < TIMES; n++) {
            var begun = System.nanoTime();
            act.run();
            if (n >= 0) {
                times[n] = millis(begun);
            }
        }
        Arrays.sort(times);
        System.out.printf("%-44s %8.1f ms median %8.1f ms p95%n", what, times[TIMES / 2], times[TIMES * 95 / 100]);
    }

    private static double millis(long begun) {
        return (System.nanoTime() - begun) / 1e6;
    }
}
