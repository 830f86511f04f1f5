package org.folkmoot.publishing;

import java.util.List;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Refused;
import org.folkmoot.foundation.Subject;
import org.folkmoot.web.Pages;
import org.folkmoot.web.Panel;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Beside a post: that it goes ahead of everything else, or the way there for whoever may send it so. */
@Component
class EmergencyPanel implements Panel {

    private final Hastening hastening;
    private final Posts posts;

    EmergencyPanel(Hastening hastening, Posts posts) {
        this.hastening = hastening;
        this.posts = posts;
    }

    @Override
    public String key() {
        return "publishing.emergency";
    }

    @Override
    public String place() {
        return "history";
    }

    @Override
    public int order() {
        return 1;
    }

    @Override
    public boolean shownTo(Actor actor, Subject subject) {
        return subject.kind().equals("post")
                && (hastening.of(new PostId(subject.id())).isPresent()
                        || (hastening.stillToGo(new PostId(subject.id()))
                                && hastening.may(actor, new PostId(subject.id()))));
    }

    @Override
    public ModelAndView content(Actor actor, Subject subject) {
        var id = new PostId(subject.id());
        var post = posts.find(id).orElseThrow(() -> Refused.missing("post"));
        return Pages.show(
                "publishing/emergencyPanel",
                EmergencyPage.of(post, hastening.of(id).orElse(null), hastening.may(actor, id), "", List.of()));
    }
}
