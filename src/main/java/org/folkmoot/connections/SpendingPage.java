package org.folkmoot.connections;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.folkmoot.foundation.Problem;

/** Public for its template only: what networks have cost, this month and before. */
public record SpendingPage(List<Row> rows, List<Problem> problems) {

    /**
     * @param costs of this month, by account and kind
     * @param earlier what each earlier month has cost, the newest first
     * @param typed as the budget was typed
     */
    public record Row(Spend spend, String network, List<Cost> costs, Map<YearMonth, Long> earlier, String typed) {

        static Row of(Spend spend, String network, List<Cost> all, String typed) {
            var ours = all.stream()
                    .filter(cost -> cost.network().equals(spend.network()))
                    .toList();
            var earlier = ours.stream()
                    .filter(cost -> cost.month().isBefore(spend.month()))
                    .collect(Collectors.groupingBy(
                            Cost::month,
                            () -> new TreeMap<YearMonth, Long>().descendingMap(),
                            Collectors.summingLong(Cost::microdollars)));
            var now = ours.stream()
                    .filter(cost -> cost.month().equals(spend.month()))
                    .toList();
            return new Row(spend, network, now, earlier, typed);
        }

        public String tone() {
            return spend.usedUp() ? "bad" : spend.nearlyUsedUp() ? "wait" : "brand";
        }
    }
}
