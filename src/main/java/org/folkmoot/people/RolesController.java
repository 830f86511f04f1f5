package org.folkmoot.people;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.folkmoot.foundation.Actor;
import org.folkmoot.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What each role lets one do. */
@Controller
class RolesController {

    private final Grants grants;
    private final Rights rights;

    RolesController(Grants grants, Rights rights) {
        this.grants = grants;
        this.rights = rights;
    }

    @GetMapping("/settings/roles")
    ModelAndView roles(Actor.Person actor) {
        rights.require(actor, Permission.MANAGE_PEOPLE, Scope.everywhere());
        return Pages.show("people/roles", new RolesPage(GrantProblems.ROLES, grants.bundles()));
    }

    /** @param bundles permissions of each role */
    public record RolesPage(List<String> roles, Map<String, Set<Permission>> bundles) {

        public List<Permission> permissions(String role) {
            return List.copyOf(new TreeSet<>(bundles.getOrDefault(role, Set.of())));
        }

        public boolean needsSecondFactor(String role) {
            return permissions(role).stream().anyMatch(Permission::needsSecondFactor);
        }
    }
}
