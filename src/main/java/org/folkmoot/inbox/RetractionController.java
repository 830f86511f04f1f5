package org.folkmoot.inbox;

import java.util.List;
import java.util.UUID;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
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

/** Takes down a reply of ours; says why where it cannot be done. */
@Controller
@RequestMapping("/inbox/{id}/replies/{reply}/takedown")
class RetractionController {

    private final Desk desk;
    private final Retracting retracting;
    private final Register register;
    private final Rights rights;

    RetractionController(Desk desk, Retracting retracting, Register register, Rights rights) {
        this.desk = desk;
        this.retracting = retracting;
        this.register = register;
        this.rights = rights;
    }

    /**
     * Public for its template only.
     *
     * @param cannot why it cannot be taken down from here; null when it can
     */
    public record RetractPage(
            UUID conversation,
            Reply reply,
            String network,
            @Nullable Problem cannot,
            String reason,
            List<Problem> problems) {

        public String back() {
            return "/inbox/" + conversation;
        }

        public String address() {
            return back() + "/replies/" + reply.id().value() + "/takedown";
        }
    }

    @GetMapping
    ModelAndView ask(Actor actor, @PathVariable UUID id, @PathVariable UUID reply) {
        return Pages.show("inbox/retract", page(thread(actor, id), reply, "", List.of()));
    }

    @PostMapping
    ModelAndView takeDown(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID reply,
            @RequestParam(defaultValue = "") String reason) {
        var thread = thread(actor, id);
        try {
            retracting.takeDown(actor, said(thread, reply).id(), reason);
            return Pages.redirect("/inbox/" + id, Notice.success("inbox.takedown.ordered"));
        } catch (Refused refused) {
            if (refused.kind() != Refused.Kind.INVALID) {
                throw refused;
            }
            return Pages.again("inbox/retract", page(thread, reply, reason, refused.problems()));
        }
    }

    private Desk.Thread thread(Actor actor, UUID id) {
        var thread = desk.thread(actor, new ConversationId(id));
        rights.require(actor, Permission.ANSWER, register.scope(thread.account().id()));
        return thread;
    }

    private Reply said(Desk.Thread thread, UUID id) {
        var reply = retracting.reply(new ReplyId(id));
        if (!reply.conversation().equals(thread.conversation().id())) {
            throw new Refused(Refused.Kind.MISSING, Problem.of("", "inbox.missing"));
        }
        return reply;
    }

    private RetractPage page(Desk.Thread thread, UUID id, String reason, List<Problem> problems) {
        var reply = said(thread, id);
        return new RetractPage(
                thread.conversation().id().value(),
                reply,
                thread.network(),
                retracting.objection(thread.conversation(), reply).orElse(null),
                reason,
                problems);
    }
}
