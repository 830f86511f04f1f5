package org.folkmoot.checks;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.folkmoot.people.Scope;
import org.folkmoot.web.Notice;
import org.folkmoot.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

@Controller
@RequestMapping("/checks/access")
class AccessController {

    private final AccessAuditing auditing;
    private final Rights rights;

    AccessController(AccessAuditing auditing, Rights rights) {
        this.auditing = auditing;
        this.rights = rights;
    }

    @GetMapping
    ModelAndView access(Actor actor) {
        rights.require(actor, Permission.SEE_RISKS, Scope.everywhere());
        return Pages.show("checks/access", page(actor, "", "", "", List.of()));
    }

    @PostMapping
    ModelAndView note(
            @RequestParam(defaultValue = "") String portfolio,
            @RequestParam(defaultValue = "") String people,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Actor actor)
            throws IOException {
        var bytes = file == null ? new byte[0] : file.getBytes();
        var name = file == null || file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        try {
            var audit = auditing.note(actor, portfolio, people, new Showing(words, name, bytes));
            return Pages.redirect(
                    "/checks/access",
                    Notice.success(
                            "checks.access.noted",
                            Map.of(
                                    "count", String.valueOf(audit.people().size()),
                                    "strangers", String.valueOf(audit.strangers()),
                                    "without", String.valueOf(audit.withoutFactor()))));
        } catch (Refused refused) {
            if (refused.kind() != Refused.Kind.INVALID) {
                throw refused;
            }
            return Pages.again("checks/access", page(actor, portfolio, people, words, refused.problems()));
        }
    }

    private AccessPage page(Actor actor, String portfolio, String list, String words, List<Problem> problems) {
        return new AccessPage(
                auditing.heat(),
                auditing.newest(),
                rights.may(actor, Permission.KEEP_RISKS, Scope.everywhere()),
                portfolio,
                list,
                words,
                problems);
    }
}
