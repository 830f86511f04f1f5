package org.folkmoot.inbox;

import java.util.List;
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
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Blocks the resident of a conversation, or lets them in again; says plainly where the network does not offer it. */
@Controller
@RequestMapping("/inbox/{id}")
class BlockController {

    private final Desk desk;
    private final Doorkeeper doorkeeper;
    private final BlockRule rule;
    private final Rulebook rulebook;
    private final Register register;
    private final Rights rights;

    BlockController(
            Desk desk, Doorkeeper doorkeeper, BlockRule rule, Rulebook rulebook, Register register, Rights rights) {
        this.desk = desk;
        this.doorkeeper = doorkeeper;
        this.rule = rule;
        this.rulebook = rulebook;
        this.register = register;
        this.rights = rights;
    }

    @GetMapping("/block")
    ModelAndView ask(Actor actor, @PathVariable UUID id) {
        var thread = thread(actor, id);
        var days = String.valueOf(doorkeeper.days(thread.conversation()));
        return Pages.show("inbox/block", page(thread, new BlockPage.Typed("", "", days, false), List.of()));
    }

    @PostMapping("/block")
    ModelAndView block(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String clause,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String days,
            @RequestParam(defaultValue = "false") boolean told) {
        var thread = thread(actor, id);
        var typed = new BlockPage.Typed(clause, reason, days, told);
        return act(thread, typed, "inbox.block.ordered", () -> {
            var number = days.strip().matches("[0-9]{1,4}") ? Integer.parseInt(days.strip()) : 0;
            doorkeeper.block(
                    actor,
                    new ConversationId(id),
                    new BlockDraft(ModerationController.clause(clause), reason, number, told));
        });
    }

    @PostMapping("/unblock")
    ModelAndView unblock(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String reason) {
        var thread = thread(actor, id);
        return act(
                thread,
                new BlockPage.Typed("", reason, "", false),
                "inbox.block.lifted",
                () -> doorkeeper.unblock(actor, new ConversationId(id), reason));
    }

    private ModelAndView act(Desk.Thread thread, BlockPage.Typed typed, String done, Runnable command) {
        try {
            command.run();
            return Pages.redirect("/inbox/" + thread.conversation().id().value(), Notice.success(done));
        } catch (Refused refused) {
            if (refused.kind() != Refused.Kind.INVALID) {
                throw refused;
            }
            return Pages.again("inbox/block", page(thread, typed, refused.problems()));
        }
    }

    private Desk.Thread thread(Actor actor, UUID id) {
        var thread = desk.thread(actor, new ConversationId(id));
        rights.require(actor, Permission.ANSWER, register.scope(thread.account().id()));
        return thread;
    }

    private BlockPage page(Desk.Thread thread, BlockPage.Typed typed, List<Problem> problems) {
        var conversation = thread.conversation();
        var stands = doorkeeper.standing(conversation);
        return new BlockPage(
                conversation.id().value(),
                conversation.resident(),
                thread.account().name(),
                thread.network(),
                stands,
                rule.objection(conversation, stands.isPresent() ? Deed.UNBLOCK : Deed.BLOCK)
                        .orElse(null),
                rulebook.clauses(),
                (int) doorkeeper.of(conversation).stream()
                        .filter(Blocking::blocks)
                        .count(),
                rule.effects(conversation),
                typed,
                problems);
    }
}
