package org.folkmoot.people;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.web.Notice;
import org.folkmoot.web.Option;
import org.folkmoot.web.Pages;
import org.folkmoot.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One person, as an administrator sees them. */
@Controller
@RequestMapping("/settings/people/{id}")
class PersonController {

    private final People people;
    private final Membership membership;
    private final Rights rights;
    private final SecondFactors factors;
    private final Links links;
    private final Where where;
    private final Words words;

    PersonController(
            People people,
            Membership membership,
            Rights rights,
            SecondFactors factors,
            Links links,
            Where where,
            Words words) {
        this.people = people;
        this.membership = membership;
        this.rights = rights;
        this.factors = factors;
        this.links = links;
        this.where = where;
        this.words = words;
    }

    @GetMapping
    ModelAndView show(Actor.Person actor, @PathVariable UUID id) {
        rights.require(actor, Permission.MANAGE_PEOPLE, Scope.everywhere());
        return Pages.show("people/person", page(new PersonId(id), List.of()));
    }

    @PostMapping("/roles")
    ModelAndView grant(
            Actor.Person actor,
            @PathVariable UUID id,
            @RequestParam String role,
            @RequestParam(name = "where", defaultValue = "") String place) {
        return act(
                id,
                "people.roles.granted",
                person -> membership.grant(actor, person, new Grant(role, Where.scope(place))));
    }

    @PostMapping("/roles/removal")
    ModelAndView withdraw(
            Actor.Person actor,
            @PathVariable UUID id,
            @RequestParam String role,
            @RequestParam(name = "where", defaultValue = "") String place) {
        return act(
                id,
                "people.roles.withdrawn",
                person -> membership.withdraw(actor, person, new Grant(role, Where.scope(place))));
    }

    @PostMapping("/invitation")
    ModelAndView inviteAgain(Actor.Person actor, @PathVariable UUID id) {
        return act(id, "people.invitation.resent", person -> people.inviteAgain(actor, person));
    }

    @PostMapping("/invitation/removal")
    ModelAndView revokeInvitation(Actor.Person actor, @PathVariable UUID id) {
        return act(id, "people.invitation.revoked", person -> people.revokeInvitation(actor, person));
    }

    @PostMapping("/suspension")
    ModelAndView disable(Actor.Person actor, @PathVariable UUID id) {
        return act(id, "people.disabled", person -> membership.disable(actor, person));
    }

    @PostMapping("/suspension/removal")
    ModelAndView enable(Actor.Person actor, @PathVariable UUID id) {
        return act(id, "people.enabled", person -> membership.enable(actor, person));
    }

    @PostMapping("/second-factor/removal")
    ModelAndView removeSecondFactor(Actor.Person actor, @PathVariable UUID id) {
        return act(id, "people.factor.reset", person -> membership.removeSecondFactor(actor, person));
    }

    private ModelAndView act(UUID id, String notice, java.util.function.Consumer<PersonId> command) {
        var person = new PersonId(id);
        try {
            command.accept(person);
        } catch (Refused refused) {
            if (refused.kind() != Refused.Kind.INVALID) {
                throw refused;
            }
            return Pages.again("people/person", page(person, refused.problems()));
        }
        var name = people.find(person).map(Person::name).orElse("");
        return Pages.redirect("/settings/people/" + id, Notice.success(notice, Map.of("name", name)));
    }

    private PersonPage page(PersonId id, List<Problem> problems) {
        var person = people.find(id).orElseThrow(() -> Refused.missing("person"));
        var places = where.options();
        var roles = people.roles(id).stream()
                .map(grant -> new Role(grant.role(), Where.value(grant.scope()), where.label(grant.scope(), places)))
                .toList();
        var invitedUntil = links.endOf(Links.Purpose.INVITATION, id).orElse(null);
        return new PersonPage(
                person, roles, factors.enrolled(id), invitedUntil, PeopleController.choices(words), places, problems);
    }

    public record Role(String key, String where, String place) {}

    /** @param invitedUntil when the invitation's link ends or ended; null when there is none */
    public record PersonPage(
            Person person,
            List<Role> held,
            boolean secondFactor,
            @Nullable Instant invitedUntil,
            List<Option> roles,
            List<Option> places,
            List<Problem> problems) {

        public boolean invited() {
            return person.status() == PersonStatus.INVITED;
        }

        public boolean disabled() {
            return person.status() == PersonStatus.DISABLED;
        }
    }
}
