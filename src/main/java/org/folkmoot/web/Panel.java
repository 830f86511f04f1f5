package org.folkmoot.web;

import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Subject;
import org.springframework.web.servlet.ModelAndView;

/**
 * A socket, the "window": a piece of another room's page. The page that shows it renders it in the same request; {@code
 * GET /panels/<key>?subject=<id>} serves it alone for a refresh.
 */
public interface Panel {

    /** Room and name: {@code delivery.account-posts}. */
    String key();

    /**
     * The place that shows it: {@code account} (an account's page), or on Today {@code today.connections}, {@code
     * today.decisions}, {@code today.replies}, {@code today.points}, {@code today.timeline}, {@code today.alerts}.
     */
    String place();

    int order();

    boolean shownTo(Actor actor, Subject subject);

    /** How many things wait for the actor here, for the sentence that sums up Today; 0 says nothing. */
    default int waiting(Actor actor, Subject subject) {
        return 0;
    }

    /** A template and its page for one subject, made with {@link Pages#show}. For Today the subject is the actor. */
    ModelAndView content(Actor actor, Subject subject);
}
