package org.folkmoot.adoption;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.foundation.Problem;
import org.folkmoot.readiness.Look;
import org.folkmoot.register.Account;
import org.folkmoot.web.Option;
import org.folkmoot.web.Panels;
import org.jspecify.annotations.Nullable;

/**
 * A launch with its gates.
 *
 * @param looks what Folkmoot sees of the open gates
 * @param account which is launched; empty while nobody has said it
 * @param fields what the reader has just typed, kept
 */
public record LaunchPage(
        Launch launch,
        String network,
        String owner,
        Map<GateKind, Look> looks,
        Optional<Account> account,
        List<Option> accounts,
        List<Measure> measures,
        LocalDate today,
        boolean mayWork,
        boolean mayDecide,
        Map<String, String> fields,
        List<Problem> problems,
        List<Panels.Shown> history) {

    public boolean roomForMore() {
        return measures.size() < LaunchPlans.MOST_MEASURES;
    }

    /** What keeps Folkmoot from passing it; null where people pass it. */
    public Look.@Nullable Lacking lacking(Gate gate) {
        return looks.get(gate.kind()) instanceof Look.Lacking lacking ? lacking : null;
    }

    public boolean late(Gate gate) {
        return gate.open() && gate.dueOn().isBefore(today);
    }
}
