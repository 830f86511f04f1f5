package org.folkmoot.networks;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.folkmoot.foundation.Problem;
import org.jspecify.annotations.Nullable;

/**
 * An account that a grant reaches.
 *
 * @param linked what connecting it keeps; without secrets where it cannot be connected
 * @param portfolio the business portfolio that it belongs to; empty where the network has none or does not say
 * @param foreign that is another portfolio than the council's own
 * @param roles what the person may do there, in the network's words; empty where the network does not say
 * @param objection why it cannot be connected; null when it can
 */
public record Target(
        Linking.Linked linked,
        String portfolio,
        boolean foreign,
        List<String> roles,
        @Nullable Problem objection) {

    public Target {
        roles = List.copyOf(roles);
        linked = objection == null ? linked : linked.withoutSecrets();
    }

    /** The person's own profile: a council speaks through pages. */
    public static Target person(String id, String name, URI address) {
        var linked = new Linking.Linked(id, id, name, Linking.Kind.PERSON, address, Map.of(), address, Set.of(), null);
        return new Target(linked, "", false, List.of(), Problem.of("", "networks.target.person"));
    }

    /** The only one of a grant, on networks where one signs in as the account itself. */
    public static Target of(Linking.Linked linked) {
        return new Target(linked, "", false, List.of(), null);
    }
}
