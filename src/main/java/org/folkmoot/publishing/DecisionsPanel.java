package org.folkmoot.publishing;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Subject;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.folkmoot.web.Dates;
import org.folkmoot.web.Pages;
import org.folkmoot.web.Panel;
import org.folkmoot.web.Words;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Today: what waits for my approval, with the time that is left for it. */
@Component
class DecisionsPanel implements Panel {

    private static final int MOST = 50;
    private static final int SHOWN = 6;
    private static final Duration URGENT = Duration.ofHours(2);
    private static final Duration SOON = Duration.ofHours(24);

    private final Publishing publishing;
    private final Rows rows;
    private final Rights rights;
    private final Dates dates;
    private final Words words;
    private final Clock clock;

    DecisionsPanel(Publishing publishing, Rows rows, Rights rights, Dates dates, Words words, Clock clock) {
        this.publishing = publishing;
        this.rows = rows;
        this.rights = rights;
        this.dates = dates;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "publishing.decisions";
    }

    @Override
    public String place() {
        return "today.decisions";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public boolean shownTo(Actor actor, Subject subject) {
        return rights.may(actor, Permission.APPROVE) && waiting(actor, subject) > 0;
    }

    @Override
    public int waiting(Actor actor, Subject subject) {
        return publishing.waitingFor(actor, MOST).size();
    }

    @Override
    public ModelAndView content(Actor actor, Subject subject) {
        var waiting = rows.of(publishing.waitingFor(actor, MOST));
        var lines = waiting.stream().limit(SHOWN).map(this::line).toList();
        return Pages.show("publishing/posts", new PostsPage("decisions", lines, waiting.size() - lines.size()));
    }

    private PostsPage.Line line(PostRow row) {
        if (row.dueAt() == null) {
            return PostsPage.Line.plain(row);
        }
        var left = Duration.between(clock.instant(), row.dueAt());
        if (left.isNegative() || left.isZero()) {
            return new PostsPage.Line(row, "bad", words.of("publishing.panel.late"), 100);
        }
        var tone = left.compareTo(URGENT) < 0 ? "bad" : left.compareTo(SOON) < 0 ? "wait" : "quiet";
        var gone = 100
                - Math.min(100, 100 * left.toMinutes() / SOON.multipliedBy(3).toMinutes());
        return new PostsPage.Line(row, tone, words.of("publishing.panel.left", Map.of("time", dates.span(left))), gone);
    }
}
