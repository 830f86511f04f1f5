package org.folkmoot.connections;

import java.util.Map;
import java.util.Set;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.networks.Linking;
import org.folkmoot.networks.Network;

/** On networks that tell organisations' pages from people's profiles, the council speaks through a page. */
final class LinkingRule {

    private static final Set<Network> WITH_PAGES = Set.of(Network.FACEBOOK, Network.LINKEDIN);

    private LinkingRule() {}

    static Linking.Linked accept(Network network, Linking.Linked linked) {
        if (WITH_PAGES.contains(network) && linked.kind() == Linking.Kind.PERSON) {
            throw Refused.invalid(Problem.of("", "connections.refused.person", Map.of("name", linked.name())));
        }
        return linked;
    }
}
