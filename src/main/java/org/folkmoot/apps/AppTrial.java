package org.folkmoot.apps;

import java.net.URI;
import java.util.Map;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.networks.Answer;
import org.folkmoot.networks.Network;
import org.folkmoot.networks.Networks;
import org.folkmoot.web.PublicAddress;
import org.springframework.stereotype.Component;

/** Tries what was entered of an app, without anybody's consent. */
@Component
class AppTrial {

    private final Networks networks;
    private final PublicAddress here;

    AppTrial(Networks networks, PublicAddress here) {
        this.networks = networks;
        this.here = here;
    }

    boolean known(Network network, boolean practice, Map<String, String> app) {
        var back = URI.create(here.of(Apps.RETURN));
        var signIn = networks.signIn(network, app, Map.of(), new Networks.Ours(back, back), "", Map.of(), practice);
        return switch (networks.signsIn(network).orElseThrow().known(signIn)) {
            case Answer.Got<Boolean>(var known) -> known;
            case Answer.Failed<Boolean> unclear -> throw Refused.invalid(Problem.of("", "apps.refused.unclear"));
        };
    }
}
