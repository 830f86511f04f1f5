package org.folkmoot.requests;

import java.util.Optional;
import java.util.UUID;
import org.folkmoot.foundation.Actor;
import org.folkmoot.register.Account;

/** A socket: the last post of an account that closes is drafted as a real post, which then says what became of it. */
public interface LastPost {

    /** Whether anything can be posted there by program, and the actor may write it. */
    boolean mayDraft(Actor actor, Account account);

    /** @return the post's id; it waits for its author to give it a time, and for an approval like every post */
    UUID draft(Actor actor, Account account, String title, String text);

    /** Empty when there is no such post any more. */
    Optional<Fate> fate(UUID post);

    /**
     * @param words how it stands
     * @param href its page
     */
    record Fate(Standing standing, String words, String href) {}

    enum Standing {
        UNDER_WAY,
        PUBLISHED,
        GIVEN_UP
    }
}
