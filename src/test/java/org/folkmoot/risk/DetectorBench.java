package org.folkmoot.risk;

import org.folkmoot.Folkmoot;
import org.folkmoot.TestPostgres;
import org.folkmoot.foundation.Actor;
import org.folkmoot.networks.Network;
import org.folkmoot.register.AccountDraft;
import org.folkmoot.register.Register;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * {@code bin/bench detectors}: all detectors over the register of a host of many councils, 9,000 accounts: once when
 * every risk is new, and again when nothing has changed. The figures are for reading.
 */
public final class DetectorBench {

    private static final int ACCOUNTS = 9_000;
    private static final Actor BENCH = new Actor.Job("bench");

    private DetectorBench() {}

    public static void main(String[] args) {
        var database = TestPostgres.migrated();
        try (var folkmoot = new SpringApplicationBuilder(Folkmoot.class)
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
                .run()) {
            generate(folkmoot);
            var detectors = folkmoot.getBean(Detectors.class);
            var risks = folkmoot.getBean(Risks.class);
            time("every risk is new", () -> detectors.look(BENCH));
            System.out.printf("%-44s %8d%n", "risks", risks.count(RiskFilter.everything()));
            time("nothing has changed", () -> detectors.look(BENCH));
            time("nothing has changed, once more", () -> detectors.look(BENCH));
            time("first page of the risks", () -> risks.find(RiskFilter.everything(), null, 50));
            time("the picture", () -> risks.matrix(RiskFilter.everything()));
        }
    }

    /** Every third account without an owner, all others with one who has left, none with access noted. */
    private static void generate(ConfigurableApplicationContext folkmoot) {
        var jdbc = folkmoot.getBean(JdbcClient.class);
        var register = folkmoot.getBean(Register.class);
        folkmoot.getBean(TransactionTemplate.class).executeWithoutResult(status -> {
            var service = register.addService(BENCH, "Generated", "Bench");
            register.add(
                    BENCH,
                    AccountDraft.of(Network.X, "pattern", "Pattern", "", service)
                            .as(org.folkmoot.register.AccountKind.PAGE, org.folkmoot.register.AccountStatus.DORMANT));
            jdbc.sql("""
                            insert into register.account (id, network, kind, handle, name, service_id, owner_id, status,
                                added_at, since)
                            select gen_random_uuid(), (array['facebook', 'x', 'instagram', 'linkedin'])[1 + n % 4],
                                'PAGE', 'dunmere' || n, 'Dunmere ' || n, :service,
                                case when n % 3 = 0 then null else gen_random_uuid() end, 'LIVE',
                                timestamptz '2026-01-01', timestamptz '2026-01-01'
                            from generate_series(1, :accounts) n
                            """)
                    .param("service", service.value())
                    .param("accounts", ACCOUNTS)
                    .update();
        });
        jdbc.sql("analyze").update();
    }

    private static void time(String what, Runnable act) {
        var begun = System.nanoTime();
        act.run();
        System.out.printf("%-44s %8.0f ms%n", what, (System.nanoTime() - begun) / 1e6);
    }
}
