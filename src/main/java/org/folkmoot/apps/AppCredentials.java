package org.folkmoot.apps;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Subject;
import org.folkmoot.networks.ConnectsAccounts.Field;
import org.folkmoot.networks.Network;
import org.folkmoot.networks.Networks;
import org.folkmoot.networks.SignsIn;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is known of the council's apps, for the rooms that sign in with it. Never for a screen. */
@Component
public class AppCredentials {

    private final AppRows rows;
    private final Networks networks;
    private final ApplicationEventPublisher bells;
    private final Clock clock;

    AppCredentials(AppRows rows, Networks networks, ApplicationEventPublisher bells, Clock clock) {
        this.rows = rows;
        this.networks = networks;
        this.bells = bells;
        this.clock = clock;
    }

    /** By the names under which connections keep them; empty where nothing was entered or made. */
    public Map<String, String> of(Network network, boolean practice) {
        return rows.values(network, practice);
    }

    /** What the network knew before the newest change, for whoever still uses it. */
    public Map<String, String> earlier(Network network, boolean practice) {
        return rows.earlier(network, practice);
    }

    /** Nothing more has to be entered before people can sign in there. */
    public boolean ready(Network network, boolean practice) {
        var fields = fields(network);
        return fields.isEmpty() || complete(fields, rows.values(network, practice));
    }

    /**
     * The network took these for the council's app, in a test or when somebody signed in with them. Nothing happens if other
     * ones have been entered since.
     */
    @Transactional
    public void known(Actor actor, Network network, boolean practice, Map<String, String> values) {
        rows.lock(network, practice);
        if (rows.values(network, practice).equals(values) && rows.know(network, practice, clock.instant())) {
            bells.publishEvent(new AppKnown(network, practice, actor, subject(network, practice), clock.instant()));
        }
    }

    Subject subject(Network network, boolean practice) {
        var place = "app/" + network.key() + (practice ? "/practice" : "");
        return new Subject(
                "app",
                UUID.nameUUIDFromBytes(place.getBytes(StandardCharsets.UTF_8)),
                networks.info(network).name());
    }

    List<Field> fields(Network network) {
        return networks.signsIn(network).map(SignsIn::app).orElse(List.of());
    }

    static boolean complete(List<Field> fields, Map<String, String> values) {
        return fields.stream().filter(Field::required).allMatch(field -> values.containsKey(field.name()));
    }
}
