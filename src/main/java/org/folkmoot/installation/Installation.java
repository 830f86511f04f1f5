package org.folkmoot.installation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Organisation;
import org.folkmoot.foundation.OrganisationChanged;
import org.folkmoot.foundation.Organisations;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.people.FirstAdministrator;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.folkmoot.people.Scope;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whom this installation serves, and how it came to its first administrator. */
@Service
class Installation {

    private final Organisations organisations;
    private final FirstAdministrator administrator;
    private final FirstLink link;
    private final Rights rights;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Installation(
            Organisations organisations,
            FirstAdministrator administrator,
            FirstLink link,
            Rights rights,
            Clock clock,
            ApplicationEventPublisher events) {
        this.organisations = organisations;
        this.administrator = administrator;
        this.link = link;
        this.rights = rights;
        this.clock = clock;
        this.events = events;
    }

    /** Sets up the organisation and its first administrator, for whoever shows the printed secret. */
    @Transactional
    public void claim(String secret, OrganisationForm form, FirstPerson person) {
        if (!link.redeem(secret)) {
            throw Refused.overtaken(Problem.of("", "installation.problem.link"));
        }
        var problems = new ArrayList<>(form.problems());
        try {
            administrator.claim(person.name(), person.email(), person.password(), person.repeated());
        } catch (Refused refused) {
            if (refused.kind() != Refused.Kind.INVALID) {
                throw refused;
            }
            problems.addAll(refused.problems());
        }
        Refused.unlessEmpty(problems);
        save(new Actor.Job("first administrator"), form.read());
    }

    /** @throws Refused with the fields of the form */
    @Transactional
    public void change(Actor actor, OrganisationForm form) {
        rights.require(actor, Permission.MANAGE_INSTALLATION, Scope.everywhere());
        save(actor, form.read());
    }

    private void save(Actor actor, Organisation now) {
        var before = organisations.find();
        organisations.save(now);
        events.publishEvent(before.map(known -> changed(actor, known, now))
                .orElseGet(() -> OrganisationChanged.to(now, actor, clock.instant())));
    }

    private OrganisationChanged changed(Actor actor, Organisation before, Organisation now) {
        return new OrganisationChanged(actor, clock.instant(), changes(before, now), now.name());
    }

    private static List<Change> changes(Organisation before, Organisation now) {
        return Stream.of(
                        Change.of("name", before.name(), now.name()),
                        Change.of("nation", before.nation(), now.nation()),
                        Change.of("zone", before.zone(), now.zone()),
                        Change.of("brand", before.brand(), now.brand()))
                .filter(Change::happened)
                .toList();
    }
}
