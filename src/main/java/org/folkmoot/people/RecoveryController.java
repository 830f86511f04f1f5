package org.folkmoot.people;

import java.util.List;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.web.Notice;
import org.folkmoot.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The pages behind one-time links. Opening one changes nothing, since mail programs open links too. */
@Controller
class RecoveryController {

    private final Recovery recovery;

    RecoveryController(Recovery recovery) {
        this.recovery = recovery;
    }

    @GetMapping("/invitation/{secret}")
    ModelAndView invitation(@PathVariable String secret) {
        return password("invitation", Links.Purpose.INVITATION, secret, List.of());
    }

    @PostMapping("/invitation/{secret}")
    ModelAndView accept(@PathVariable String secret, @RequestParam String password, @RequestParam String repeated) {
        try {
            recovery.accept(secret, password, repeated);
            return Pages.redirect("/sign-in", Notice.success("people.invitation.accepted"));
        } catch (Refused refused) {
            return password("invitation", Links.Purpose.INVITATION, secret, refused.problems());
        }
    }

    @GetMapping("/password-reset")
    ModelAndView forgotten() {
        return Pages.show("people/password-forgotten", new ForgottenPage("", List.of()));
    }

    @PostMapping("/password-reset")
    ModelAndView send(@RequestParam(defaultValue = "") String email) {
        try {
            recovery.forgotten(email);
            return Pages.redirect("/sign-in", Notice.success("people.password-reset.sent"));
        } catch (Refused refused) {
            return Pages.again("people/password-forgotten", new ForgottenPage(email, refused.problems()));
        }
    }

    @GetMapping("/password-reset/{secret}")
    ModelAndView reset(@PathVariable String secret) {
        return password("password-reset", Links.Purpose.PASSWORD, secret, List.of());
    }

    @PostMapping("/password-reset/{secret}")
    ModelAndView choose(@PathVariable String secret, @RequestParam String password, @RequestParam String repeated) {
        try {
            recovery.reset(secret, password, repeated);
            return Pages.redirect("/sign-in", Notice.success("people.password-reset.done"));
        } catch (Refused refused) {
            return password("password-reset", Links.Purpose.PASSWORD, secret, refused.problems());
        }
    }

    @GetMapping("/email/{secret}")
    ModelAndView address(@PathVariable String secret) {
        return recovery.holder(Links.Purpose.EMAIL, secret).isPresent()
                ? Pages.show("people/new-address", new NewAddressPage("/email/" + secret))
                : stale();
    }

    @PostMapping("/email/{secret}")
    ModelAndView proveAddress(@PathVariable String secret) {
        recovery.proveAddress(secret);
        return Pages.redirect("/sign-in", Notice.success("people.email.proved"));
    }

    private ModelAndView password(String kind, Links.Purpose purpose, String secret, List<Problem> problems) {
        var holder = recovery.holder(purpose, secret);
        if (holder.isEmpty()) {
            return stale();
        }
        var person = holder.get();
        var page = new ChoosePasswordPage(kind, "/" + kind + "/" + secret, person.name(), person.email(), problems);
        return problems.isEmpty()
                ? Pages.show("people/choose-password", page)
                : Pages.again("people/choose-password", page);
    }

    private static ModelAndView stale() {
        throw new Refused(Refused.Kind.MISSING, Problem.of("", "people.problem.link"));
    }

    /** @param kind {@code invitation} or {@code password-reset} */
    public record ChoosePasswordPage(String kind, String action, String name, String email, List<Problem> problems) {}

    public record ForgottenPage(String email, List<Problem> problems) {}

    public record NewAddressPage(String action) {}
}
