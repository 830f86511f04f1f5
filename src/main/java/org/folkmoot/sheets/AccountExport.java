package org.folkmoot.sheets;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.folkmoot.people.People;
import org.folkmoot.people.Person;
import org.folkmoot.people.PersonId;
import org.folkmoot.register.Account;
import org.folkmoot.register.Register;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The register as a table for other programs; the import reads the same columns. */
@Component
class AccountExport {

    private final People people;
    private final Register register;

    AccountExport(People people, Register register) {
        this.people = people;
        this.register = register;
    }

    /** With a byte order mark, since spreadsheets otherwise take it for Windows-1252. */
    byte[] csv(List<Account> accounts) {
        return write(accounts.stream().map(this::record).toList());
    }

    /** Rows of a file that was read, in our columns. */
    byte[] csvOf(List<ImportRow> rows) {
        return write(rows.stream()
                .map(row -> Arrays.stream(Column.values()).map(row::cell).toList())
                .toList());
    }

    private static byte[] write(List<List<String>> records) {
        var text = new StringWriter();
        text.write('\uFEFF');
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(Column.NAMES);
            records.forEach(record ->
                    csv.writeRecord(record.stream().map(AccountExport::harmless).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A cell that a spreadsheet would run as a formula begins with an apostrophe, as OWASP advises (read 2026-11-23). */
    static String harmless(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    private List<String> record(Account account) {
        return Arrays.stream(Column.values())
                .map(column -> cell(column, account))
                .toList();
    }

    private String cell(Column column, Account account) {
        return switch (column) {
            case SERVICE -> register.service(account.service()).name();
            case DIRECTORATE -> register.service(account.service()).directorate();
            case OWNER -> email(account.owner());
            case DEPUTY -> email(account.deputy());
            case ESCALATION -> email(account.escalation());
            case KIND, STATUS, BRAND, ACCESS_MODEL, TWO_FACTOR, VERIFIED ->
                value(column, account).toLowerCase(Locale.ROOT).replace('_', ' ');
            case UNDER_EIGHTEEN, LISTED -> value(column, account).equals("true") ? "yes" : "no";
            case NETWORK,
                    NAME,
                    HANDLE,
                    ADDRESS,
                    REMOTE_ID,
                    PURPOSE,
                    AUDIENCE,
                    NOTES,
                    LANGUAGES,
                    PARTNER,
                    MEMBER,
                    PORTFOLIO,
                    VAULT,
                    RECOVERY_EMAIL,
                    RECOVERY_PHONE,
                    TWO_FACTOR_ON,
                    OPENED_ON,
                    REQUEST,
                    ASSURED_ON,
                    ASSURANCE,
                    CLOSED_ON,
                    CLOSED_BECAUSE,
                    SUCCESSOR,
                    RECOVERY_CONTACTS,
                    INCIDENT_STEPS,
                    DRILLED_ON -> value(column, account);
        };
    }

    private static String value(Column column, Account account) {
        return column.field().map(field -> field.of(account)).orElse("");
    }

    private String email(@Nullable PersonId id) {
        return id == null ? "" : people.find(id).map(Person::email).orElse("");
    }
}
