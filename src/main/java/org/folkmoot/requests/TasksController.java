package org.folkmoot.requests;

import java.util.UUID;
import org.folkmoot.foundation.Actor;
import org.folkmoot.web.Notice;
import org.folkmoot.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
class TasksController {

    private final Checklist checklist;

    TasksController(Checklist checklist) {
        this.checklist = checklist;
    }

    /** Back to the page on which the task stood. */
    @PostMapping("/account-tasks/{id}/completion")
    ModelAndView done(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String note,
            @RequestHeader(name = "Referer", defaultValue = "") String from,
            Actor actor) {
        checklist.done(actor, id, note);
        return Pages.redirect(path(from), Notice.success("requests.done.task"));
    }

    /** Only the path, so that nobody is sent elsewhere. */
    private static String path(String from) {
        try {
            var path = java.net.URI.create(from).getRawPath();
            return path != null && path.matches("/(requests|closures|accounts)(/[0-9a-f-]{36})?") ? path : "/requests";
        } catch (IllegalArgumentException e) {
            return "/requests";
        }
    }
}
