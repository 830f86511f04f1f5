package org.folkmoot.plan;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The rows of all tables of a Word document in their order; a table inside a cell is text of that cell. */
final class WordTables {

    private final WordNumbering numbering;
    private final List<PlanTable.Row> rows = new ArrayList<>();
    private final List<String> around = new ArrayList<>();
    private final StringBuilder paragraph = new StringBuilder();
    private final StringBuilder cell = new StringBuilder();
    private List<String> row = new ArrayList<>();
    private String list = "";
    private int level;
    private int span;
    private int depth;

    WordTables(WordNumbering numbering) {
        this.numbering = numbering;
    }

    PlanTable of(byte[] document) throws XMLStreamException {
        var xml = WordXml.reader(document);
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> begin(xml);
                case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
                default -> {}
            }
        }
        return new PlanTable(List.copyOf(rows), List.copyOf(around));
    }

    private void begin(XMLStreamReader xml) throws XMLStreamException {
        switch (xml.getLocalName()) {
            case "tbl" -> depth++;
            case "tr" -> row = depth == 1 ? new ArrayList<>() : row;
            case "tc" -> {
                if (depth == 1) {
                    cell.setLength(0);
                    span = 1;
                }
            }
            case "gridSpan" -> span = depth == 1 ? Math.clamp(WordXml.number(xml, "val", 1), 1, 20) : span;
            case "p" -> {
                /* The text of a box stands inside the paragraph that the box hangs on. */
                write();
                list = "";
                level = 0;
            }
            case "ilvl" -> level = WordXml.number(xml, "val", 0);
            case "numId" -> list = String.valueOf(WordXml.attribute(xml, "val"));
            case "t" -> paragraph.append(xml.getElementText());
            case "tab" -> paragraph.append(paragraph.isEmpty() ? "" : " ");
            case "br", "cr" -> paragraph.append('\n');
            case "noBreakHyphen" -> paragraph.append('-');
            /* What older programs show in place of a text box: the same words again. */
            case "Fallback" -> skip(xml);
            default -> {}
        }
    }

    private void end(String name) {
        switch (name) {
            case "p" -> write();
            case "tc" -> {
                if (depth == 1) {
                    row.add(cell.toString().strip());
                    row.addAll(java.util.Collections.nCopies(span - 1, ""));
                }
            }
            case "tr" -> {
                if (depth == 1) {
                    rows.add(new PlanTable.Row(List.copyOf(row)));
                }
            }
            case "tbl" -> depth--;
            default -> {}
        }
    }

    private void write() {
        var text = PlainText.clean(paragraph.toString()).strip();
        paragraph.setLength(0);
        if (text.isEmpty()) {
            return;
        }
        /* The number 0 takes a paragraph out of the list that its style puts it in. */
        var marked = list.isEmpty() || list.equals("0") ? text : numbering.mark(list, level) + text;
        if (depth == 0) {
            around.add(marked);
        } else {
            cell.append(cell.isEmpty() ? "" : "\n").append(marked);
        }
    }

    private static void skip(XMLStreamReader xml) throws XMLStreamException {
        for (var inside = 1; inside > 0; ) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> inside++;
                case XMLStreamConstants.END_ELEMENT -> inside--;
                default -> {}
            }
        }
    }
}
