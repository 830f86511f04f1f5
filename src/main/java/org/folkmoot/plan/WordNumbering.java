package org.folkmoot.plan;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * The lists of a Word document. Their numbers stand nowhere in the text: a paragraph names its list, and whoever shows it
 * counts. Only the outermost level counts as a point.
 */
final class WordNumbering {

    private final Map<String, Integer> starts = new HashMap<>();
    private final Set<String> bullets = new HashSet<>();
    private final Map<String, Integer> counted = new HashMap<>();

    private WordNumbering() {}

    static WordNumbering none() {
        return new WordNumbering();
    }

    static WordNumbering of(byte[] part) throws XMLStreamException {
        var numbering = new WordNumbering();
        numbering.read(part);
        return numbering;
    }

    /** What stands before a paragraph of this list: {@code "3. "}, or a bullet; nothing for an inner level. */
    String mark(String list, int level) {
        if (level > 0) {
            return "";
        }
        if (bullets.contains(list)) {
            return "• ";
        }
        var number = counted.containsKey(list) ? counted.get(list) + 1 : starts.getOrDefault(list, 1);
        counted.put(list, number);
        return number + ". ";
    }

    private void read(byte[] part) throws XMLStreamException {
        var abstractStarts = new HashMap<String, Integer>();
        var abstractBullets = new HashSet<String>();
        var xml = WordXml.reader(part);
        @Nullable String kind = null;
        @Nullable String list = null;
        var level = 0;
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            var value = WordXml.attribute(xml, "val");
            switch (xml.getLocalName()) {
                case "abstractNum" -> kind = WordXml.attribute(xml, "abstractNumId");
                case "num" -> {
                    kind = null;
                    list = WordXml.attribute(xml, "numId");
                }
                case "lvl" -> level = WordXml.number(xml, "ilvl", 0);
                case "start" -> {
                    if (kind != null && level == 0) {
                        abstractStarts.put(kind, WordXml.number(xml, "val", 1));
                    }
                }
                case "numFmt" -> {
                    if (kind != null && level == 0 && "bullet".equals(value)) {
                        abstractBullets.add(kind);
                    }
                }
                case "abstractNumId" -> {
                    if (list != null && value != null) {
                        starts.put(list, abstractStarts.getOrDefault(value, 1));
                        if (abstractBullets.contains(value)) {
                            bullets.add(list);
                        }
                    }
                }
                case "startOverride" -> {
                    if (list != null) {
                        starts.put(list, WordXml.number(xml, "val", 1));
                    }
                }
                default -> {}
            }
        }
    }
}
