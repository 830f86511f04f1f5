package org.folkmoot.sheets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.networks.Network;
import org.folkmoot.networks.Networks;
import org.folkmoot.people.People;
import org.folkmoot.people.Person;
import org.folkmoot.register.Account;
import org.folkmoot.register.AccountDraft;
import org.folkmoot.register.AccountField;
import org.folkmoot.register.AccountForm;
import org.folkmoot.register.AccountId;
import org.folkmoot.register.AccountStatus;
import org.folkmoot.register.Recognition;
import org.folkmoot.register.Register;
import org.folkmoot.register.Service;
import org.folkmoot.register.ServiceId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Compares the rows of a file with the register: which account each one is, and what it would change. */
@Component
class ImportReader {

    private static final UUID NOT_YET = new UUID(0, 0);

    private final Register register;
    private final Recognition recognition;
    private final Networks networks;
    private final People people;

    ImportReader(Register register, Recognition recognition, Networks networks, People people) {
        this.register = register;
        this.recognition = recognition;
        this.networks = networks;
        this.people = people;
    }

    ImportPreview preview(List<ImportRow> rows) {
        return new Reading().preview(rows);
    }

    /** One pass over a file, with the register held still. */
    private final class Reading {

        private final Map<AccountId, Account> known =
                register.all().stream().collect(Collectors.toMap(Account::id, account -> account));
        private final Recognition.Names names = recognition.names();
        private final Map<String, ServiceId> serviceNames =
                register.services().stream().collect(Collectors.toMap(service -> lower(service.name()), Service::id));
        private final Map<String, Person> emails =
                people.active().stream().collect(Collectors.toMap(person -> lower(person.email()), person -> person));
        private final Map<String, Optional<Network>> networkNames = new HashMap<>();
        private final Map<String, List<Integer>> rowsOf = new HashMap<>();

        ImportPreview preview(List<ImportRow> rows) {
            rows.forEach(row -> keys(row)
                    .forEach(key -> rowsOf.computeIfAbsent(key, absent -> new ArrayList<>())
                            .add(row.line())));
            return new ImportPreview(rows.stream().map(this::line).toList());
        }

        private Optional<Network> network(ImportRow row) {
            return networkNames.computeIfAbsent(row.cell(Column.NETWORK), name -> AccountForm.network(networks, name));
        }

        private List<String> keys(ImportRow row) {
            return network(row)
                    .map(found -> names.keys(
                            found, row.cell(Column.HANDLE), row.cell(Column.ADDRESS), row.cell(Column.REMOTE_ID)))
                    .orElse(List.of());
        }

        private ImportPreview.Line line(ImportRow row) {
            if (row.extra() != null) {
                return invalid(row, List.of(Problem.of("", "sheets.extra", Map.of("text", row.extra()))));
            }
            var keys = keys(row);
            var matches = keys.stream().flatMap(key -> names.now(key).stream()).collect(Collectors.toSet());
            if (matches.size() > 1) {
                return conflict(row, Problem.of("", "sheets.two"));
            }
            var twin = keys.stream()
                    .flatMap(key -> rowsOf.get(key).stream())
                    .filter(other -> other != row.line())
                    .findFirst();
            if (twin.isPresent()) {
                return conflict(row, Problem.of("", "sheets.twice", Map.of("row", twin.get())));
            }
            var former =
                    keys.stream().flatMap(key -> names.formerly(key).stream()).findFirst();
            if (matches.isEmpty() && former.isPresent()) {
                var account = known.get(former.get());
                return conflict(row, Problem.of("", "sheets.renamed", Map.of("name", account.name())));
            }
            return line(
                    row, matches.isEmpty() ? null : known.get(matches.iterator().next()));
        }

