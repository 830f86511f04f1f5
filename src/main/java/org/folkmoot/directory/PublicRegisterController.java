package org.folkmoot.directory;

import java.util.ArrayList;
import java.util.List;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.folkmoot.people.Scope;
import org.folkmoot.web.Notice;
import org.folkmoot.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What the public register says beside the accounts, and how the council's website shows it. */
@Controller
@RequestMapping("/public-register")
class PublicRegisterController {

    private final Directory directory;
    private final Proofs proofs;
    private final Rights rights;

    PublicRegisterController(Directory directory, Proofs proofs, Rights rights) {
        this.directory = directory;
        this.proofs = proofs;
        this.rights = rights;
    }

    /** Public for its template only. */
    public record SettingsPage(Form form, List<Line> proofs, List<Problem> problems) {}

    /** Public for its template only; the fields as they were typed. */
    public record Form(
            String contactRole, String contactEmail, String emergencyPhone, String houseRules, String proofPages) {}

    /** Public for its template only. @param found null when the page could not be read */
    public record Line(String name, String network, String networkName, List<Proved> proofs) {}

    /** Public for its template only. */
    public record Proved(String kind, String state, String tone, String icon, String page) {}

    @GetMapping
    ModelAndView settings(Actor actor) {
        rights.require(actor, Permission.EDIT_REGISTER, Scope.everywhere());
        var now = directory.settings();
        return Pages.show("directory/settings", page(form(now), List.of()));
    }

    @PostMapping
    ModelAndView change(
            @RequestParam String contactRole,
            @RequestParam String contactEmail,
            @RequestParam String emergencyPhone,
            @RequestParam String houseRules,
            @RequestParam String proofPages,
            Actor actor) {
        try {
            directory.change(
                    actor, DirectorySettings.of(contactRole, contactEmail, emergencyPhone, houseRules, proofPages));
            return Pages.redirect("/public-register", Notice.success("directory.saved"));
        } catch (Refused refused) {
            if (refused.kind() != Refused.Kind.INVALID) {
                throw refused;
            }
            var form = new Form(contactRole, contactEmail, emergencyPhone, houseRules, proofPages);
            return Pages.again("directory/settings", page(form, refused.problems()));
        }
    }

    private static Form form(DirectorySettings now) {
        return new Form(
                now.contactRole(),
                now.contactEmail(),
                now.emergencyPhone(),
                now.houseRules(),
                String.join("\n", now.proofPages()));
    }

    private SettingsPage page(Form form, List<Problem> problems) {
        var looked = proofs.all();
        var lines = new ArrayList<Line>();
        for (var account : directory.accounts(DirectoryFilter.all())) {
            var mine = looked.stream()
                    .filter(proof -> proof.account().value().equals(account.id()))
                    .map(PublicRegisterController::proved)
                    .toList();
            if (!mine.isEmpty()) {
                lines.add(new Line(account.name(), account.network(), account.networkName(), mine));
            }
        }
        return new SettingsPage(form, lines, problems);
    }

    private static Proved proved(Proof proof) {
        var tone = switch (proof.state()) {
            case FOUND -> "good";
            case MISSING -> "wait";
            case UNREAD -> "quiet";
        };
        var icon = switch (proof.state()) {
            case FOUND -> "shield";
            case MISSING -> "minus";
            case UNREAD -> "question";
        };
        return new Proved(proof.kind().name(), proof.state().name(), tone, icon, proof.page());
    }
}
