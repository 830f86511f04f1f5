package org.folkmoot.publishing;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.folkmoot.delivery.Deliveries;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.folkmoot.people.Scope;
import org.folkmoot.register.Register;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets a post go ahead of everything else that waits to be sent. Approval and time stay as they are: an emergency jumps the
 * queue and no rule.
 */
@Component
class Hastening {

    private static final int LONGEST = 500;

    private final Posts posts;
    private final Variants variants;
    private final Emergencies emergencies;
    private final Deliveries deliveries;
    private final Rights rights;
    private final Register register;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Hastening(
            Posts posts,
            Variants variants,
            Emergencies emergencies,
            Deliveries deliveries,
            Rights rights,
            Register register,
            Clock clock,
            ApplicationEventPublisher events) {
        this.posts = posts;
        this.variants = variants;
        this.emergencies = emergencies;
        this.deliveries = deliveries;
        this.rights = rights;
        this.register = register;
        this.clock = clock;
        this.events = events;
    }

    @Transactional
    void mark(Actor actor, PostId id, String reason) {
        var post = locked(id);
        require(actor, id);
        if (reason.isBlank() || reason.strip().length() > LONGEST) {
            throw Refused.invalid(Problem.of("reason", "publishing.emergency.reason.missing"));
        }
        if (!emergencies.add(new Emergency(id, actor.name(), clock.instant(), reason.strip()))) {
            throw Refused.overtaken(Problem.of("", "publishing.emergency.already"));
        }
        waiting(id).forEach(variant -> deliveries.hasten(variant.delivery(), true));
        events.publishEvent(new EmergencyMarked(id, reason.strip(), actor, post.subject(), clock.instant()));
    }

    @Transactional
    void end(Actor actor, PostId id) {
        var post = locked(id);
        require(actor, id);
        if (!emergencies.remove(id)) {
            throw Refused.overtaken(Problem.of("", "publishing.emergency.none"));
        }
        waiting(id).forEach(variant -> deliveries.hasten(variant.delivery(), false));
        events.publishEvent(new EmergencyEnded(id, actor, post.subject(), clock.instant()));
    }

    Optional<Emergency> of(PostId id) {
        return emergencies.of(id);
    }

    /** Whether any of it can still go out. */
    boolean stillToGo(PostId id) {
        return variants.of(id).stream().anyMatch(variant -> variant.status().open());
    }

    boolean may(Actor actor, PostId id) {
        var scopes = scopes(id);
        return !scopes.isEmpty()
                && scopes.stream().allMatch(scope -> rights.may(actor, Permission.SEND_EMERGENCY, scope));
    }

    /** For all of its accounts. */
    private void require(Actor actor, PostId id) {
        var scopes = scopes(id);
        if (scopes.isEmpty()) {
            rights.require(actor, Permission.SEND_EMERGENCY, Scope.everywhere());
        }
        scopes.forEach(scope -> rights.require(actor, Permission.SEND_EMERGENCY, scope));
    }

    private List<Scope> scopes(PostId id) {
        return variants.of(id).stream()
                .map(variant -> register.scope(variant.account()))
                .toList();
    }

    private List<Variant> waiting(PostId id) {
        return variants.of(id).stream()
                .filter(variant -> variant.delivery() != null)
                .toList();
    }

    private Post locked(PostId id) {
        return posts.lock(id).orElseThrow(() -> Refused.missing("post"));
    }
}
