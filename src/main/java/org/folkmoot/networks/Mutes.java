package org.folkmoot.networks;

/**
 * Lets the account hear no more of a person or a thread, and hear of them again. Nobody else learns of it, and they can
 * write as before. Doing it twice is as doing it once.
 */
public interface Mutes extends Capability {

    /** @param person as {@link RemoteComment#authorId()} names them; answers {@link Outcome.Published} with {@code person} */
    Outcome mute(Session session, RemoteRef person);

    Outcome unmute(Session session, RemoteRef person);

    /** @param item anything in the thread; answers {@link Outcome.Published} with {@code item} */
    Outcome muteThread(Session session, RemoteRef item);

    Outcome unmuteThread(Session session, RemoteRef item);
}
