package org.folkmoot.impostors;

import java.util.List;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Slice;
import org.folkmoot.web.Option;
import org.folkmoot.web.Tab;

/** The watch; public for its template only. */
public record ImpostorsPage(
        List<Tab> tabs,
        Slice<Row> slice,
        List<SearchRow> searches,
        int reports,
        boolean mayKeep,
        List<Option> networks,
        LookalikeDraft typed,
        String searched,
        String names,
        List<Found> found,
        List<Problem> problems) {

    public record Row(Lookalike lookalike, String network, String resembles) {
        public String href() {
            return "/impostors/" + lookalike.id().value();
        }
    }

    /** @param last the day of the newest search, in words; empty for none */
    public record SearchRow(String network, String last) {}

    /** A name that was pasted and could be taken for one of ours. */
    public record Found(String text, String why) {}

    /** One look-alike and its log. */
    public record One(
            Row row,
            List<LogEntry> log,
            boolean mayKeep,
            List<Option> kinds,
            String kind,
            String words,
            List<Problem> problems) {}

    /** What residents reported. */
    public record ReportsPage(
            List<Waiting> reports, boolean mayKeep, List<Option> networks, String typed, List<Problem> problems) {}

    public record Waiting(Report report, List<String> alike, String genuine) {}

    /** The public form. */
    public record Form(String address, String text, String email, List<Problem> problems) {}
}
