package org.folkmoot.checks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.folkmoot.networks.Network;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The baselines that the council published, and its wishes; a network without one has the starter list. */
@Repository
class Baselines {

    private final JdbcClient jdbc;

    Baselines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Baseline current(Network network) {
        return jdbc.sql("select * from checks.baseline where network = :network order by version desc limit 1")
                .param("network", network.key())
                .query(Baselines::baseline)
                .optional()
                .orElseGet(() -> StarterList.of(network));
    }

    /** Newest first, without the starter list. */
    List<Baseline> published(Network network) {
        return jdbc.sql("select * from checks.baseline where network = :network order by version desc")
                .param("network", network.key())
                .query(Baselines::baseline)
                .list();
    }

    /** @return false when somebody else published this version first */
    boolean publish(Baseline baseline) {
        return jdbc.sql("""
                                insert into checks.baseline (network, version, applies, critical, note, published_at,
                                    published_by)
                                values (:network, :version, :applies, :critical, :note, :at, :by)
                                on conflict do nothing
                                """)
                        .param("network", baseline.network().key())
                        .param("version", baseline.version())
                        .param("applies", keys(baseline.applies()))
                        .param("critical", keys(baseline.critical()))
                        .param("note", baseline.note())
                        .param(
                                "at",
                                Objects.requireNonNull(baseline.publishedAt()).atOffset(ZoneOffset.UTC))
                        .param("by", baseline.publishedBy())
                        .update()
                == 1;
    }

    CheckSettings settings() {
        return jdbc.sql("select * from checks.settings")
                .query((rs, n) -> new CheckSettings(
                        rs.getString("name_contains"),
                        rs.getString("handle_contains"),
                        rs.getString("council_site"),
                        rs.getString("accounts_page"),
                        rs.getString("house_rules"),
                        rs.getString("mail_domain"),
                        rs.getInt("attest_days"),
                        rs.getInt("amber_below")))
                .optional()
                .orElseGet(CheckSettings::starter);
    }

    void save(CheckSettings settings) {
        jdbc.sql("""
                        insert into checks.settings (single, name_contains, handle_contains, council_site,
                            accounts_page, house_rules, mail_domain, attest_days, amber_below)
                        values (true, :name, :handle, :site, :accounts, :rules, :domain, :days, :amber)
                        on conflict (single) do update set name_contains = excluded.name_contains,
                            handle_contains = excluded.handle_contains, council_site = excluded.council_site,
                            accounts_page = excluded.accounts_page, house_rules = excluded.house_rules,
                            mail_domain = excluded.mail_domain, attest_days = excluded.attest_days,
                            amber_below = excluded.amber_below
                        """)
                .param("name", settings.nameContains())
                .param("handle", settings.handleContains())
                .param("site", settings.councilSite())
                .param("accounts", settings.accountsPage())
                .param("rules", settings.houseRules())
                .param("domain", settings.mailDomain())
                .param("days", settings.attestDays())
                .param("amber", settings.amberBelow())
                .update();
    }

    private static String[] keys(Set<Check> checks) {
        return checks.stream().map(Check::key).sorted().toArray(String[]::new);
    }

    private static Baseline baseline(ResultSet rs, int n) throws SQLException {
        return new Baseline(
                new Network(rs.getString("network")),
                rs.getInt("version"),
                checks(rs, "applies"),
                checks(rs, "critical"),
                rs.getString("note"),
                rs.getObject("published_at", OffsetDateTime.class).toInstant(),
                rs.getString("published_by"));
    }

    private static Set<Check> checks(ResultSet rs, String column) throws SQLException {
        return Arrays.stream((String[]) rs.getArray(column).getArray())
                .flatMap(key -> Check.of(key).stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
