package org.folkmoot.web;

import java.util.Optional;
import org.folkmoot.foundation.Actor;

/** Who looks at the page. The people room fills it from the session. */
public interface Viewer {

    /** The signed-in person of this request; empty on public pages. */
    Optional<Actor.Person> current();

    /** What stands under the name: the roles in words. */
    String roles(Actor.Person person);

    /** True while this installation is a demonstration on practice networks, which every page says. */
    boolean practice();
}
