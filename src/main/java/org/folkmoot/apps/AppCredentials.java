package org.folkmoot.apps;

import java.util.List;
import java.util.Map;
import org.folkmoot.networks.ConnectsAccounts.Field;
import org.folkmoot.networks.Network;
import org.folkmoot.networks.Networks;
import org.folkmoot.networks.SignsIn;
import org.springframework.stereotype.Component;

/** What is known of the council's apps, for the rooms that sign in with it. Never for a screen. */
@Component
public class AppCredentials {

    private final AppRows rows;
    private final Networks networks;

    AppCredentials(AppRows rows, Networks networks) {
        this.rows = rows;
        this.networks = networks;
    }

    /** By the names under which connections keep them; empty where nothing was entered. */
    public Map<String, String> of(Network network, boolean practice) {
        return fields(network).isEmpty() ? Map.of() : rows.values(network, practice);
    }

    /** What stood there before the newest change, for whoever still uses it. */
    public Map<String, String> earlier(Network network, boolean practice) {
        return rows.earlier(network, practice);
    }

    /** Nothing more has to be entered before people can sign in there. */
    public boolean ready(Network network, boolean practice) {
        var fields = fields(network);
        return fields.isEmpty() || complete(fields, rows.values(network, practice));
    }

    List<Field> fields(Network network) {
        return networks.signsIn(network).map(SignsIn::app).orElse(List.of());
    }

    static boolean complete(List<Field> fields, Map<String, String> values) {
        return fields.stream().filter(Field::required).allMatch(field -> values.containsKey(field.name()));
    }
}
