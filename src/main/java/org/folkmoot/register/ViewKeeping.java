package org.folkmoot.register;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Ids;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.foundation.Subject;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.folkmoot.people.Scope;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps filters of the list under a name: for oneself, or for everybody by those who keep the register. */
@Component
class ViewKeeping {

    static final int LONGEST = 60;

    private final SavedViews views;
    private final Rights rights;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher bells;

    ViewKeeping(SavedViews views, Rights rights, Ids ids, Clock clock, ApplicationEventPublisher bells) {
        this.views = views;
        this.rights = rights;
        this.ids = ids;
        this.clock = clock;
        this.bells = bells;
    }

    /** Their own and those that everybody sees. */
    List<SavedView> of(Actor actor) {
        return actor.person().map(views::of).orElse(List.of());
    }

    @Transactional
    SavedView save(Actor actor, String name, boolean shared, AccountQuery query) {
        if (shared) {
            rights.require(actor, Permission.EDIT_REGISTER, Scope.everywhere());
        }
        if (name.isBlank() || name.strip().length() > LONGEST) {
            throw Refused.invalid(
                    Problem.of("name", "register.view.name.wrong", Map.of("most", String.valueOf(LONGEST))));
        }
        var person = actor.person().orElseThrow(() -> Refused.missing("person"));
        var view = new SavedView(ids.next(), shared ? null : person, name.strip(), query.address());
        views.add(view);
        bells.publishEvent(new ViewEvents.ViewSaved(actor, subject(view), clock.instant()));
        return view;
    }

    @Transactional
    SavedView remove(Actor actor, UUID id) {
        var view = views.find(id)
                .filter(found -> found.shared()
                        || actor.person().filter(found.person()::equals).isPresent())
                .orElseThrow(() -> Refused.missing("view"));
        if (view.shared()) {
            rights.require(actor, Permission.EDIT_REGISTER, Scope.everywhere());
        }
        views.remove(id);
        bells.publishEvent(new ViewEvents.ViewRemoved(actor, subject(view), clock.instant()));
        return view;
    }

    private static Subject subject(SavedView view) {
        return new Subject("saved-view", view.id(), view.name());
    }
}
