package org.folkmoot.inbox;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Mutes, reports or lists the resident of a conversation; says plainly where the network does not offer it. */
@Controller
@RequestMapping("/inbox/{id}/precautions")
class PrecautionController {

    private final Desk desk;
    private final Safeguards safeguards;
    private final Register register;
    private final Rights rights;

    PrecautionController(Desk desk, Safeguards safeguards, Register register, Rights rights) {
        this.desk = desk;
        this.safeguards = safeguards;
        this.register = register;
        this.rights = rights;
    }

    @GetMapping
    ModelAndView ask(Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable UUID item) {
        var what = item == null ? "" : Deed.REPORT.name();
        return Pages.show("inbox/precaution", page(actor, id, item, new PrecautionPage.Typed(what, "", ""), List.of()));
    }

    /** @param what a deed, and for a list a blank and the list */
    @PostMapping
    ModelAndView take(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID item,
            @RequestParam(defaultValue = "") String what,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String reason) {
        try {
            var parts = what.split(" ", 2);
            var list = parts.length < 2 ? "" : parts[1];
            safeguards.take(
                    actor, new ConversationId(id), new PrecautionDraft(deed(parts[0]), item, kind, list, reason));
            return Pages.redirect("/inbox/" + id, Notice.success("inbox.precaution.ordered"));
        } catch (Refused refused) {
            if (refused.kind() != Refused.Kind.INVALID) {
                throw refused;
            }
            var typed = new PrecautionPage.Typed(what, kind, reason);
            return Pages.again("inbox/precaution", page(actor, id, item, typed, refused.problems()));
        }
    }

    static Deed deed(String typed) {
        return Arrays.stream(Deed.values())
                .filter(PrecautionRule.DEEDS::containsKey)
                .filter(deed -> deed.name().equals(typed))
                .findFirst()
                .orElseThrow(() -> Refused.invalid(Problem.of("what", "inbox.precaution.choose")));
    }

    private PrecautionPage page(
            Actor actor, UUID id, @Nullable UUID chosen, PrecautionPage.Typed typed, List<Problem> problems) {
        var thread = desk.thread(actor, new ConversationId(id));
        rights.require(actor, Permission.ANSWER, register.scope(thread.account().id()));
        var conversation = thread.conversation();
        var item = said(thread, chosen);
        var offers = new ArrayList<PrecautionPage.Offer>();
        for (var deed : safeguards.offered(conversation)) {
            if (deed != Deed.REPORT || item.isPresent()) {
                offers.add(new PrecautionPage.Offer(deed.name(), "inbox.precaution." + deed, Map.of()));
            }
        }
        var lists = safeguards.lists(actor, conversation.id());
        lists.orElse(List.of()).forEach(one -> {
            var deed = one.has() ? Deed.DELIST : Deed.ENLIST;
            offers.add(new PrecautionPage.Offer(
                    deed + " " + one.list().id(),
                    "inbox.precaution." + deed,
                    Map.of("list", one.list().name())));
        });
        return new PrecautionPage(
                id,
                conversation.resident(),
                thread.account().name(),
                thread.network(),
                item.orElse(null),
                offers,
                safeguards.kinds(conversation),
                lists.isEmpty(),
                typed,
                problems);
    }

    /** What the resident wrote last, where nothing was chosen. */
    private static Optional<Item> said(Desk.Thread thread, @Nullable UUID chosen) {
        return thread.entries().reversed().stream()
                .filter(Entry.Said.class::isInstance)
                .map(entry -> ((Entry.Said) entry).item())
                .filter(item -> !item.ours() && !item.removed())
                .filter(item -> chosen == null || item.id().value().equals(chosen))
                .findFirst();
    }
}
