package org.folkmoot.networks.practice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.ServiceLoader;
import org.folkmoot.networks.Network;
import org.jspecify.annotations.Nullable;

/** The networks that are played here. */
record Practices(List<PracticeNetwork> all) {

    /** @throws IllegalArgumentException for a network that is not played here */
    PracticeNetwork of(Network network) {
        return all.stream()
                .filter(one -> one.network().equals(network))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No practice network called " + network.key()));
    }

    /** In the order of their lines: what has its own paths stands before what takes every path of a form. */
    Optional<PracticeNetwork> owning(Call call) {
        return all.stream().filter(network -> network.owns(call)).findFirst();
    }

    @Nullable
    Account accountAt(Call call) {
        return all.stream()
                .map(network -> network.accountAt(call))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    @Nullable
    Entry entryAt(Call call) {
        return all.stream()
                .map(network -> network.entryAt(call))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    static Practices open(PracticeStage stage) {
        var all = new ArrayList<PracticeNetwork>();
        ServiceLoader.load(PracticeNetwork.class, Practices.class.getClassLoader())
                .forEach(all::add);
        all.forEach(network -> network.open(stage));
        return new Practices(List.copyOf(all));
    }

    List<PracticeNetwork> byName() {
        return all.stream().sorted(Comparator.comparing(PracticeNetwork::name)).toList();
    }
}
