package org.folkmoot;

import org.folkmoot.foundation.Actor;
import org.folkmoot.people.Person;
import org.folkmoot.people.SignedIn;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Asks a page as somebody: {@code mvc.get().uri("/today").with(As.person(priya))}. */
public final class As {

    private As() {}

    /** Signed in with two factors. */
    public static RequestPostProcessor person(Person person) {
        return actor(new Actor.Person(person.id().value(), person.name(), true));
    }

    public static RequestPostProcessor actor(Actor actor) {
        return SecurityMockMvcRequestPostProcessors.authentication(new SignedIn(actor, null));
    }

    /** With the token that every form carries. */
    public static RequestPostProcessor form() {
        return SecurityMockMvcRequestPostProcessors.csrf();
    }
}
