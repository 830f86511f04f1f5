package org.folkmoot.installation;

import java.util.List;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.web.Notice;
import org.folkmoot.web.Option;
import org.folkmoot.web.Pages;
import org.folkmoot.web.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The first page of a new installation, for the holder of the link that the start has printed. */
@Controller
@RequestMapping("/first")
class FirstController {

    private final Installation installation;
    private final FirstLink link;
    private final Words words;

    FirstController(Installation installation, FirstLink link, Words words) {
        this.installation = installation;
        this.link = link;
        this.words = words;
    }

    @GetMapping
    ModelAndView page(@RequestParam(defaultValue = "") String token) {
        return link.valid(token)
                ? Pages.show("installation/first", page(token, OrganisationForm.NEW, "", "", List.of()))
                : closed();
    }

    @PostMapping
    ModelAndView claim(
            @RequestParam(defaultValue = "") String token,
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam(defaultValue = "") String nation,
            @RequestParam(defaultValue = "") String zone,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String repeated) {
        var form = new OrganisationForm(organisation, nation, zone, OrganisationForm.NEW.brand());
        try {
            installation.claim(token, form, new FirstPerson(name, email, password, repeated));
        } catch (Refused refused) {
            return refused.kind() == Refused.Kind.INVALID
                    ? Pages.again("installation/first", page(token, form, name, email, refused.problems()))
                    : closed();
        }
        return Pages.redirect("/sign-in", Notice.success("installation.first.done"));
    }

    private FirstPage page(String token, OrganisationForm form, String name, String email, List<Problem> problems) {
        return new FirstPage(
                token, form, OrganisationForm.nations(words), OrganisationForm.zones(), name, email, problems);
    }

    private static ModelAndView closed() {
        var view = Pages.show("installation/first-closed", "");
        view.setStatus(HttpStatus.NOT_FOUND);
        return view;
    }

    /** Public for its template only. */
    public record FirstPage(
            String token,
            OrganisationForm form,
            List<Option> nations,
            List<Option> zones,
            String name,
            String email,
            List<Problem> problems) {}
}
