package org.folkmoot.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.web.Pages;
import org.folkmoot.web.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
@RequestMapping("/sign-in")
class SignInController {

    private static final Pattern LOCAL = Pattern.compile("/(?!/)[!-\\[\\]-~]*");

    private final SignIn signIn;
    private final Sessions sessions;
    private final PracticeDoor practice;
    private final PracticePeople practicePeople;
    private final Viewer viewer;

    SignInController(
            SignIn signIn, Sessions sessions, PracticeDoor practice, PracticePeople practicePeople, Viewer viewer) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.practice = practice;
        this.practicePeople = practicePeople;
        this.viewer = viewer;
    }

    @GetMapping
    ModelAndView page(@RequestParam(defaultValue = "/") String next, HttpServletRequest request) {
        return viewer.current().isPresent()
                ? Pages.redirect(local(next))
                : Pages.show("people/sign-in", form("", next, List.of(), request));
    }

    @PostMapping
    ModelAndView password(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "/") String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            var step = signIn.withPassword(email, password, Visitor.of(request));
            SessionCookie.put(request, response, step.cookie());
            return step.codeDue() ? Pages.redirect(code(next)) : Pages.redirect(local(next));
        } catch (Refused refused) {
            return Pages.again("people/sign-in", form(email, next, refused.problems(), request));
        }
    }

    @GetMapping("/code")
    ModelAndView codePage(@RequestParam(defaultValue = "/") String next, HttpServletRequest request) {
        return codeDue(request).isEmpty()
                ? Pages.redirect("/sign-in")
                : Pages.show("people/sign-in-code", new CodePage(local(next), List.of()));
    }

    @PostMapping("/code")
    ModelAndView code(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "/") String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        var session = codeDue(request);
        if (session.isEmpty()) {
            return Pages.redirect("/sign-in");
        }
        try {
            SessionCookie.put(request, response, signIn.withCode(session.get(), code, Visitor.of(request)));
            return Pages.redirect(local(next));
        } catch (Refused refused) {
            return Pages.again("people/sign-in-code", new CodePage(local(next), refused.problems()));
        }
    }

    @PostMapping("/practice")
    ModelAndView practice(
            @RequestParam UUID person,
            @RequestParam(defaultValue = "/") String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!practice.open(request)) {
            return Pages.redirect("/sign-in");
        }
        SessionCookie.put(request, response, signIn.throughPracticeDoor(new PersonId(person), Visitor.of(request)));
        return Pages.redirect(local(next));
    }

    private SignInPage form(String email, String next, List<Problem> problems, HttpServletRequest request) {
        var people = practice.open(request) ? practicePeople.all() : List.<PracticePeople.Row>of();
        var closed = practice.closed(request).orElse(null);
        return new SignInPage(email, local(next), problems, people, closed);
    }

    private Optional<Session> codeDue(HttpServletRequest request) {
        return SessionCookie.value(request)
                .flatMap(sessions::find)
                .filter(session -> session.proof() == Proof.CODE_DUE);
    }

    private static String code(String next) {
        return "/sign-in/code?next=" + java.net.URLEncoder.encode(local(next), java.nio.charset.StandardCharsets.UTF_8);
    }

    /**
     * Nobody is sent on to another site. Browsers read a backslash as a slash and leave out tabs and line breaks (WHATWG
     * URL, read 2026-11-27), so a path is a slash, then none, then only what stands in an encoded address.
     */
    static String local(String next) {
        return LOCAL.matcher(next).matches() && !next.startsWith("/sign-in") ? next : "/";
    }

    public record SignInPage(
            String email,
            String next,
            List<Problem> problems,
            List<PracticePeople.Row> people,
            @Nullable Problem closed) {}

    public record CodePage(String next, List<Problem> problems) {}
}
