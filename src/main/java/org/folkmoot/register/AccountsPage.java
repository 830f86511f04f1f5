package org.folkmoot.register;

import java.util.List;
import java.util.Map;
import java.util.UUID;
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
        List<Option> quiets,
        List<Saved> saved,
        boolean mayEdit,
        boolean mayShare,
        String exported) {

    /** A view that somebody kept. */
    public record Saved(UUID id, String name, String href, boolean shared, boolean current, boolean mayRemove) {}

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

    /** Something is asked for that can be kept as a view. */
    public boolean filtered() {
        return !exported.isEmpty();
    }

    /** What the address asks for, name by name. */
    public Map<String, String> asked() {
        return query.parts();
    }

    public boolean empty() {
        return counts.all() == 0;
    }
}
