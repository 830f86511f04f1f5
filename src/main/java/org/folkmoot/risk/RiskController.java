package org.folkmoot.risk;

import java.io.IOException;
import java.util.List;
import org.folkmoot.checks.Showing;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** One risk: looked at again, worked through with its playbook, closed with evidence. */
@Controller
@RequestMapping("/risks/{id}")
class RiskController {

    private final RiskRegister register;
    private final Playbooks playbooks;
    private final RiskPages pages;
    private final Rights rights;

    RiskController(RiskRegister register, Playbooks playbooks, RiskPages pages, Rights rights) {
        this.register = register;
        this.playbooks = playbooks;
        this.pages = pages;
        this.rights = rights;
    }

    @GetMapping
    ModelAndView risk(@PathVariable RiskId id, Actor actor) {
        var risk = register.get(id);
        if (!register.maySee(actor, risk)) {
            rights.require(actor, Permission.SEE_RISKS, Scope.everywhere());
        }
        return Pages.show("risk/risk", pages.one(risk, actor, "", "", List.of()));
    }

    @PostMapping("/review")
    ModelAndView review(
            @PathVariable RiskId id,
            @RequestParam(defaultValue = "") String next,
            @RequestParam(defaultValue = "") String text,
            Actor actor) {
        try {
            register.review(actor, id, RiskForm.day(next), text);
        } catch (Refused refused) {
            return again(refused, id, "review", text, actor);
        }
        return Pages.redirect("/risks/" + id.value(), Notice.success("risk.reviewed"));
    }

    @PostMapping("/closure")
    ModelAndView close(
            @PathVariable RiskId id,
            @RequestParam(name = "text", defaultValue = "") String text,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Actor actor)
            throws IOException {
        try {
            register.close(actor, id, showing(text, file));
        } catch (Refused refused) {
            return again(refused, id, "close", text, actor);
        }
        return Pages.redirect("/risks/" + id.value(), Notice.success("risk.closed"));
    }

    @PostMapping("/playbook")
    ModelAndView start(@PathVariable RiskId id, Actor actor) {
        playbooks.start(actor, id);
        return Pages.redirect("/risks/" + id.value() + "#playbook", Notice.success("risk.playbook.started"));
    }

    @PostMapping("/playbook/{step}")
    ModelAndView done(
            @PathVariable RiskId id,
            @PathVariable String step,
            @RequestParam(name = "text", defaultValue = "") String text,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Actor actor)
            throws IOException {
        try {
            playbooks.done(actor, id, step, showing(text, file));
        } catch (Refused refused) {
            return again(refused, id, "step", text, actor);
        }
        return Pages.redirect("/risks/" + id.value() + "#playbook", Notice.success("risk.playbook.step-done"));
    }

    /** Three forms stand on the page, so that a field carries the name of its form. */
    private ModelAndView again(Refused refused, RiskId id, String typed, String text, Actor actor) {
        if (refused.kind() != Refused.Kind.INVALID) {
            throw refused;
        }
        var here = refused.problems().stream()
                .map(problem -> problem.field().isEmpty()
                        ? problem
                        : Problem.of(typed + "-" + problem.field(), problem.key(), problem.args()))
                .toList();
        return Pages.again("risk/risk", pages.one(register.get(id), actor, typed, text, here));
    }

    private static Showing showing(String text, @Nullable MultipartFile file) throws IOException {
        return file == null
                ? Showing.inWords(text)
                : new Showing(
                        text, file.getOriginalFilename() == null ? "" : file.getOriginalFilename(), file.getBytes());
    }
}
