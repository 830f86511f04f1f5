package org.folkmoot.checks;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.folkmoot.connections.ConnectionId;
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
    private final AccessReading reading;
    private final AccessAsking asking;
    private final Rights rights;

    AccessController(AccessAuditing auditing, AccessReading reading, AccessAsking asking, Rights rights) {
        this.auditing = auditing;
        this.reading = reading;
        this.asking = asking;
        this.rights = rights;
    }

    /** What somebody typed and may type on. */
    private record Typed(String portfolio, String people, String words, String page, String reason) {

        static final Typed NOTHING = new Typed("", "", "", "", "");
    }

    @GetMapping
    ModelAndView access(Actor actor) {
        rights.require(actor, Permission.SEE_RISKS, Scope.everywhere());
        return Pages.show("checks/access", page(actor, Typed.NOTHING, List.of()));
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
            return Pages.again(
                    "checks/access", page(actor, new Typed(portfolio, people, words, "", ""), refused.problems()));
        }
    }

    /** Asks the network now, through the chosen connection. */
    @PostMapping("/readings")
    ModelAndView read(@RequestParam(required = false) @Nullable UUID connection, Actor actor) {
        try {
            var audit = reading.read(actor, connection == null ? null : new ConnectionId(connection));
            return Pages.redirect(
                    "/checks/access#a" + audit.id(),
                    Notice.success(
                            "checks.access.noted",
                            Map.of(
                                    "count", String.valueOf(audit.people().size()),
                                    "strangers", String.valueOf(audit.strangers()),
                                    "without", String.valueOf(audit.withoutFactor()))));
        } catch (Refused refused) {
            return again(actor, Typed.NOTHING, refused);
        }
    }

    /** Asks the owner of another page to let the portfolio work on it. */
    @PostMapping("/requests")
    ModelAndView ask(
            @RequestParam(required = false) @Nullable UUID connection,
            @RequestParam(defaultValue = "") String page,
            @RequestParam(defaultValue = "") String reason,
            Actor actor) {
        try {
            reading.ask(actor, connection == null ? null : new ConnectionId(connection), page.strip(), reason);
            return Pages.redirect("/checks/access#requests", Notice.success("checks.access.asked"));
        } catch (Refused refused) {
            return again(actor, new Typed("", "", "", page, reason), refused);
        }
    }

    private ModelAndView again(Actor actor, Typed typed, Refused refused) {
        if (refused.kind() != Refused.Kind.INVALID) {
            throw refused;
        }
        return Pages.again("checks/access", page(actor, typed, refused.problems()));
    }

    private AccessPage page(Actor actor, Typed typed, List<Problem> problems) {
        return new AccessPage(
                auditing.heat(),
                auditing.newest(),
                reading.able(),
                asking.newest(),
                rights.may(actor, Permission.KEEP_RISKS, Scope.everywhere()),
                typed.portfolio(),
                typed.people(),
                typed.words(),
                typed.page(),
                typed.reason(),
                problems);
    }
}
