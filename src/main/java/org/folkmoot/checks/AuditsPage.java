package org.folkmoot.checks;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Slice;
import org.folkmoot.web.Option;

/** The rounds, and the form for a new one; public for its template only. */
public record AuditsPage(Slice<Row> rounds, boolean mayStart) {

    public record Row(Audit audit, int answered, int accounts) {
        public int percent() {
            return accounts == 0 ? 100 : answered * 100 / accounts;
        }
    }

    /** The form for a new round, with what was typed. */
    public record Start(
            String title,
            String dueOn,
            Collection<String> networks,
            Collection<String> services,
            List<Option> networkOptions,
            List<Option> serviceOptions,
            List<Problem> problems) {}

    /**
     * One round.
     *
     * @param view {@code all}, {@code mine} or {@code findings}
     */
    public record One(
            Audit audit,
            String view,
            List<org.folkmoot.web.Tab> tabs,
            List<Group> groups,
            List<Line> lines,
            AuditReport report,
            boolean mayKeep,
            int missing,
            String words,
            List<Problem> problems) {}

    /** A directorate or a service and how many of its accounts are answered. */
    public record Group(String name, String directorate, int answered, int accounts, int findings) {
        public int percent() {
            return accounts == 0 ? 100 : answered * 100 / accounts;
        }
    }

    public record Line(
            UUID account, AuditReport.Entry entry, String owner, String network, int open, boolean mayAnswer) {
        public String href() {
            return "/accounts/" + account + "/checks";
        }
    }
}
