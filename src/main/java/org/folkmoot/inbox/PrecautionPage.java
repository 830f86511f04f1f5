package org.folkmoot.inbox;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.folkmoot.foundation.Problem;
import org.folkmoot.networks.Reports;
import org.jspecify.annotations.Nullable;

/**
 * Asks what is to be done about somebody. Public for its template only.
 *
 * @param item what would be reported; null where nothing of theirs stands
 * @param offers what may be done; empty where the network offers none of it
 * @param kinds of report that the network tells apart
 * @param unread the network did not say what lists there are
 */
public record PrecautionPage(
        UUID conversation,
        Resident resident,
        String account,
        String network,
        @Nullable Item item,
        List<Offer> offers,
        List<Reports.Reason> kinds,
        boolean unread,
        Typed typed,
        List<Problem> problems) {

    /** @param value what the form sends for it */
    public record Offer(String value, String key, Map<String, Object> args) {}

    public record Typed(String what, String kind, String reason) {}

    public String back() {
        return "/inbox/" + conversation;
    }
}
