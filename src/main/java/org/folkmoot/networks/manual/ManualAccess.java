package org.folkmoot.networks.manual;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.folkmoot.foundation.Problem;
import org.folkmoot.networks.ConnectsAccounts;
import org.folkmoot.networks.GuardedHttp;
import org.folkmoot.networks.Linking;
import org.folkmoot.networks.Probe;
import org.folkmoot.networks.Session;

/** An account at which a person posts: what it is called and where it is, and no secret. */
final class ManualAccess implements ConnectsAccounts {

    private static final int LONGEST_NAME = 200;

    private final Place place;

    ManualAccess(Place place) {
        this.place = place;
    }

    @Override
    public List<Field> fields() {
        return List.of(new Field("name", false, true, ""), new Field("address", false, true, ""));
    }

    @Override
    public URI base(Map<String, String> answers) {
        return ManualAddress.read(answers.getOrDefault("address", "")).orElse(URI.create("https://invalid.invalid/"));
    }

    /** Nothing is asked of the network: there is nothing that could be signed in to. */
    @Override
    public Linking connect(GuardedHttp http, URI base, Map<String, String> answers) {
        var problems = new ArrayList<Problem>();
        var name = answers.getOrDefault("name", "").strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            problems.add(Problem.of("name", "networks.manual.name"));
        }
        var address = ManualAddress.read(answers.getOrDefault("address", ""));
        if (address.isEmpty()) {
            problems.add(Problem.of("address", "networks.manual.address"));
        } else if (!place.home(address.get())) {
            problems.add(
                    Problem.of("address", "networks.manual.other-network", Map.of("host", Place.host(address.get()))));
        }
        return problems.isEmpty() ? linked(name, address.orElseThrow()) : new Linking.Refused(problems);
    }

    private static Linking linked(String name, URI address) {
        var id = Place.host(address)
                + Place.path(address)
                + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery());
        return new Linking.Linked(
                id, id, name, Linking.Kind.ACCOUNT, address, Map.of(), address.resolve("/"), Set.of(), null);
    }

    /** No right was granted, so there is none to try. */
    @Override
    public List<Probe> probe(Session session) {
        return List.of();
    }
}
