package org.folkmoot.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.web.Notice;
import org.folkmoot.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One's own name, address, password, second factor and browsers. */
@Controller
@RequestMapping("/profile")
class ProfileController {

    private final Profile profile;
    private final Recovery recovery;
    private final People people;
    private final Passwords passwords;
    private final SecondFactors factors;
    private final Sessions sessions;

    ProfileController(
            Profile profile,
            Recovery recovery,
            People people,
            Passwords passwords,
            SecondFactors factors,
            Sessions sessions) {
        this.profile = profile;
        this.recovery = recovery;
        this.people = people;
        this.passwords = passwords;
        this.factors = factors;
        this.sessions = sessions;
    }

    @GetMapping
    ModelAndView show(SignedIn signedIn) {
        return Pages.show("people/profile", page(signedIn, List.of()));
    }

    @PostMapping
    ModelAndView change(
            SignedIn signedIn, Actor.Person actor, @RequestParam String name, @RequestParam String jobTitle) {
        return act(signedIn, "people.profile.saved", () -> profile.change(actor, name, jobTitle));
    }

    @PostMapping("/password")
    ModelAndView password(
            SignedIn signedIn,
            @RequestParam String current,
            @RequestParam String password,
            @RequestParam String repeated) {
        return act(
                signedIn,
                "people.profile.password-set",
                () -> profile.choosePassword(signedIn, current, password, repeated));
    }

    @PostMapping("/email")
    ModelAndView email(SignedIn signedIn, Actor.Person actor, @RequestParam String email, @RequestParam String proof) {
        return act(signedIn, "people.profile.address-asked", () -> recovery.askForAddress(actor, email, proof));
    }

    @PostMapping("/sessions/{session}/end")
    ModelAndView endSession(SignedIn signedIn, Actor.Person actor, @PathVariable UUID session) {
        return act(signedIn, "people.profile.session-ended", () -> profile.endSession(actor, session));
    }

    @PostMapping("/sessions/end")
    ModelAndView signOutEverywhere(Actor.Person actor, HttpServletRequest request, HttpServletResponse response) {
        profile.signOutEverywhere(actor);
        SessionCookie.clear(request, response);
        return Pages.redirect("/sign-in", Notice.success("people.signed-out-everywhere"));
    }

    private ModelAndView act(SignedIn signedIn, String notice, Runnable command) {
        try {
            command.run();
            return Pages.redirect("/profile", Notice.success(notice));
        } catch (Refused refused) {
            if (refused.kind() != Refused.Kind.INVALID) {
                throw refused;
            }
            return Pages.again("people/profile", page(signedIn, refused.problems()));
        }
    }

    private ProfilePage page(SignedIn signedIn, List<Problem> problems) {
        var id = new PersonId(signedIn.actor().person().orElseThrow());
        var rows = sessions.of(id).stream()
                .map(session -> new Browser(session, session.id().equals(signedIn.session())))
                .toList();
        return new ProfilePage(
                people.find(id).orElseThrow(() -> Refused.missing("person")),
                passwords.exists(id),
                factors.enrolled(id),
                factors.recoveryCodesLeft(id),
                rows,
                problems);
    }

    public record Browser(Session session, boolean here) {

        /** The name of the browser and the system, as far as the header tells. */
        public String agent() {
            return Agent.name(session.agent());
        }
    }

    public record ProfilePage(
            Person person,
            boolean password,
            boolean secondFactor,
            int recoveryCodes,
            List<Browser> browsers,
            List<Problem> problems) {}
}
