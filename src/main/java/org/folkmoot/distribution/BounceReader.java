package org.folkmoot.distribution;

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

/**
 * Reads what came back: a delivery status notification as a mail server sends it (RFC 3464, read 2026-11-27; a status
 * that begins with 5, or the action "failed", is for good), or a CSV file with the columns {@code email}, {@code kind}
 * ({@code hard} or {@code soft}) and {@code detail}. A mail server's free words alone are not guessed at.
 */
final class BounceReader {

    private static final int MOST = 10_000;

    private BounceReader() {}

    /** @throws Refused when it is neither */
    static List<Bounce> read(byte[] file) {
        var text = new String(file, StandardCharsets.UTF_8).replace("\uFEFF", "");
        var found = text.lines().limit(1).anyMatch(BounceReader::header) ? csv(text) : notification(file);
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

    private static List<Bounce> csv(String text) {
        var separator = text.lines().findFirst().orElse("").contains(";") ? ';' : ',';
        var bounces = new ArrayList<Bounce>();
        try (var rows = CsvReader.builder().fieldSeparator(separator).ofNamedCsvRecord(text)) {
            for (var row : rows) {
                var email = row.findField("email").orElse("").strip();
                if (ExtraRule.address(email)) {
                    var kind = row.findField("kind").orElse("hard").strip();
                    bounces.add(new Bounce(
                            email,
                            !kind.equalsIgnoreCase("soft"),
                            cut(row.findField("detail").orElse(""))));
                }
            }
        } catch (IOException | RuntimeException e) {
            throw Refused.invalid(Problem.of("file", "distribution.problem.bounces"));
        }
        return bounces;
    }

    private static List<Bounce> notification(byte[] file) {
        try {
            var status = status(new MimeMessage(null, new ByteArrayInputStream(file)));
            return status.map(BounceReader::recipients).orElse(List.of());
        } catch (MessagingException | IOException e) {
            return List.of();
        }
    }

    private static Optional<String> status(Part part) throws MessagingException, IOException {
        if (part.isMimeType("message/delivery-status")) {
            try (InputStream in = part.getInputStream()) {
                return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
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
