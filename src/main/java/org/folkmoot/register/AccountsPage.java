package org.folkmoot.register;

import java.util.List;
import org.folkmoot.foundation.Slice;
import org.folkmoot.web.Option;
import org.folkmoot.web.Tab;

/** The register as a table. */
public record AccountsPage(
        AccountQuery query,
        Slice<AccountRow> slice,
        int shown,
        Counts counts,
        List<Tab> views,
        List<Option> networks,
        List<Option> services,
        List<Option> statuses,
        boolean mayEdit,
        String exported) {

    /** The whole register in figures. */
    public record Counts(int all, int active, int proposed, int dormant, int closed, int impostors, int unanswered) {
        public int ours() {
            return active + proposed + dormant;
        }

        public int answered() {
            return ours() - unanswered;
        }
    }

    public boolean empty() {
        return counts.all() == 0;
    }
}
