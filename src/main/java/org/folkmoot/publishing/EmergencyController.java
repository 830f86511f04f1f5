package org.folkmoot.publishing;

import java.util.List;
import java.util.UUID;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.web.Notice;
import org.folkmoot.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Sends a post ahead of everything else, or lets it wait for its turn again. */
@Controller
@RequestMapping("/posts/{id}/emergency")
class EmergencyController {

    private final Hastening hastening;
    private final Posts posts;
    private final Composer composer;

    EmergencyController(Hastening hastening, Posts posts, Composer composer) {
        this.hastening = hastening;
        this.posts = posts;
        this.composer = composer;
    }

    @GetMapping
    ModelAndView show(Actor actor, @PathVariable UUID id) {
        composer.requireReading(actor);
        return Pages.show("publishing/emergency", page(actor, new PostId(id), "", List.of()));
    }

    @PostMapping
    ModelAndView mark(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String reason) {
        try {
            hastening.mark(actor, new PostId(id), reason);
            return Pages.redirect(PostController.path(new PostId(id)), Notice.success("publishing.emergency.marked"));
        } catch (Refused refused) {
            if (refused.kind() != Refused.Kind.INVALID) {
                throw refused;
            }
            return Pages.again("publishing/emergency", page(actor, new PostId(id), reason, refused.problems()));
        }
    }

    @PostMapping("/end")
    ModelAndView end(Actor actor, @PathVariable UUID id) {
        hastening.end(actor, new PostId(id));
        return Pages.redirect(PostController.path(new PostId(id)), Notice.success("publishing.emergency.ended"));
    }

    private EmergencyPage page(Actor actor, PostId id, String reason, List<Problem> problems) {
        var post = posts.find(id).orElseThrow(() -> Refused.missing("post"));
        return EmergencyPage.of(post, hastening.of(id).orElse(null), hastening.may(actor, id), reason, problems);
    }
}
