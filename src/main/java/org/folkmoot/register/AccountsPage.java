package org.folkmoot.register;

import java.util.List;
import java.util.Map;
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
        List<Option> directorates,
        List<Option> statuses,
        List<Option> owners,
        List<Option> problems,
        boolean mayEdit,
        String exported) {

    /**
     * The whole register in figures.
     *
     * @param unanswered of ours, those that lack an owner or a deputy
     */
    public record Counts(Map<AccountStatus, Integer> by, int unanswered) {

        public int of(AccountStatus status) {
            return by.getOrDefault(status, 0);
        }

        public int all() {
            return by.values().stream().mapToInt(Integer::intValue).sum();
        }

        public int ours() {
            return by.entrySet().stream()
                    .filter(entry -> entry.getKey().ours())
                    .mapToInt(Map.Entry::getValue)
                    .sum();
        }

        public int answered() {
            return ours() - unanswered;
        }
    }

    public boolean empty() {
        return counts.all() == 0;
    }
}
