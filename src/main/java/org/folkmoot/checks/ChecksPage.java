package org.folkmoot.checks;

import java.util.List;
import java.util.Map;
import org.folkmoot.web.Option;
import org.folkmoot.web.Tab;
import org.jspecify.annotations.Nullable;

/** Every account's score, or every finding; public for its template only. */
public record ChecksPage(
        String view,
        ChecksQuery query,
        List<Tab> tabs,
        List<Row> rows,
        List<Finding> findings,
        int shown,
        @Nullable String next,
        Map<Score.Rag, Integer> counts,
        int drifted,
        List<Option> networks,
        List<Option> services,
        List<Option> states,
        boolean mayKeep) {

    public record Row(CheckSheet sheet, String network, String service) {
        public String href() {
            return "/accounts/" + sheet.account().id().value() + "/checks";
        }
    }

    public record Finding(Row row, CheckLine line, String steps) {}
}
