package org.folkmoot.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.folkmoot.web.Notice;
import org.folkmoot.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
class SignOutController {

    private final Sessions sessions;

    SignOutController(Sessions sessions) {
        this.sessions = sessions;
    }

    @PostMapping("/sign-out")
    ModelAndView signOut(HttpServletRequest request, HttpServletResponse response) {
        SessionCookie.value(request)
                .flatMap(sessions::find)
                .ifPresent(session -> sessions.end(session.id(), session.person()));
        SessionCookie.clear(request, response);
        return Pages.redirect("/sign-in", Notice.success("people.signed-out"));
    }
}
