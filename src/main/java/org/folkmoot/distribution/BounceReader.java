package org.folkmoot.distribution;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.sheets.SpreadsheetText;

/**
 * Reads what came back: a delivery status notification as a mail server sends it (RFC 3464, read 2026-11-27; a status
 * that begins with 5, or the action "failed", is for good), or a CSV file with the columns {@code email}, {@code kind}
 * ({@code hard} or {@code soft}) and {@code detail}. A mail server's free words alone are not guessed at.
 */
final class BounceReader {

    private static final int MOST = 10_000;

    /** Of one notification; whoever knows the address of the mailbox may send it anything. */
    private static final int MOST_BYTES = 1_000_000;

    private BounceReader() {}

    /**
     * What a file says.
     *
     * @param left the numbers of lines of a table that say no address, or more than there are columns
     */
    record Reading(List<Bounce> bounces, List<Long> left) {}

    /** @throws Refused when it is neither */
    static Reading read(byte[] file) {
        var text = SpreadsheetText.of(file);
        if (text.lines().limit(1).anyMatch(BounceReader::header)) {
            return table(text);
        }
        return new Reading(some(notification(file)), List.of());
    }

    private static List<Bounce> some(List<Bounce> found) {
        if (found.isEmpty()) {
            throw Refused.invalid(Problem.of("file", "distribution.problem.bounces"));
        }
        if (found.size() > MOST) {
            throw Refused.invalid(Problem.of("file", "distribution.problem.many"));
        }
        return found;
    }

    private static boolean header(String line) {
        var names = List.of(line.toLowerCase(Locale.ROOT).replace("\"", "").split("[,;]"));
        return names.stream().anyMatch(name -> name.strip().equals("email"));
    }

    /** A row that is broken is left out by itself. */
    private static Reading table(String text) {
        var bounces = new ArrayList<Bounce>();
        var left = new ArrayList<Long>();
        try (var rows = CsvReader.builder()
                .fieldSeparator(SpreadsheetText.separator(text))
                .allowMissingFields(true)
                .allowExtraFields(true)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text)) {
            var names = new ArrayList<String>();
            for (var row : rows) {
                if (names.isEmpty()) {
                    row.getFields().forEach(name -> names.add(name.strip().toLowerCase(Locale.ROOT)));
                } else {
                    bounce(names, row.getFields())
                            .ifPresentOrElse(bounces::add, () -> left.add(row.getStartingLineNumber()));
                }
            }
        } catch (IOException | CsvParseException e) {
            throw Refused.invalid(Problem.of("file", "distribution.problem.bounces"));
        }
        return new Reading(some(bounces), left);
    }

    private static Optional<Bounce> bounce(List<String> names, List<String> cells) {
        var email = cell(names, cells, "email");
        var extra = cells.stream().skip(names.size()).anyMatch(cell -> !cell.isBlank());
        return extra || !ExtraRule.address(email)
                ? Optional.empty()
                : Optional.of(new Bounce(
                        email,
                        !cell(names, cells, "kind").equalsIgnoreCase("soft"),
                        cut(cell(names, cells, "detail"))));
    }

    private static String cell(List<String> names, List<String> cells, String name) {
        var place = names.indexOf(name);
        return place < 0 || place >= cells.size() ? "" : cells.get(place).strip();
    }

    /** Empty for any other mail. */
    static List<Bounce> notification(Part mail) throws MessagingException, IOException {
        return status(mail).map(BounceReader::recipients).orElse(List.of());
    }

    private static List<Bounce> notification(byte[] file) {
        try {
            return notification(new MimeMessage(null, new ByteArrayInputStream(file)));
        } catch (MessagingException | IOException e) {
            return List.of();
        }
    }

    private static Optional<String> status(Part part) throws MessagingException, IOException {
        if (part.isMimeType("message/delivery-status")) {
            try (InputStream in = part.getInputStream()) {
                return Optional.of(new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8));
            }
        }
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (var i = 0; i < parts.getCount(); i++) {
                BodyPart inner = parts.getBodyPart(i);
                var found = status(inner);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /** The first block is about the message, each other one about a recipient. */
    private static List<Bounce> recipients(String status) {
        var bounces = new ArrayList<Bounce>();
        for (var block : status.replace("\r\n", "\n").split("\n\\s*\n")) {
            var fields = fields(block);
            var recipient = fields.getOrDefault("final-recipient", fields.getOrDefault("original-recipient", ""));
            var email = recipient.substring(recipient.indexOf(';') + 1).strip();
            var action = fields.getOrDefault("action", "").strip();
            var code = fields.getOrDefault("status", "").strip();
            var back = action.equalsIgnoreCase("failed") || action.equalsIgnoreCase("delayed");
            if (back && ExtraRule.address(email)) {
                var hard = action.equalsIgnoreCase("failed") && !code.startsWith("4");
                bounces.add(new Bounce(email, hard, cut(code + " " + fields.getOrDefault("diagnostic-code", ""))));
            }
        }
        return bounces;
    }

    private static Map<String, String> fields(String block) {
        var fields = new HashMap<String, String>();
        for (var line : block.replaceAll("\n[ \t]+", " ").split("\n")) {
            var colon = line.indexOf(':');
            if (colon > 0) {
                fields.putIfAbsent(
                        line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        return fields;
    }

    private static String cut(String text) {
        return text.strip().substring(0, Math.min(500, text.strip().length()));
    }
}
