package org.folkmoot.connections;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.folkmoot.web.Words;
import org.springframework.stereotype.Component;

/** The calendar for spreadsheets, and for calendars that read iCalendar (RFC 5545). */
@Component
class ExpiryFile {

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /** Octets in a line, without its end (section 3.1). */
    private static final int LINE = 75;

    private final Words words;
    private final Clock clock;

    ExpiryFile(Words words, Clock clock) {
        this.words = words;
        this.clock = clock;
    }

    /** With a byte order mark, since spreadsheets otherwise take it for Windows-1252. */
    byte[] csv(List<Expiry> expiries) {
        var text = new StringWriter();
        text.write('\uFEFF');
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord("on", "kind", "network", "title", "who");
            expiries.forEach(expiry -> csv.writeRecord(
                    expiry.on().toString(),
                    kind(expiry),
                    expiry.network(),
                    harmless(expiry.title()),
                    harmless(expiry.who())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    byte[] ics(List<Expiry> expiries) {
        var text = new StringBuilder();
        line(text, "BEGIN:VCALENDAR");
        line(text, "VERSION:2.0");
        line(text, "PRODID:-//Folkmoot//Connections//EN");
        for (var expiry : expiries) {
            line(text, "BEGIN:VEVENT");
            line(text, "UID:" + uid(expiry) + "@folkmoot");
            line(text, "DTSTAMP:" + STAMP.format(clock.instant()));
            line(text, "DTSTART;VALUE=DATE:" + DAY.format(expiry.on()));
            line(text, "SUMMARY:" + escaped(kind(expiry) + ": " + expiry.title() + " (" + expiry.network() + ")"));
            line(text, "DESCRIPTION:" + escaped(expiry.who()));
            line(text, "TRANSP:TRANSPARENT");
            line(text, "END:VEVENT");
        }
        line(text, "END:VCALENDAR");
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Always the same for the same thing, so that a calendar that reads it again shows it once. */
    private static UUID uid(Expiry expiry) {
        var name = expiry.kind() + "/" + expiry.network() + "/" + expiry.title() + "/" + expiry.href() + "/"
                + expiry.deadline();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private String kind(Expiry expiry) {
        return words.of("connections.expiry." + expiry.kind().name());
    }

    /** A cell that a spreadsheet would run as a formula begins with an apostrophe, as OWASP advises (read 2026-11-23). */
    static String harmless(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r", "")
                .replace("\n", "\\n");
    }

    /** Folded, and never within a character. */
    private static void line(StringBuilder text, String line) {
        var octets = 0;
        for (var character : line.codePoints().mapToObj(Character::toString).toList()) {
            var size = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LINE) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(character);
            octets += size;
        }
        text.append("\r\n");
    }
}
