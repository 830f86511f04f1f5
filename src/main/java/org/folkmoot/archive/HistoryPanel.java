package org.folkmoot.archive;

import java.util.HashMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Subject;
import org.folkmoot.web.Pages;
import org.folkmoot.web.Panel;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The newest entries of the trail about whatever the page is about, and about its {@link Parts}. */
@Component
class HistoryPanel implements Panel {

    private static final int SHOWN = 50;

    private final Trail trail;
    private final ObjectProvider<Parts> parts;

    HistoryPanel(Trail trail, ObjectProvider<Parts> parts) {
        this.trail = trail;
        this.parts = parts;
    }

    @Override
    public String key() {
        return "archive.history";
    }

    @Override
    public String place() {
        return "history";
    }

    @Override
    public int order() {
        return 10;
    }

    /**
     * Only inside a page, which has asked who may see its subject and knows its label. By its own address it is asked for
     * with an id alone, and then nobody has.
     */
    @Override
    public boolean shownTo(Actor actor, Subject subject) {
        return !subject.label().isBlank();
    }

    @Override
    public ModelAndView content(Actor actor, Subject subject) {
        var named = new HashMap<UUID, String>();
        parts.stream()
                .filter(one -> one.kind().equals(subject.kind()))
                .forEach(one -> named.putAll(one.of(subject.id())));
        var all = Stream.concat(Stream.of(subject.id()), named.keySet().stream());
        return Pages.show("archive/history", new HistoryPage(trail.of(all.toList(), null, SHOWN), named));
    }
}
