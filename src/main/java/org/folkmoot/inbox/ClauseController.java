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

/** The clauses that moderators choose from. */
@Controller
@RequestMapping(ClauseController.ADDRESS)
class ClauseController implements NavItem {

    static final String ADDRESS = "/settings/house-rules";

    private final Rulebook rulebook;
    private final Rights rights;

    ClauseController(Rulebook rulebook, Rights rights) {
        this.rulebook = rulebook;
        this.rights = rights;
    }

    /**
     * Public for its template only.
     *
     * @param changed the clause whose new words were refused; null for a new one
     * @param words that were refused
     */
    public record ClausesPage(
            List<Clause> clauses, @Nullable UUID changed, String words, List<Problem> problems) {

        public String words(Clause clause) {
            return clause.id().value().equals(changed) ? words : clause.words();
        }
    }

    @GetMapping
    ModelAndView show(Actor actor) {
        rights.require(actor, Permission.APPROVE, Scope.everywhere());
        return Pages.show("inbox/clauses", new ClausesPage(rulebook.clauses(), null, "", List.of()));
    }

    @PostMapping
    ModelAndView add(Actor actor, @RequestParam(defaultValue = "") String words) {
        return act(null, words, "inbox.clause.added", () -> rulebook.add(actor, words));
    }

    @PostMapping("/{id}")
    ModelAndView reword(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String words) {
        return act(id, words, "inbox.clause.saved", () -> rulebook.reword(actor, new ClauseId(id), words));
    }

    @PostMapping("/{id}/end")
    ModelAndView end(Actor actor, @PathVariable UUID id) {
        return act(null, "", "inbox.clause.ended", () -> rulebook.end(actor, new ClauseId(id)));
    }

    private ModelAndView act(@Nullable UUID id, String words, String done, Runnable command) {
        try {
            command.run();
            return Pages.redirect(ADDRESS, Notice.success(done));
        } catch (Refused refused) {
            if (refused.kind() != Refused.Kind.INVALID) {
                throw refused;
            }
            var field = id == null ? "words" : "words-" + id;
            var problems = refused.problems().stream()
                    .map(problem -> new Problem(field, problem.key(), problem.args()))
                    .toList();
            return Pages.again("inbox/clauses", new ClausesPage(rulebook.clauses(), id, words, problems));
        }
    }

    @Override
    public String key() {
        return "house-rules";
    }

    @Override
    public String href() {
        return ADDRESS;
    }

    @Override
    public int order() {
        return 61;
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
