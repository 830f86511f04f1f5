package org.folkmoot.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.folkmoot.foundation.Organisation;
import org.folkmoot.foundation.Organisations;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.web.Notice;
import org.folkmoot.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Setting up an authenticator; the page shows nothing else of the application, since it may come before everything. */
@Controller
@RequestMapping("/profile")
class SecondFactorController {

    private final Profile profile;
    private final People people;
    private final Sessions sessions;
    private final Organisations organisations;

    SecondFactorController(Profile profile, People people, Sessions sessions, Organisations organisations) {
        this.profile = profile;
        this.people = people;
        this.sessions = sessions;
        this.organisations = organisations;
    }

    @GetMapping("/second-factor")
    ModelAndView page(SignedIn signedIn) {
        return Pages.show("people/second-factor", form(signedIn, List.of()));
    }

    @PostMapping("/second-factor")
    ModelAndView enrol(
            SignedIn signedIn,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response) {
        List<String> codes;
        try {
            codes = profile.enrol(signedIn, code);
        } catch (Refused refused) {
            if (refused.kind() != Refused.Kind.INVALID) {
                throw refused;
            }
            return Pages.again("people/second-factor", form(signedIn, refused.problems()));
        }
        anew(signedIn, request, response);
        return Pages.show("people/recovery-codes", new RecoveryCodesPage(codes));
    }

    @PostMapping("/recovery-codes")
    ModelAndView renew(SignedIn signedIn) {
        return Pages.show("people/recovery-codes", new RecoveryCodesPage(profile.renewRecoveryCodes(signedIn)));
    }

    @PostMapping("/second-factor/removal")
    ModelAndView remove(SignedIn signedIn) {
        profile.removeFactor(signedIn);
        return Pages.redirect("/profile/second-factor", Notice.success("people.factor.removed"));
    }

    /** Who has just proved the second factor goes on in a session of two factors. */
    private void anew(SignedIn signedIn, HttpServletRequest request, HttpServletResponse response) {
        var person = new PersonId(signedIn.actor().person().orElseThrow());
        if (signedIn.session() != null) {
            sessions.end(signedIn.session(), person);
        }
        var visitor = Visitor.of(request);
        SessionCookie.put(
                request, response, sessions.open(person, Proof.TWO_FACTORS, visitor.address(), visitor.agent()));
    }

    private SecondFactorPage form(SignedIn signedIn, List<Problem> problems) {
        var secret = profile.secret(signedIn);
        var person = people.find(new PersonId(signedIn.actor().person().orElseThrow()))
                .orElseThrow();
        var issuer = organisations.find().map(Organisation::name).orElse("Folkmoot");
        var address = "otpauth://totp/%s:%s?secret=%s&issuer=%s"
                .formatted(encoded(issuer), encoded(person.email()), secret, encoded(issuer));
        return new SecondFactorPage(
                QrCode.of(address), secret.replaceAll("(.{4})(?=.)", "$1 "), person.email(), problems);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** @param key the secret in groups of four, for those who cannot scan */
    public record SecondFactorPage(QrCode code, String key, String account, List<Problem> problems) {}

    public record RecoveryCodesPage(List<String> codes) {}
}
