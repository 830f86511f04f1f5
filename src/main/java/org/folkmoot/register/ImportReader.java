package org.folkmoot.register;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.folkmoot.foundation.Problem;
import org.folkmoot.networks.Network;
import org.folkmoot.networks.Networks;
import org.folkmoot.people.People;
import org.folkmoot.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Compares the rows of a file with the register: which account each one is, and what it would change. */
@Component
class ImportReader {

    private final Accounts accounts;
    private final Services services;
    private final Networks networks;
    private final People people;

    ImportReader(Accounts accounts, Services services, Networks networks, People people) {
        this.accounts = accounts;
        this.services = services;
        this.networks = networks;
        this.people = people;
    }

    ImportPreview preview(List<ImportRow> rows) {
        return new Reading().preview(rows);
    }

    /** One pass over a file, with the register held still. */
    private final class Reading {

        private final Map<AccountId, Account> known =
                accounts.all().stream().collect(Collectors.toMap(Account::id, account -> account));
        private final Map<String, AccountId> identities = accounts.identities();
        private final Map<String, ServiceId> serviceNames =
                services.all().stream().collect(Collectors.toMap(service -> lower(service.name()), Service::id));
        private final Map<String, PersonId> emails = people.active().stream()
                .collect(Collectors.toMap(person -> lower(person.email()), org.folkmoot.people.Person::id));
        private final Map<String, Network> networkNames = new HashMap<>();
        private final Map<String, Integer> rowsOf = new HashMap<>();

        Reading() {
            networks.all().forEach(info -> {
                networkNames.put(info.key(), info.network());
                networkNames.put(lower(info.name()), info.network());
            });
            networkNames.put("twitter", Network.X);
        }

        ImportPreview preview(List<ImportRow> rows) {
            rows.forEach(row -> keys(row).forEach(key -> rowsOf.merge(key, 1, Integer::sum)));
            return new ImportPreview(rows.stream().map(this::line).toList());
        }

        private Optional<Network> network(ImportRow row) {
            return Optional.ofNullable(networkNames.get(lower(row.cell(Column.NETWORK))));
        }

        private List<String> keys(ImportRow row) {
            var address = AccountProblems.address(row.cell(Column.ADDRESS)).orElse(null);
            return network(row)
                    .map(found ->
                            Identity.keys(found, row.cell(Column.HANDLE), address, row.cell(Column.REMOTE_ID)).stream()
                                    .map(key -> found.key() + " " + key)
                                    .toList())
                    .orElse(List.of());
        }

        private ImportPreview.Line line(ImportRow row) {
            var problems = new ArrayList<Problem>();
            var network = network(row);
            if (network.isEmpty()) {
                problems.add(
                        Problem.of("network", "register.import.network", Map.of("name", row.cell(Column.NETWORK))));
            }
            var keys = keys(row);
            var matches = keys.stream()
                    .filter(identities::containsKey)
                    .map(identities::get)
                    .collect(Collectors.toSet());
            if (matches.size() > 1) {
                return conflict(row, "register.import.two");
            }
            if (keys.stream().anyMatch(key -> rowsOf.get(key) > 1)) {
                return conflict(row, "register.import.twice");
            }
            var before = matches.isEmpty() ? null : known.get(matches.iterator().next());
            var draft = draft(row, network.orElse(Network.MANUAL), before, problems);
            return verdict(row, before, draft, problems);
        }

        private ImportPreview.Line verdict(
                ImportRow row, @Nullable Account before, AccountDraft draft, List<Problem> problems) {
            var newService = newService(row);
            var checked = newService.isEmpty() ? draft : draft.in(new ServiceId(new java.util.UUID(0, 0)));
            problems.addAll(AccountProblems.of(checked));
            if (!problems.isEmpty()) {
                return new ImportPreview.Line(
                        row.line(),
                        ImportPreview.Verdict.INVALID,
                        name(row),
                        row.cell(Column.HANDLE),
                        null,
                        List.of(),
                        problems,
                        null,
                        "");
            }
            var id = before == null ? new AccountId(new java.util.UUID(0, 0)) : before.id();
            var changes = AccountChanges.between(before, checked.entry(id, before));
            var verdict = before == null
                    ? ImportPreview.Verdict.NEW
                    : changes.isEmpty() ? ImportPreview.Verdict.SAME : ImportPreview.Verdict.CHANGED;
            return new ImportPreview.Line(
                    row.line(),
                    verdict,
                    draft.name(),
                    draft.handle(),
                    before == null ? null : before.id(),
                    changes,
                    List.of(),
                    draft,
                    newService);
        }

        /** Cells that are empty or absent leave an entry as it is. */
        private AccountDraft draft(ImportRow row, Network network, @Nullable Account before, List<Problem> problems) {
            var old = before == null ? AccountForm.empty() : AccountForm.of(before);
            return new AccountDraft(
                    network,
                    constant(AccountKind.values(), row, Column.KIND, AccountKind.valueOf(old.kind()), problems),
                    or(row.cell(Column.HANDLE), old.handle()),
                    or(row.cell(Column.NAME), or(old.name(), row.cell(Column.HANDLE))),
                    or(row.cell(Column.ADDRESS), old.address()),
                    or(row.cell(Column.REMOTE_ID), old.remoteId()),
                    row.cell(Column.SERVICE).isEmpty()
                            ? before == null ? null : before.service()
                            : serviceNames.get(lower(row.cell(Column.SERVICE))),
                    person(row, Column.OWNER, before == null ? null : before.owner(), problems),
                    person(row, Column.DEPUTY, before == null ? null : before.deputy(), problems),
                    or(row.cell(Column.PURPOSE), old.purpose()),
                    or(row.cell(Column.AUDIENCE), old.audience()),
                    or(row.cell(Column.NOTES), old.notes()),
                    constant(AccountStatus.values(), row, Column.STATUS, AccountStatus.valueOf(old.status()), problems),
                    before == null ? 0 : before.version());
        }

        private String newService(ImportRow row) {
            var name = row.cell(Column.SERVICE);
            return name.isEmpty() || serviceNames.containsKey(lower(name)) ? "" : name;
        }

        private @Nullable PersonId person(
                ImportRow row, Column column, @Nullable PersonId before, List<Problem> problems) {
            var email = row.cell(column);
            if (email.isEmpty()) {
                return before;
            }
            var found = emails.get(lower(email));
            if (found == null) {
                problems.add(Problem.of(column.title(), "register.import.person", Map.of("email", email)));
            }
            return found;
        }
    }

    private static <E extends Enum<E>> E constant(
            E[] all, ImportRow row, Column column, E before, List<Problem> problems) {
        var text = row.cell(column);
        var found = Arrays.stream(all)
                .filter(one -> one.name().equalsIgnoreCase(text))
                .findFirst();
        if (!text.isEmpty() && found.isEmpty()) {
            problems.add(Problem.of(
                    column.title(), "register.import.choice", Map.of("column", column.title(), "text", text)));
        }
        return found.orElse(before);
    }

    private static ImportPreview.Line conflict(ImportRow row, String key) {
        return new ImportPreview.Line(
                row.line(),
                ImportPreview.Verdict.CONFLICT,
                name(row),
                row.cell(Column.HANDLE),
                null,
                List.of(),
                List.of(Problem.of("", key)),
                null,
                "");
    }

    private static String name(ImportRow row) {
        return or(row.cell(Column.NAME), or(row.cell(Column.HANDLE), row.cell(Column.ADDRESS)));
    }

    private static String or(String mine, String theirs) {
        return mine.isEmpty() ? theirs : mine;
    }

    private static String lower(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
