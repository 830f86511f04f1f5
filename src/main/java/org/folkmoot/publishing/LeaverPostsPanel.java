package org.folkmoot.publishing;

import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Subject;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.folkmoot.web.Pages;
import org.folkmoot.web.Panel;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Somebody has left: the posts ahead that stand on their word, which are held at their time unless somebody else's does. */
@Component
class LeaverPostsPanel implements Panel {

    private final VariantLists lists;
    private final Rows rows;
    private final Rights rights;

    LeaverPostsPanel(VariantLists lists, Rows rows, Rights rights) {
        this.lists = lists;
        this.rows = rows;
        this.rights = rights;
    }

    @Override
    public String key() {
        return "publishing.leaver";
    }

    @Override
    public String place() {
        return "leaver";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public boolean shownTo(Actor actor, Subject subject) {
        return rights.may(actor, Permission.MANAGE_PEOPLE);
    }

    @Override
    public ModelAndView content(Actor actor, Subject subject) {
        var lines = rows.of(lists.standingOn(subject.id())).stream()
                .map(PostsPage.Line::plain)
                .toList();
        return Pages.show("publishing/posts", new PostsPage("leaver", lines, 0));
    }
}
