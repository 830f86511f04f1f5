package org.folkmoot.leavers;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.leavers.Scim.ScimPatch;
import org.folkmoot.leavers.Scim.ScimPut;
import org.folkmoot.leavers.Scim.ScimUser;
import org.folkmoot.leavers.Scim.ScimUsers;
import org.folkmoot.people.People;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Person;
import org.folkmoot.people.PersonId;
import org.folkmoot.people.Rights;
import org.folkmoot.people.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * The leaver feed in SCIM 2.0, as Microsoft Entra ID and others speak it: whoever is made inactive or deleted there leaves
 * here. People are not let in this way: that is an administrator's invitation. Needs the scope MANAGE_PEOPLE.
 */
@RestController
@RequestMapping(
        value = "/api/v1/scim",
        produces = {"application/scim+json", "application/json"})
class ScimApi {

    private static final Pattern BY_NAME = Pattern.compile("(?i)\\s*userName\\s+eq\\s+\"([^\"]*)\"\\s*");
    private static final int MOST = 200;

    private final Leavers leavers;
    private final People people;
    private final Rights rights;

    ScimApi(Leavers leavers, People people, Rights rights) {
        this.leavers = leavers;
        this.people = people;
        this.rights = rights;
    }

    /** What of SCIM is understood. */
    @GetMapping("/ServiceProviderConfig")
    Map<String, Object> config(Actor actor) {
        var no = Map.of("supported", false);
        return Map.of(
                "schemas",
                List.of(Scim.CONFIG),
                "patch",
                Map.of("supported", true),
                "bulk",
                Map.of("supported", false, "maxOperations", 0, "maxPayloadSize", 0),
                "filter",
                Map.of("supported", true, "maxResults", MOST),
                "changePassword",
                no,
                "sort",
                no,
                "etag",
                no,
                "authenticationSchemes",
                List.of(Map.of(
                        "type",
                        "oauthbearertoken",
                        "name",
                        "Access token",
                        "description",
                        "Made by an administrator")));
    }

    /** @param filter {@code userName eq "…"}, or nothing for everybody who works here */
    @GetMapping("/Users")
    ScimUsers users(
            @RequestParam(required = false) @Nullable String filter,
            @RequestParam(defaultValue = "1") int startIndex,
            @RequestParam(defaultValue = "100") int count,
            Actor actor) {
        mayManage(actor);
        var found = filter == null || filter.isBlank() ? people.active() : named(filter);
        var start = Math.max(1, startIndex);
        var page = found.stream()
                .skip(start - 1L)
                .limit(Math.clamp(count, 0, MOST))
                .map(ScimUser::of)
                .toList();
        return new ScimUsers(List.of(Scim.LIST), found.size(), start, page.size(), page);
    }

    @GetMapping("/Users/{id}")
    ScimUser user(@PathVariable UUID id, Actor actor) {
        mayManage(actor);
        return ScimUser.of(person(id));
    }

    @PatchMapping(
            value = "/Users/{id}",
            consumes = {"application/scim+json", "application/json"})
    ScimUser patch(@PathVariable UUID id, @RequestBody ScimPatch body, Actor actor) {
        mayManage(actor);
        body.active().ifPresent(active -> set(actor, person(id), active));
        return ScimUser.of(person(id));
    }

    /** Only whether they are active is taken; names are changed here. */
    @PutMapping(
            value = "/Users/{id}",
            consumes = {"application/scim+json", "application/json"})
    ScimUser put(@PathVariable UUID id, @RequestBody ScimPut body, Actor actor) {
        mayManage(actor);
        Scim.truth(body.active()).ifPresent(active -> set(actor, person(id), active));
        return ScimUser.of(person(id));
    }

    /** They leave; what they did stays. */
    @DeleteMapping("/Users/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable UUID id, Actor actor) {
        mayManage(actor);
        set(actor, person(id), false);
    }

    private void set(Actor actor, Person person, boolean active) {
        if (active && !person.active()) {
            throw Refused.invalid(Problem.of("active", "leavers.problem.scim"));
        }
        if (!active && person.active()) {
            var leaver = leavers.take(actor, List.of(new Leavers.Named(person.email(), null)))
                    .getFirst();
            if (leaver.refused() != null) {
                throw Refused.invalid(Problem.of("active", leaver.refused()));
            }
        }
    }

    private List<Person> named(String filter) {
        var name = BY_NAME.matcher(filter);
        if (!name.matches()) {
            throw Refused.invalid(Problem.of("filter", "leavers.problem.filter"));
        }
        return people.byEmail(name.group(1).strip()).stream().toList();
    }

    private Person person(UUID id) {
        return people.find(new PersonId(id)).orElseThrow(() -> Refused.missing("person"));
    }

    private void mayManage(Actor actor) {
        rights.require(actor, Permission.MANAGE_PEOPLE, Scope.everywhere());
    }
}
