package org.folkmoot.checks;

import java.time.Clock;
import java.util.List;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Ids;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.folkmoot.people.Scope;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the requests for pages of others, and follows what becomes of them. */
@Component
class AccessAsking {

    static final int SHOWN = 50;

    private final AccessRequests requests;
    private final Rights rights;
    private final ApplicationEventPublisher bells;
    private final Ids ids;
    private final Clock clock;

    AccessAsking(AccessRequests requests, Rights rights, ApplicationEventPublisher bells, Ids ids, Clock clock) {
        this.requests = requests;
        this.rights = rights;
        this.bells = bells;
        this.ids = ids;
        this.clock = clock;
    }

    List<AccessRequest> newest() {
        return requests.newest(SHOWN);
    }

    /** The network has taken it already. Asking again for what waits changes nothing. */
    @Transactional
    void asked(Actor actor, PortfolioReading reading, String page, String reason) {
        rights.require(actor, Permission.KEEP_RISKS, Scope.everywhere());
        var waits = requests.of(reading.connection()).stream()
                .anyMatch(one -> one.page().equals(page) && one.state().open());
        if (waits) {
            return;
        }
        var now = clock.instant();
        var request = new AccessRequest(
                ids.next(),
                reading.connection(),
                reading.remoteId(),
                page,
                "",
                reason,
                actor.name(),
                now,
                AccessRequest.State.ASKED,
                now);
        requests.add(request);
        bells.publishEvent(new AccessRequestChanged(
                actor,
                request.subject(),
                now,
                List.of(Change.of("page", null, page), Change.of("reason", null, reason))));
    }

    @Transactional
    void follow(Actor actor, PortfolioReading reading) {
        var now = clock.instant();
        for (var request : requests.of(reading.connection())) {
            var seen = request.state().open() ? request.seen(reading, now) : request;
            if (seen.state() != request.state()) {
                requests.follow(seen);
                bells.publishEvent(new AccessRequestChanged(
                        actor,
                        seen.subject(),
                        now,
                        List.of(Change.of(
                                "state", request.state().name(), seen.state().name()))));
            }
        }
    }
}
