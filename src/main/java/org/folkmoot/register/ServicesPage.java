package org.folkmoot.register;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.foundation.Problem;

/**
 * The services, and the form for a new one or for the one that is being changed.
 *
 * @param accounts how many accounts each service has in use
 */
public record ServicesPage(
        List<Service> services,
        Map<ServiceId, Long> accounts,
        Optional<Service> changed,
        String name,
        String directorate,
        int version,
        List<Problem> problems) {

    public String action() {
        return changed.map(service -> "/settings/services/" + service.id().value())
                .orElse("/settings/services");
    }
}
