package org.folkmoot.publishing;

import java.util.Optional;
import org.folkmoot.networks.Availability;
import org.folkmoot.networks.MeasuresText;
import org.folkmoot.networks.Network;
import org.folkmoot.networks.Networks;
import org.springframework.stereotype.Component;

/** A network's rules for texts and pictures, where Folkmoot knows them. */
@Component
class Measuring {

    private final Networks networks;

    Measuring(Networks networks) {
        this.networks = networks;
    }

    Optional<MeasuresText> of(Network network) {
        if (!networks.connectable(network)) {
            return Optional.empty();
        }
        return switch (networks.connector(network).get(MeasuresText.class)) {
            case Availability.Present<MeasuresText>(var rules) -> Optional.of(rules);
            case Availability.Missing<MeasuresText> _ -> Optional.empty();
        };
    }
}
