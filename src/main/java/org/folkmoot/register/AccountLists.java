package org.folkmoot.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.folkmoot.foundation.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The register as lists. Only what is asked for stands in a statement, so that PostgreSQL can go through the index of the
 * order and stop when a page is full.
 */
@Repository
class AccountLists {

    private static final String FROM = " from register.account a join register.service s on s.id = a.service_id";
    private static final String OURS = "a.status in ('PROPOSED', 'PROBATION', 'LIVE', 'DORMANT', 'CLOSING')";
    private static final String OPEN = "a.status in ('PROBATION', 'LIVE', 'DORMANT', 'CLOSING')";

    private final JdbcClient jdbc;

    AccountLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What a filter means today.
     *
     * @param named whose name matches the text of the filter
     * @param gone who no longer works here
     * @param rehearsedSince an older rehearsal does not count any more
     */
    record Moment(Set<UUID> named, Set<UUID> gone, LocalDate today, LocalDate rehearsedSince) {}

    Slice<Account> find(AccountFilter filter, Moment moment, @Nullable String after, int limit) {
        var mark = Slice.key(after, order(filter.sort()).size());
        var rows = jdbc.sql(statement(filter, mark.isPresent()))
                .params(params(filter, moment, mark.orElse(List.of()), limit))
                .query((rs, n) -> new Row(
                        AccountColumns.account(rs, n),
                        rs.getString("service_name"),
                        filter.sort().metric().isPresent() ? rs.getLong("standing") : 0))
                .list();
        return Slice.of(rows, limit, row -> key(filter.sort(), row)).map(Row::account);
    }

    /** @param further behind a mark, by its parameters {@code k0}, {@code k1} … */
    static String statement(AccountFilter filter, boolean further) {
        var order = order(filter.sort());
        var way = filter.descending() ? " desc" : "";
        return "select a.*, s.name as service_name" + sorted(filter) + FROM + joined(filter) + where(filter)
                + (further ? " and " + beyond(order, filter.descending()) : "") + " order by "
                + String.join(way + ", ", order) + way + " limit :limit";
    }

    static Map<String, @Nullable Object> params(AccountFilter filter, Moment moment, List<String> mark, int limit) {
        var params = params(filter, moment);
        params.put("limit", limit + 1);
        for (var n = 0; n < mark.size(); n++) {
            params.put("k" + n, mark.get(n));
        }
        return params;
    }

    int count(AccountFilter filter, Moment moment) {
        return jdbc.sql("select count(*)" + FROM + where(filter))
                .params(params(filter, moment))
                .query(Integer.class)
                .single();
    }

    private record Row(Account account, String serviceName, long standing) {}

    private static String sorted(AccountFilter filter) {
        return filter.sort().metric().isPresent() ? ", f.value as standing" : "";
    }

    private static String joined(AccountFilter filter) {
        return filter.sort()
                .metric()
                .map(metric -> " join register.standing f on f.account_id = a.id and f.metric = '" + metric + "'")
                .orElse("");
    }

    private static String where(AccountFilter filter) {
        var parts = new ArrayList<String>();
        parts.add(" where true");
        if (!filter.text().isBlank()) {
            parts.add("""
                    (strpos(lower(concat_ws(' ', a.name, a.handle, a.address, s.name)), :text) > 0
                        or a.owner_id = any(:named) or a.deputy_id = any(:named)
                        or exists (select from register.account_past p
                            where p.id = a.id and strpos(lower(p.handle), :text) > 0))
                    """);
        }
        if (filter.network() != null) {
            parts.add("a.network = :network");
        }
        if (filter.service() != null) {
            parts.add("a.service_id = :service");
        }
        if (filter.directorate() != null) {
            parts.add("s.directorate = :directorate");
        }
        if (filter.person() != null) {
            parts.add("(a.owner_id = :person or a.deputy_id = :person)");
        }
        if (filter.status() != null) {
            parts.add("a.status = :status");
        }
        if (filter.connected() != null) {
            parts.add("a.connection_id is " + (filter.connected() ? "not null" : "null"));
        }
        if (filter.lack() != null) {
            parts.add(lacking(filter.lack()));
        }
        if (filter.quiet() != null) {
            parts.add("""
                    exists (select from register.standing q where q.account_id = a.id and q.metric = 'last_post'
                        and q.value %s)
                    """.formatted(filter.quiet() == AccountFilter.Quiet.UNKNOWN ? "= -1" : "between 0 and :quiet"));
        }
        return String.join(" and ", parts);
    }

