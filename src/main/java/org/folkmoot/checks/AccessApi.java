package org.folkmoot.checks;

import java.util.List;
import org.folkmoot.foundation.Actor;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.folkmoot.people.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/access-audits")
class AccessApi {

    private final AccessAuditing auditing;
    private final Rights rights;

    AccessApi(AccessAuditing auditing, Rights rights) {
        this.auditing = auditing;
        this.rights = rights;
    }

    /** @param people one person in each line: name, e-mail, role, second factor */
    record Noted(
            @Nullable String portfolio,
            @Nullable String people,
            @Nullable String words) {}

    @GetMapping
    List<AccessAudit> newest(Actor actor) {
        rights.require(actor, Permission.SEE_RISKS, Scope.everywhere());
        return auditing.newest();
    }

    @PostMapping
    AccessAudit note(@RequestBody Noted body, Actor actor) {
        return auditing.note(actor, text(body.portfolio()), text(body.people()), Showing.inWords(text(body.words())));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
