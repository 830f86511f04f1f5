package org.folkmoot.networks;

/** Corrects the text of what the account itself published; pictures and everything else stay as they are. */
public interface Edits extends Capability {

    /** Doing it twice is as doing it once. Answers {@link Outcome.Published} with where it is now. */
    Outcome edit(Session session, RemoteRef target, Content content);
}
