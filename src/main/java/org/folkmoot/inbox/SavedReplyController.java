package org.folkmoot.inbox;

import java.util.List;
import java.util.UUID;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.folkmoot.people.Scope;
import org.folkmoot.web.NavItem;
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

/** The saved replies, and one of them to be changed. */
@Controller
@RequestMapping(SavedReplyController.ADDRESS)
class SavedReplyController implements NavItem {

    static final String ADDRESS = "/settings/saved-replies";

    private final Phrasebook phrasebook;
    private final Rights rights;

    SavedReplyController(Phrasebook phrasebook, Rights rights) {
        this.phrasebook = phrasebook;
        this.rights = rights;
    }

    /**
     * Public for its template only.
     *
     * @param changed the one in the form; null for a new one
     */
    public record RepliesPage(
            List<SavedReply> replies, @Nullable UUID changed, String title, String text, List<Problem> problems) {

        public String action() {
            return ADDRESS + (changed == null ? "" : "/" + changed);
        }
    }

    @GetMapping
    ModelAndView show(Actor actor) {
        require(actor);
        return Pages.show("inbox/savedReplies", new RepliesPage(phrasebook.replies(), null, "", "", List.of()));
    }

    @GetMapping("/{id}")
    ModelAndView one(Actor actor, @PathVariable UUID id) {
        require(actor);
        var reply = phrasebook.get(new SavedReplyId(id));
        return Pages.show(
                "inbox/savedReplies",
                new RepliesPage(phrasebook.replies(), id, reply.title(), reply.text(), List.of()));
    }

    @PostMapping
    ModelAndView add(
            Actor actor, @RequestParam(defaultValue = "") String title, @RequestParam(defaultValue = "") String text) {
        return act(null, title, text, () -> phrasebook.add(actor, title, text));
    }

    @PostMapping("/{id}")
    ModelAndView change(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String text) {
        return act(id, title, text, () -> phrasebook.change(actor, new SavedReplyId(id), title, text));
    }

    @PostMapping("/{id}/removal")
    ModelAndView remove(Actor actor, @PathVariable UUID id) {
        phrasebook.remove(actor, new SavedReplyId(id));
        return Pages.redirect(ADDRESS, Notice.success("inbox.saved.removed"));
    }

    private ModelAndView act(@Nullable UUID id, String title, String text, Runnable command) {
        try {
            command.run();
            return Pages.redirect(ADDRESS, Notice.success("inbox.saved.kept"));
        } catch (Refused refused) {
            if (refused.kind() != Refused.Kind.INVALID) {
                throw refused;
            }
            return Pages.again(
                    "inbox/savedReplies", new RepliesPage(phrasebook.replies(), id, title, text, refused.problems()));
        }
    }

    private void require(Actor actor) {
        rights.require(actor, Permission.APPROVE, Scope.everywhere());
    }

    @Override
    public String key() {
        return "saved-replies";
    }

    @Override
    public String href() {
        return ADDRESS;
    }

    @Override
    public int order() {
        return 63;
    }

    @Override
    public Place place() {
        return Place.SETTINGS;
    }

    @Override
    public boolean shownTo(Actor actor) {
        return rights.may(actor, Permission.APPROVE, Scope.everywhere());
    }
}
