package org.folkmoot.web;

import java.util.List;
import org.folkmoot.foundation.Actor;

/** A socket: what a room can find for the search box at the top of every page. */
public interface Search {

    /** The message key of the group's heading: {@code register.search.accounts}. */
    String heading();

    int order();

    /** At most {@code limit} hits that this actor may see, best first; {@code text} is trimmed and not empty. */
    List<Hit> find(String text, Actor actor, int limit);

    record Hit(String title, String detail, String href) {}
}
