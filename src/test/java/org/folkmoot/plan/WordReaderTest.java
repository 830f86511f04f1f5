package org.folkmoot.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.folkmoot.foundation.Refused;
import org.junit.jupiter.api.Test;

class WordReaderTest {

    private static final String SPACE =
            "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:mc=\"x\"";
    private static final String HEAD = row(p("Action"), p("Responsible Officer(s)"), p("Details"), p("Timeframe"));

    private final WordReader reader = new WordReader();

    @Test
    void readsTheTableWithTheNumbersThatWordCounts() {
        var plan = plan(p("Dunmere Social Media Strategy 2026-2027")
                + table(HEAD
                        + row(
                                p("Audit"),
                                p("Priya Nandra"),
                                listed("1", 0, "Count the accounts.")
                                        + listed("1", 0, "Ask each owner.")
                                        + listed("1", 1, "By mail"),
                                p("May 2026"))
                        + row(p("Train"), p("Tom Okafor"), listed("2", 0, "Write a manual."), p("June 2026"))));

        assertThat(plan.title()).isEqualTo("Dunmere Social Media Strategy 2026-2027");
        assertThat(plan.actions()).extracting(ReadPlan.ReadAction::title).containsExactly("Audit", "Train");
        assertThat(plan.actions().getFirst().points())
                .extracting(ReadPlan.ReadPoint::text)
                .containsExactly("Count the accounts.", "Ask each owner. By mail");
    }

    @Test
    void readsBulletsAndCellsThatWereMergedDownwards() {
        var plan = plan(table(HEAD
                + row(p("Audit"), p("Priya Nandra"), listed("3", 0, "Count the accounts."), p("May 2026"))
                + row(p(""), p(""), listed("3", 0, "Ask each owner."), p("June 2026"))));

        assertThat(plan.actions()).hasSize(1);
        assertThat(plan.actions().getFirst().points())
                .extracting(ReadPlan.ReadPoint::text)
                .containsExactly("Count the accounts.", "Ask each owner.");
    }

    @Test
    void leavesOutWhatWasDeletedAndWhatStandsThereTwice() {
        var plan = plan(table(HEAD
                + row(
                        p("Audit"),
                        p("Priya Nandra"),
                        "<w:p><w:r><w:t>Count </w:t></w:r><w:del><w:r><w:delText>all </w:delText></w:r></w:del>"
                                + "<mc:Fallback><w:r><w:t>twice </w:t></w:r></mc:Fallback>"
                                + "<w:r><w:t>the accounts</w:t></w:r></w:p>",
                        p("May 2026"))));

        assertThat(plan.actions().getFirst().points().getFirst().text()).isEqualTo("Count the accounts");
    }

    @Test
    void keepsTheColumnsWhereOneCellIsWide() {
        var wide = "<w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"4\"/></w:tcPr>" + p("Page 2 of 2") + "</w:tc></w:tr>";
        var plan = plan(table(HEAD + wide + row(p("Audit"), p("Priya Nandra"), p("Count."), p("May 2026"))));

        assertThat(plan.actions().getFirst().officer()).isEqualTo("Priya Nandra");
        assertThat(plan.leftOver()).contains("Page 2 of 2");
    }

    @Test
    void keepsWhatStandsBesideATextBox() {
        var box = "<w:txbxContent>" + p("Urgent") + "</w:txbxContent>";
        var plan = plan(table(HEAD
                + row(
                        p("Audit"),
                        p("Priya Nandra"),
                        "<w:p><w:r><w:t>Count all</w:t></w:r><w:r>" + box
                                + "</w:r><w:r><w:t>accounts</w:t></w:r></w:p>",
                        p("May 2026"))));

        assertThat(plan.actions().getFirst().points().toString()).contains("Count all", "Urgent", "accounts");
    }

    @Test
    void unpacksNoMoreThanAPlanCanHold() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("word/media/image1.bmp"));
            var nothing = new byte[1_000_000];
            for (var i = 0; i <= 200; i++) {
                zip.write(nothing);
            }
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(("<w:document " + SPACE + "/>").getBytes(StandardCharsets.UTF_8));
        }
        assertThat(bytes.size()).isLessThan(2_000_000);
        assertThatThrownBy(() -> reader.read(bytes.toByteArray()))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting("key")
                                .containsExactly("plan.import.too-large"));
    }

    @Test
    void saysWhatToDoWithAFileThatIsNoWordDocument() {
        assertRefused("PK nonsense".getBytes(StandardCharsets.UTF_8));
        assertRefused(archive("<w:document " + SPACE + "><w:body>"));
        assertRefused(archive("<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><w:document " + SPACE
                + "><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:document>"));
    }

    private void assertRefused(byte[] file) {
        assertThat(reader.reads("plan.docx", file)).isTrue();
        assertThatThrownBy(() -> reader.read(file))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.problems()).extracting("key").containsExactly("plan.import.word"));
    }

    private ReadPlan plan(String body) {
        return PlanReader.read(
                reader.read(archive("<w:document " + SPACE + "><w:body>" + body + "</w:body></w:document>")));
    }

    private static String table(String rows) {
        return "<w:tbl>" + rows + "</w:tbl>";
    }

    private static String row(String... cells) {
        var row = new StringBuilder("<w:tr>");
        for (var cell : cells) {
            row.append("<w:tc>").append(cell).append("</w:tc>");
        }
        return row.append("</w:tr>").toString();
    }

    private static String p(String text) {
        return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    private static String listed(String list, int level, String text) {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"" + list
                + "\"/></w:numPr></w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    /** Lists 1 and 2 are counted, each by itself; list 3 has bullets. */
    private static byte[] archive(String document) {
        var numbering = "<w:numbering " + SPACE + "><w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\">"
                + "<w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/></w:lvl></w:abstractNum>"
                + "<w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"bullet\"/></w:lvl>"
                + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
                + "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"0\"/></w:num>"
                + "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"1\"/></w:num></w:numbering>";
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(document.getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("word/numbering.xml"));
            zip.write(numbering.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
