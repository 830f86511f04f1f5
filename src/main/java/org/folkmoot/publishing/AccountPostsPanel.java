package org.folkmoot.publishing;

import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Subject;
import org.folkmoot.register.AccountId;
import org.folkmoot.web.Pages;
import org.folkmoot.web.Panel;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** An account's page: its posts, the newest time first. */
@Component
class AccountPostsPanel implements Panel {

    private static final int SHOWN = 8;

    private final Publishing publishing;
    private final CalendarNavigation readers;
    private final Rows rows;

    AccountPostsPanel(Publishing publishing, CalendarNavigation readers, Rows rows) {
        this.publishing = publishing;
        this.readers = readers;
        this.rows = rows;
    }

    @Override
    public String key() {
        return "publishing.account-posts";
    }

    @Override
    public String place() {
        return "account";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public boolean shownTo(Actor actor, Subject subject) {
        return readers.shownTo(actor);
    }

    @Override
    public ModelAndView content(Actor actor, Subject subject) {
        var account = new AccountId(subject.id());
        var posts = rows.together(publishing.ofAccount(account, SHOWN), publishing.nativeOfAccount(account, SHOWN));
        var lines = posts.reversed().stream()
                .limit(SHOWN)
                .map(PostsPage.Line::plain)
                .toList();
        return Pages.show("publishing/posts", new PostsPage("account", lines, 0));
    }
}
