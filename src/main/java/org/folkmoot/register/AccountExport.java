package org.folkmoot.register;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.folkmoot.people.People;
import org.folkmoot.people.Person;
import org.folkmoot.people.PersonId;
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

    /** The filter as the end of an address. */
    static String query(AccountQuery query) {
        return String.join(
                "&",
                Stream.of(
                                pair("text", query.text()),
                                pair("network", query.network()),
                                pair("service", query.service()),
                                pair("status", query.status()),
                                pair("view", query.view()))
                        .filter(pair -> !pair.isEmpty())
                        .toList());
    }

    private List<String> record(Account account) {
        var service = register.service(account.service());
        return List.of(
                account.network().key(),
                account.name(),
                account.handle(),
                account.address() == null ? "" : account.address().toString(),
                account.remoteId() == null ? "" : account.remoteId(),
                account.kind().name().toLowerCase(java.util.Locale.ROOT),
                service.name(),
                service.directorate(),
                email(account.owner()),
                email(account.deputy()),
                account.purpose(),
                account.audience(),
                account.status().name().toLowerCase(java.util.Locale.ROOT),
                account.notes());
    }

    private String email(@Nullable PersonId id) {
        return id == null ? "" : people.find(id).map(Person::email).orElse("");
    }

    private static String pair(String name, @Nullable String value) {
        return value == null || value.isBlank() ? "" : name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
