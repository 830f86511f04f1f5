package org.folkmoot.people;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Refused;
import org.folkmoot.foundation.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** People for programs, such as the list of leavers that disables them. Needs the scope MANAGE_PEOPLE. */
@RestController
@RequestMapping("/api/v1/people")
class PeopleApi {

    private static final int MOST = 200;

    private final People people;
    private final Membership membership;
    private final Rights rights;

    PeopleApi(People people, Membership membership, Rights rights) {
        this.people = people;
        this.membership = membership;
        this.rights = rights;
    }

    /** Neither account nor service: everywhere. */
    record GrantBody(
            String role, @Nullable UUID account, @Nullable UUID service) {

        static GrantBody of(Grant grant) {
            return new GrantBody(
                    grant.role(), grant.scope().account(), grant.scope().service());
        }

        Grant grant() {
            return new Grant(role == null ? "" : role, new Scope(account, service));
        }
    }

    record PersonBody(
            UUID id, String name, String email, String jobTitle, PersonStatus status, List<GrantBody> roles) {}

    record InvitationBody(
            @Nullable String name,
            @Nullable String email,
            @Nullable String jobTitle,
            @Nullable List<GrantBody> roles) {

        Invitation invitation() {
            var grants = roles == null
                    ? List.<Grant>of()
                    : roles.stream().map(GrantBody::grant).toList();
            return new Invitation(text(name), text(email), text(jobTitle), grants);
        }

        private static String text(@Nullable String given) {
            return given == null ? "" : given;
        }
    }

    @GetMapping
    Slice<PersonBody> list(
            Actor actor,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit) {
        rights.require(actor, Permission.MANAGE_PEOPLE, Scope.everywhere());
        return people.all(after, Math.clamp(limit, 1, MOST)).map(this::body);
    }

    @GetMapping("/{id}")
    PersonBody show(Actor actor, @PathVariable UUID id) {
        rights.require(actor, Permission.MANAGE_PEOPLE, Scope.everywhere());
        return people.find(new PersonId(id)).map(this::body).orElseThrow(() -> Refused.missing("person"));
    }

    @PostMapping
    ResponseEntity<PersonBody> invite(Actor actor, @RequestBody InvitationBody invitation) {
        var id = people.invite(actor, invitation.invitation());
        return ResponseEntity.created(URI.create("/api/v1/people/" + id.value()))
                .body(body(people.find(id).orElseThrow()));
    }

    /** Sends the invitation again. */
    @PutMapping("/{id}/invitation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void inviteAgain(Actor actor, @PathVariable UUID id) {
        people.inviteAgain(actor, new PersonId(id));
    }

    @DeleteMapping("/{id}/invitation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revokeInvitation(Actor actor, @PathVariable UUID id) {
        people.revokeInvitation(actor, new PersonId(id));
    }

    /** Disables the person: sessions and tokens end at once. */
    @PutMapping("/{id}/suspension")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void disable(Actor actor, @PathVariable UUID id) {
        membership.disable(actor, new PersonId(id));
    }

    @DeleteMapping("/{id}/suspension")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void enable(Actor actor, @PathVariable UUID id) {
        membership.enable(actor, new PersonId(id));
    }

    @PostMapping("/{id}/roles")
    PersonBody grant(Actor actor, @PathVariable UUID id, @RequestBody GrantBody grant) {
        membership.grant(actor, new PersonId(id), grant.grant());
        return show(actor, id);
    }

    /** Takes away the role that is held with exactly this scope. */
    @DeleteMapping("/{id}/roles/{role}")
    PersonBody withdraw(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String role,
            @RequestParam(required = false) @Nullable UUID account,
            @RequestParam(required = false) @Nullable UUID service) {
        membership.withdraw(actor, new PersonId(id), new Grant(role, new Scope(account, service)));
        return show(actor, id);
    }

    private PersonBody body(Person person) {
        var roles = people.roles(person.id()).stream().map(GrantBody::of).toList();
        return new PersonBody(
                person.id().value(), person.name(), person.email(), person.jobTitle(), person.status(), roles);
    }
}
