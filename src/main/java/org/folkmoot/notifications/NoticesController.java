package org.folkmoot.notifications;

import java.util.UUID;
import org.folkmoot.foundation.Actor;
import org.folkmoot.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
class NoticesController {

    private final Notices notices;

    NoticesController(Notices notices) {
        this.notices = notices;
    }

    @PostMapping("/notices/{notice}/dismissal")
    ModelAndView dismiss(Actor.Person actor, @PathVariable UUID notice) {
        notices.dismiss(notice, actor.id());
        return Pages.redirect("/today");
    }
}
