package org.folkmoot.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Everybody, and the form for one more. */
@Controller
@RequestMapping("/settings/people")
class PeopleController {

    private static final int ROWS = 50;

    private final People people;
    private final Rights rights;
    private final SecondFactors factors;
    private final Where where;
    private final Words words;

    PeopleController(People people, Rights rights, SecondFactors factors, Where where, Words words) {
        this.people = people;
        this.rights = rights;
        this.factors = factors;
        this.where = where;
        this.words = words;
    }

    @GetMapping
    ModelAndView list(Actor.Person actor, @RequestParam(required = false) @Nullable String after) {
        rights.require(actor, Permission.MANAGE_PEOPLE, Scope.everywhere());
        var slice = people.all(after, ROWS).map(this::row);
        return Pages.show("people/people", new PeoplePage(slice.rows(), slice.next()));
    }

    @GetMapping("/new")
    ModelAndView form(Actor.Person actor) {
        rights.require(actor, Permission.MANAGE_PEOPLE, Scope.everywhere());
        return Pages.show("people/invite", form(new InvitationForm("", "", "", "", ""), List.of()));
    }

    @PostMapping
    ModelAndView invite(Actor.Person actor, InvitationForm form) {
        try {
            var id = people.invite(actor, form.invitation());
            return Pages.redirect(
                    "/settings/people/" + id.value(),
                    Notice.success(
                            "people.invited", Map.of("email", form.email().strip())));
        } catch (Refused refused) {
            if (refused.kind() != Refused.Kind.INVALID) {
                throw refused;
            }
            return Pages.again("people/invite", form(form, refused.problems()));
        }
    }

    private InvitePage form(InvitationForm form, List<Problem> problems) {
        return new InvitePage(form, choices(words), where.options(), problems);
    }

    /** Nobody becomes an administrator because a form began with it. */
    static List<Option> choices(Words words) {
        var roles = new ArrayList<Option>();
        roles.add(Option.of("", words.of("people.role.choose")));
        GrantProblems.ROLES.forEach(role -> roles.add(Option.of(role, words.of("people.role." + role))));
        return roles;
    }

    private Row row(Person person) {
        var roles = people.roles(person.id()).stream()
                .map(grant -> words.of("people.role." + grant.role()))
                .distinct()
                .toList();
        return new Row(person, String.join(", ", roles), factors.enrolled(person.id()));
    }

    record InvitationForm(String name, String email, String jobTitle, String role, String where) {

        InvitationForm {
            name = name == null ? "" : name;
            email = email == null ? "" : email;
            jobTitle = jobTitle == null ? "" : jobTitle;
            role = role == null ? "" : role;
            where = where == null ? "" : where;
        }

        Invitation invitation() {
            var roles = role.isEmpty() ? List.<Grant>of() : List.of(new Grant(role, Where.scope(where)));
            return new Invitation(name, email, jobTitle, roles);
        }
    }

    public record Row(Person person, String roles, boolean secondFactor) {}

    public record PeoplePage(List<Row> rows, @Nullable String next) {}

    public record InvitePage(InvitationForm form, List<Option> roles, List<Option> places, List<Problem> problems) {}
}
