package org.folkmoot.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.networks.Deed;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.folkmoot.register.Register;
import org.folkmoot.web.Notice;
import org.folkmoot.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Hides, shows again or removes one thing that a resident wrote; says what the network does not offer. */
@Controller
@RequestMapping("/inbox/{id}/items/{item}/moderation")
class ModerationController {

    private final Desk desk;
    private final HouseRules rules;
    private final Rulebook rulebook;
    private final Register register;
    private final Rights rights;

    ModerationController(Desk desk, HouseRules rules, Rulebook rulebook, Register register, Rights rights) {
        this.desk = desk;
        this.rules = rules;
        this.rulebook = rulebook;
        this.register = register;
        this.rights = rights;
    }

    @GetMapping
    ModelAndView ask(Actor actor, @PathVariable UUID id, @PathVariable UUID item) {
        var thread = desk.thread(actor, new ConversationId(id));
        rights.require(actor, Permission.ANSWER, register.scope(thread.account().id()));
        return Pages.show("inbox/moderate", page(thread, item, "", "", "", List.of()));
    }

    @PostMapping
    ModelAndView moderate(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID item,
            @RequestParam(defaultValue = "") String deed,
            @RequestParam(defaultValue = "") String clause,
            @RequestParam(defaultValue = "") String reason) {
        var thread = desk.thread(actor, new ConversationId(id));
        try {
            rules.moderate(actor, said(thread, item).id(), deed(deed), clause(clause), reason);
            return Pages.redirect("/inbox/" + id, Notice.success("inbox.done.moderated"));
        } catch (Refused refused) {
            if (refused.kind() == Refused.Kind.FORBIDDEN || refused.kind() == Refused.Kind.MISSING) {
                throw refused;
            }
            var view = Pages.again("inbox/moderate", page(thread, item, deed, clause, reason, refused.problems()));
            if (refused.kind() == Refused.Kind.OVERTAKEN) {
                view.setStatus(HttpStatus.CONFLICT);
            }
            return view;
        }
    }

    static Deed deed(String typed) {
        return switch (typed.toLowerCase(Locale.ROOT)) {
            case "hide" -> Deed.HIDE;
            case "show" -> Deed.SHOW;
            case "remove" -> Deed.REMOVE;
            default -> throw Refused.invalid(Problem.of("deed", "inbox.moderation.choose"));
        };
    }

    /** Null where none was chosen. */
    static @Nullable UUID clause(String typed) {
        try {
            return typed.isBlank() ? null : UUID.fromString(typed);
        } catch (IllegalArgumentException e) {
            throw Refused.invalid(Problem.of("clause", "inbox.clause.gone"));
        }
    }

    private static Item said(Desk.Thread thread, UUID id) {
        return thread.entries().stream()
                .filter(Entry.Said.class::isInstance)
                .map(entry -> ((Entry.Said) entry).item())
                .filter(item -> item.id().value().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refused(Refused.Kind.MISSING, Problem.of("", "inbox.missing")));
    }

    private ModeratePage page(
            Desk.Thread thread, UUID id, String deed, String clause, String reason, List<Problem> problems) {
        var item = said(thread, id);
        var deeds = new ArrayList<String>();
        var cannot = new ArrayList<ModeratePage.Cannot>();
        for (var one : item.hidden() ? List.of(Deed.SHOW, Deed.REMOVE) : List.of(Deed.HIDE, Deed.REMOVE)) {
            var word = one.name().toLowerCase(Locale.ROOT);
            rules.objection(thread.account(), item, one)
                    .ifPresentOrElse(why -> cannot.add(new ModeratePage.Cannot(word, why)), () -> deeds.add(word));
        }
        return new ModeratePage(
                thread.conversation().id().value(),
                item,
                thread.network(),
                deeds,
                cannot,
                rulebook.clauses(),
                deed,
                clause,
                reason,
                "/inbox/" + thread.conversation().id().value(),
                problems);
    }
}
