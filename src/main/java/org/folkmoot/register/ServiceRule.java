package org.folkmoot.register;

import java.util.Map;
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
    }
}
