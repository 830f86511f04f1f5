package org.folkmoot.plan;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLStreamException;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Reads the tables of a Word document (.docx), which is XML in a ZIP archive. Why not with a library, decisions/ says. */
@Component
@Order(10)
class WordReader implements TableReader {

    private static final String DOCUMENT = "word/document.xml";
    private static final String NUMBERING = "word/numbering.xml";

    /** Of one part, unpacked; a plan of 300 points has less than 2 MB. */
    private static final int MOST_BYTES = 20_000_000;

    /** Of all parts, with the pictures that nobody reads: they are unpacked to get past them. */
    private static final long MOST_UNPACKED = 200_000_000;

    @Override
    public boolean reads(String fileName, byte[] content) {
        return fileName.endsWith(".docx")
                || (content.length > 4
                        && content[0] == 'P'
                        && content[1] == 'K'
                        && parts(content).containsKey(DOCUMENT));
    }

    @Override
    public PlanTable read(byte[] content) {
        var parts = parts(content);
        if (!parts.containsKey(DOCUMENT)) {
            throw unreadable();
        }
        try {
            var numbering =
                    parts.containsKey(NUMBERING) ? WordNumbering.of(parts.get(NUMBERING)) : WordNumbering.none();
            return new WordTables(numbering).of(parts.get(DOCUMENT));
        } catch (XMLStreamException broken) {
            throw unreadable();
        }
    }

    @Override
    public String text(byte[] content) {
        var table = read(content);
        return PlainText.clean(String.join("\n", table.around()) + "\n\n"
                + table.rows().stream()
                        .map(row -> row.cells().stream().map(WordReader::cell).collect(Collectors.joining("\t")))
                        .collect(Collectors.joining("\n")));
    }

    /** As a spreadsheet would put it on the clipboard. */
    private static String cell(String text) {
        return text.contains("\n") ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
    }

    /** Only the two parts that are read; a file that is no archive has none. */
    private static Map<String, byte[]> parts(byte[] content) {
        var parts = new HashMap<String, byte[]>();
        var left = MOST_UNPACKED;
        try (var archive = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (var entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                if (List.of(DOCUMENT, NUMBERING).contains(entry.getName())) {
                    var bytes = archive.readNBytes(MOST_BYTES + 1);
                    requireRoom(MOST_BYTES - bytes.length);
                    parts.put(entry.getName(), bytes);
                    left -= bytes.length;
                } else {
                    left -= archive.skip(left + 1);
                }
                requireRoom(left);
            }
        } catch (IOException | IllegalArgumentException broken) {
            return Map.of();
        }
        return parts;
    }

    private static void requireRoom(long left) {
        if (left < 0) {
            throw Refused.invalid(Problem.of("file", "plan.import.too-large"));
        }
    }

    private static Refused unreadable() {
        return Refused.invalid(Problem.of("file", "plan.import.word"));
    }
}
