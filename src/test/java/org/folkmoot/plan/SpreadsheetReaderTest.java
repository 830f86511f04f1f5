package org.folkmoot.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.folkmoot.foundation.Refused;
import org.junit.jupiter.api.Test;

class SpreadsheetReaderTest {

    private static final String PLAN = """
            Dunmere Social Media Strategy 2026,,,
            Action,Responsible Officer(s),Details,Timeframe
            "Audit, and more",Priya Nandra,"1. Tell ""all"" residents.
            2. Count them.",May 2026
            Train,Tom Okafor,1. Write a manual.
            """;

    @Test
    void readsWhatASpreadsheetSaves() {
        var plan = read(PLAN.getBytes(StandardCharsets.UTF_8));

        assertThat(plan.title()).isEqualTo("Dunmere Social Media Strategy 2026");
        assertThat(plan.actions()).extracting(ReadPlan.ReadAction::title).containsExactly("Audit, and more", "Train");
        assertThat(plan.actions().getFirst().points())
                .extracting(ReadPlan.ReadPoint::text)
                .containsExactly("Tell \"all\" residents.", "Count them.");
        assertThat(plan.actions().getLast().points()).hasSize(1);
    }

    @Test
    void readsSemicolonsAndTheEncodingOfOldSpreadsheets() {
        var semicolons = "Action;Details;Timeframe\nBins;1. Tell – all, and soon.;May 2026\n";
        var plan = read(semicolons.getBytes(Charset.forName("windows-1252")));

        assertThat(plan.actions().getFirst().points().getFirst().text()).isEqualTo("Tell – all, and soon.");
    }

    @Test
    void saysWhatIsWrongWithAFileThatItCannotRead() {
        assertThatThrownBy(() -> read("Phone,Room\n1,2\n".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() ->
                        read("Action,Details\nAudit,\"1. Count.\nTrain,2. Write.\n".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.problems()).extracting("key").containsExactly("plan.import.csv"));
        assertThatThrownBy(() -> read(new byte[] {0x50, 0x4b, 3, 4, 9})).isInstanceOf(Refused.class);
    }

    private static ReadPlan read(byte[] file) {
        var reader = new SpreadsheetReader();
        assertThat(reader.reads("plan.csv", file)).isTrue();
        return PlanReader.read(reader.read(file));
    }
}
