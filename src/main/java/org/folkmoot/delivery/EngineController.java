package org.folkmoot.delivery;

import org.folkmoot.connections.Connections;
import org.folkmoot.foundation.Actor;
import org.folkmoot.networks.Networks;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.folkmoot.people.Scope;
import org.folkmoot.web.NavItem;
import org.folkmoot.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** How delivery is doing, for those who look after the installation. */
@Controller
class EngineController implements NavItem {

    private static final String HOME = "/settings/delivery";
    private static final int BUDGETS = 50;

    private final EngineRoom room;
    private final Connections connections;
    private final Networks networks;
    private final Rights rights;

    EngineController(EngineRoom room, Connections connections, Networks networks, Rights rights) {
        this.room = room;
        this.connections = connections;
        this.networks = networks;
        this.rights = rights;
    }

    @GetMapping(HOME)
    ModelAndView show(Actor actor) {
        var engine = room.look(actor);
        var budgets = engine.budgets().stream()
                .limit(BUDGETS)
                .map(budget -> new EnginePage.BudgetRow(
                        budget,
                        networks.info(budget.network()).name(),
                        budget.connection() == null
                                ? null
                                : connections.get(budget.connection()).name(),
                        budget.leftAt(engine.at())))
                .toList();
        var loads = engine.loads().stream()
                .map(load -> new EnginePage.LoadRow(
                        load, networks.info(load.network()).name()))
                .toList();
        var clocks = engine.clocks().stream()
                .map(clock -> new EnginePage.ClockRow(
                        clock, networks.info(clock.network()).name()))
                .toList();
        return Pages.show(
                "delivery/engine",
                new EnginePage(engine, loads, budgets, clocks, rights.may(actor, Permission.DECIDE_DELIVERY)));
    }

    @Override
    public String key() {
        return "engine";
    }

    @Override
    public String href() {
        return HOME;
    }

    @Override
    public int order() {
        return 45;
    }

    @Override
    public Place place() {
        return Place.SETTINGS;
    }

    @Override
    public boolean shownTo(Actor actor) {
        return rights.may(actor, Permission.MANAGE_INSTALLATION, Scope.everywhere());
    }
}