    private static String lacking(Lack lack) {
        return switch (lack) {
            case PEOPLE -> OURS + """
                     and (a.owner_id is null or a.deputy_id is null or a.owner_id = a.deputy_id
                        or a.owner_id = any(:gone) or a.deputy_id = any(:gone))
                    """;
            case WORDS -> OURS + " and (a.purpose = '' or a.audience = '')";
            case ATTESTATION -> OURS + " and a.attest_by < :today";
            case ASSURANCE -> OPEN + " and a.assured_on is null";
            case TWO_FACTOR -> OPEN + " and a.two_factor in ('OFF', 'UNKNOWN')";
            case ACCESS -> OPEN + " and a.access_model not in ('PORTFOLIO', 'AGENCY')";
            case RECOVERY -> OPEN + " and a.recovery_email = ''";
            case DRILL -> OPEN + """
                     and (a.recovery_contacts = '' or a.incident_steps = '' or a.drilled_on is null
                        or a.drilled_on < :rehearsedSince)
                    """;
            case CONNECTION -> OPEN + " and a.connection_id is null";
            case DECISION -> "a.status = 'UNMANAGED'";
        };
    }

    private static Map<String, @Nullable Object> params(AccountFilter filter, Moment moment) {
        var params = new HashMap<String, @Nullable Object>();
        params.put("text", filter.text().strip().toLowerCase(Locale.ROOT));
        params.put("named", moment.named().toArray(UUID[]::new));
        params.put("gone", moment.gone().toArray(UUID[]::new));
        params.put("today", moment.today());
        var quiet = filter.quiet();
        params.put("quiet", moment.today().toEpochDay() - (quiet == null ? 0 : quiet.days()));
        params.put("rehearsedSince", moment.rehearsedSince());
        params.put("network", filter.network());
        params.put("service", filter.service());
        params.put("directorate", filter.directorate());
        params.put("person", filter.person());
        params.put("status", filter.status() == null ? null : filter.status().name());
        return params;
    }

    private static List<String> order(AccountFilter.Sort sort) {
        return switch (sort) {
            case NAME -> List.of("lower(a.name)", "a.id");
            case NETWORK -> List.of("a.network", "lower(a.name)", "a.id");
            case SERVICE -> List.of("lower(s.name)", "lower(a.name)", "a.id");
            case STATUS -> List.of("a.status", "lower(a.name)", "a.id");
            case DUE -> List.of("coalesce(cast(a.attest_by as text), '')", "lower(a.name)", "a.id");
            case FOLLOWERS, POSTED, ANSWERED -> List.of("f.value", "f.account_id");
        };
    }

    private static String beyond(List<String> order, boolean descending) {
        var marks = new ArrayList<String>();
        for (var n = 0; n < order.size(); n++) {
            var last = n == order.size() - 1;
            var figure = order.get(n).equals("f.value");
            marks.add(last ? "cast(:k" + n + " as uuid)" : figure ? "cast(:k" + n + " as bigint)" : ":k" + n);
        }
        return "(" + String.join(", ", order) + ") " + (descending ? "<" : ">") + " (" + String.join(", ", marks) + ")";
    }

    private static List<String> key(AccountFilter.Sort sort, Row row) {
        var account = row.account();
        var name = account.name().toLowerCase(Locale.ROOT);
        var id = account.id().value().toString();
        return switch (sort) {
            case NAME -> List.of(name, id);
            case NETWORK -> List.of(account.network().key(), name, id);
            case SERVICE -> List.of(row.serviceName().toLowerCase(Locale.ROOT), name, id);
            case STATUS -> List.of(account.status().name(), name, id);
            case DUE ->
                List.of(account.attestBy() == null ? "" : account.attestBy().toString(), name, id);
            case FOLLOWERS, POSTED, ANSWERED -> List.of(String.valueOf(row.standing()), id);
        };
    }
}
