package org.folkmoot.register;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;

/** What a service needs: a name of its own that fits in a line. */
final class ServiceRule {

    private static final int LONGEST = 200;

    private ServiceRule() {}

    static void check(Service service, Services services) {
        if (service.name().isBlank()) {
            throw Refused.invalid(Problem.of("name", "register.service.name.missing"));
        }
        if (service.name().length() > LONGEST || service.directorate().length() > LONGEST) {
            throw Refused.invalid(Problem.of("name", "register.text.long", Map.of("most", LONGEST)));
        }
        if (services.nameTaken(service.name(), service.id())) {
            throw Refused.invalid(Problem.of("name", "register.service.name.taken", Map.of("name", service.name())));
        }
        circle(service, services.all()).ifPresent(other -> {
            throw Refused.invalid(Problem.of("directorate", "register.service.circular", Map.of("name", other)));
        });
    }

    /**
     * A directorate may have the name of a service; followed up through such names, nobody may end below themselves.
     *
     * @return the service through which the circle closes
     */
    private static Optional<String> circle(Service service, List<Service> all) {
        var above = all.stream()
                .filter(other -> !other.id().equals(service.id()))
                .collect(Collectors.toMap(other -> lower(other.name()), other -> other));
        var seen = new HashSet<ServiceId>();
        var next = above.get(lower(service.directorate()));
        while (next != null && seen.add(next.id())) {
            if (lower(next.directorate()).equals(lower(service.name()))) {
                return Optional.of(next.name());
            }
            next = above.get(lower(next.directorate()));
        }
        return Optional.empty();
    }

    private static String lower(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
