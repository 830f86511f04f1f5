package org.folkmoot.register;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.folkmoot.connections.ConnectionId;
import org.folkmoot.incidents.IncidentPlan;
import org.folkmoot.networks.Network;
import org.folkmoot.people.PersonId;
import org.jspecify.annotations.Nullable;

/** How an entry stands in its row, the present one and the past ones alike. */
final class AccountColumns {

    private AccountColumns() {}

    static Account account(ResultSet rs, int n) throws SQLException {
        var address = rs.getString("address");
        return new Account(
                new AccountId(rs.getObject("id", UUID.class)),
                new Network(rs.getString("network")),
                AccountKind.valueOf(rs.getString("kind")),
                rs.getString("handle"),
                rs.getString("name"),
                address == null ? null : URI.create(address),
                rs.getString("remote_id"),
                new ServiceId(rs.getObject("service_id", UUID.class)),
                id(rs, "owner_id", PersonId::new),
                id(rs, "deputy_id", PersonId::new),
                id(rs, "escalation_id", PersonId::new),
                rs.getString("purpose"),
                rs.getString("audience"),
                rs.getString("notes"),
                AccountStatus.valueOf(rs.getString("status")),
                remit(rs),
                access(rs),
                life(rs),
                new IncidentPlan(
                        rs.getString("recovery_contacts"), rs.getString("incident_steps"), date(rs, "drilled_on")),
                date(rs, "attest_by"),
                id(rs, "connection_id", ConnectionId::new),
                rs.getInt("version"));
    }

    static Map<String, ?> of(Account account) {
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("id", account.id().value());
        columns.put("network", account.network().key());
        columns.put("kind", account.kind().name());
        columns.put("handle", account.handle());
        columns.put("name", account.name());
        columns.put(
                "address", account.address() == null ? null : account.address().toString());
        columns.put("remoteId", account.remoteId());
        columns.put("service", account.service().value());
        columns.put("owner", account.owner() == null ? null : account.owner().value());
        columns.put("deputy", account.deputy() == null ? null : account.deputy().value());
        columns.put(
                "escalation",
                account.escalation() == null ? null : account.escalation().value());
        columns.put("purpose", account.purpose());
        columns.put("audience", account.audience());
        columns.put("notes", account.notes());
        columns.put("status", account.status().name());
        put(columns, account.remit());
        put(columns, account.access());
        put(columns, account.life());
        columns.put("contacts", account.incident().contacts());
        columns.put("steps", account.incident().steps());
        columns.put("drilledOn", account.incident().drilledOn());
        return columns;
    }

    private static void put(Map<String, @Nullable Object> columns, Remit remit) {
        columns.put("brand", remit.brand().name());
        columns.put("partner", remit.partner());
        columns.put("member", remit.member());
        columns.put("languages", remit.languages().toArray(String[]::new));
        columns.put("underEighteen", remit.underEighteen());
        columns.put("listed", remit.listed());
    }

    private static void put(Map<String, @Nullable Object> columns, Access access) {
        columns.put("accessModel", access.model().name());
        columns.put("portfolio", access.portfolio());
        columns.put("vault", access.vault());
        columns.put("recoveryEmail", access.recoveryEmail());
        columns.put("recoveryPhone", access.recoveryPhone());
        columns.put("twoFactor", access.twoFactor().name());
        columns.put("twoFactorOn", access.twoFactorOn());
        columns.put("verified", access.verified().name());
    }

    private static void put(Map<String, @Nullable Object> columns, Life life) {
        columns.put("openedOn", life.openedOn());
        columns.put("request", life.request());
        columns.put("assuredOn", life.assuredOn());
        columns.put("assurance", life.assurance());
        columns.put("closedOn", life.closedOn());
        columns.put("closedBecause", life.closedBecause());
        columns.put(
                "successor", life.successor() == null ? null : life.successor().value());
    }

    private static Remit remit(ResultSet rs) throws SQLException {
        return new Remit(
                Brand.valueOf(rs.getString("brand")),
                rs.getString("partner"),
                rs.getString("member"),
                List.of((String[]) rs.getArray("languages").getArray()),
                rs.getBoolean("under_eighteen"),
                rs.getBoolean("listed"));
    }

    private static Access access(ResultSet rs) throws SQLException {
        return new Access(
                AccessModel.valueOf(rs.getString("access_model")),
                rs.getString("portfolio"),
                rs.getString("vault"),
                rs.getString("recovery_email"),
                rs.getString("recovery_phone"),
                TwoFactor.valueOf(rs.getString("two_factor")),
                date(rs, "two_factor_on"),
                Known.valueOf(rs.getString("verified")));
    }

    private static Life life(ResultSet rs) throws SQLException {
        return new Life(
                date(rs, "opened_on"),
                rs.getString("request"),
                date(rs, "assured_on"),
                rs.getString("assurance"),
                date(rs, "closed_on"),
                rs.getString("closed_because"),
                id(rs, "successor_id", AccountId::new));
    }

    private static @Nullable LocalDate date(ResultSet rs, String column) throws SQLException {
        return rs.getObject(column, LocalDate.class);
    }

    private static <T> @Nullable T id(ResultSet rs, String column, Function<UUID, T> make) throws SQLException {
        var id = rs.getObject(column, UUID.class);
        return id == null ? null : make.apply(id);
    }
}
