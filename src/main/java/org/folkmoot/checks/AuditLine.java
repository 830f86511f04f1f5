package org.folkmoot.checks;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.folkmoot.register.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * An account in a round.
 *
 * @param owner the person whose answer it is; null where nobody answers for the account
 * @param frozen how the account stood when that person had answered; null before
 */
public record AuditLine(
        AccountId account,
        java.util.@Nullable UUID owner,
        @Nullable Instant answeredAt,
        @Nullable String answeredBy,
        @Nullable Frozen frozen) {

    public boolean answered() {
        return answeredAt != null;
    }

    /**
     * A sheet as it was.
     *
     * @param findings check keys with what was found
     * @param critical check keys of the critical findings
     */
    public record Frozen(
            String name,
            String network,
            String service,
            String directorate,
            int passed,
            int applicable,
            String rag,
            Map<String, String> findings,
            List<String> critical) {

        public int percent() {
            return applicable == 0 ? 100 : passed * 100 / applicable;
        }
    }
}
