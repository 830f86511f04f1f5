package org.folkmoot.delivery;

import java.time.Clock;
import org.folkmoot.connections.ClockWatch;
import org.folkmoot.connections.RateBudgets;
import org.folkmoot.foundation.Actor;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.folkmoot.people.Scope;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Shows operators how delivery is doing. */
@Component
class EngineRoom {

    private final Loads loads;
    private final DeliveryRows rows;
    private final Dispatcher dispatcher;
    private final DeliverySettings settings;
    private final RateBudgets budgets;
    private final ClockWatch clocks;
    private final Rights rights;
    private final Clock clock;

    EngineRoom(
            Loads loads,
            DeliveryRows rows,
            Dispatcher dispatcher,
            DeliverySettings settings,
            RateBudgets budgets,
            ClockWatch clocks,
            @Lazy Rights rights,
            Clock clock) {
        this.loads = loads;
        this.rows = rows;
        this.dispatcher = dispatcher;
        this.settings = settings;
        this.budgets = budgets;
        this.clocks = clocks;
        this.rights = rights;
        this.clock = clock;
    }

    Engine look(Actor actor) {
        rights.require(actor, Permission.MANAGE_INSTALLATION, Scope.everywhere());
        var now = clock.instant();
        return new Engine(
                now,
                loads.byNetwork(now),
                loads.pace(now),
                rows.undecided().size(),
                loads.nodes(now),
                dispatcher.lateness().orElse(null),
                settings.enabled(),
                loads.tallies(now),
                budgets.all(),
                clocks.readings());
    }
}