        private ImportPreview.Line line(ImportRow row, @Nullable Account before) {
            var problems = new ArrayList<Problem>();
            var form = form(row, before, problems);
            var draft = draft(form, problems);
            if (draft == null || !problems.isEmpty()) {
                return invalid(row, problems.stream().distinct().toList());
            }
            var changes = draft.changes(before);
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
                    newService(row));
        }

        /** Cells that are empty or absent leave an entry as it is. */
        private AccountForm form(ImportRow row, @Nullable Account before, List<Problem> problems) {
            var form = before == null
                    ? AccountForm.empty().with(AccountField.STATUS, AccountStatus.LIVE.name())
                    : AccountForm.of(before);
            for (var column : Column.values()) {
                var cell = row.cell(column);
                if (!cell.isEmpty() && column.field().isPresent()) {
                    form = form.with(column.field().get(), value(column, cell, problems));
                }
            }
            if (form.of(AccountField.NAME).isEmpty()) {
                form = form.with(AccountField.NAME, row.cell(Column.HANDLE));
            }
            return unheardOf(row) && before == null
                    ? form.with(AccountField.STATUS, AccountStatus.UNMANAGED.name())
                    : form;
        }

        private String value(Column column, String cell, List<Problem> problems) {
            if (column == Column.SERVICE) {
                var service = serviceNames.get(lower(cell));
                return service == null ? NOT_YET.toString() : service.value().toString();
            }
            return column.person() ? person(column, cell, problems) : cell;
        }

        private String person(Column column, String email, List<Problem> problems) {
            var found = emails.get(lower(email));
            if (found != null) {
                return found.id().value().toString();
            }
            var left = people.byEmail(email).map(Person::name);
            problems.add(
                    left.isPresent()
                            ? Problem.of(column.title(), "sheets.left-us", Map.of("name", left.get()))
                            : Problem.of(column.title(), "sheets.person", Map.of("email", email)));
            return "";
        }

        /** Folkmoot knows nothing of the network: somebody has to decide what becomes of the account. */
        private boolean unheardOf(ImportRow row) {
            return network(row)
                    .filter(network -> networks.find(network.key()).isEmpty())
                    .isPresent();
        }

        private String newService(ImportRow row) {
            var name = row.cell(Column.SERVICE);
            return name.isEmpty() || serviceNames.containsKey(lower(name)) ? "" : name;
        }
    }

    private @Nullable AccountDraft draft(AccountForm form, List<Problem> problems) {
        try {
            var draft = form.draft(networks);
            problems.addAll(draft.problems());
            return draft;
        } catch (Refused refused) {
            problems.addAll(refused.problems().stream()
                    .map(problem -> choice(problem, form))
                    .toList());
            return null;
        }
    }

    /** In the words of the file: which column says what we do not understand. */
    private static Problem choice(Problem problem, AccountForm form) {
        if (!problem.key().equals("register.choice.unknown")) {
            return problem;
        }
        var column = AccountField.find(problem.field())
                .flatMap(Column::of)
                .map(Column::title)
                .orElse(problem.field());
        return Problem.of(problem.field(), "sheets.choice", Map.of("column", column, "text", form.of(problem.field())));
    }

    private static ImportPreview.Line conflict(ImportRow row, Problem problem) {
        return left(row, ImportPreview.Verdict.CONFLICT, List.of(problem));
    }

    private static ImportPreview.Line invalid(ImportRow row, List<Problem> problems) {
        return left(row, ImportPreview.Verdict.INVALID, problems);
    }

    private static ImportPreview.Line left(ImportRow row, ImportPreview.Verdict verdict, List<Problem> problems) {
        return new ImportPreview.Line(
                row.line(), verdict, name(row), row.cell(Column.HANDLE), null, List.of(), problems, null, "");
    }

    private static String name(ImportRow row) {
        var name = row.cell(Column.NAME).isEmpty() ? row.cell(Column.HANDLE) : row.cell(Column.NAME);
        return name.isEmpty() ? row.cell(Column.ADDRESS) : name;
    }

    private static String lower(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
