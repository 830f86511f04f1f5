package org.folkmoot.dunmere;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** One of Dunmere's tables in {@code resources/dunmere/}: UTF-8, with a line of headings. */
final class Sheet {

    private Sheet() {}

    static List<NamedCsvRecord> rows(String name) {
        try (var reader = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(open(name + ".csv"), StandardCharsets.UTF_8))) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(String name) {
        try (var in = open(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static InputStream open(String file) {
        var in = Sheet.class.getResourceAsStream("/dunmere/" + file);
        if (in == null) {
            throw new IllegalStateException("The demonstration lacks dunmere/" + file);
        }
        return in;
    }
}
