package org.folkmoot.networks;

/** Reads the business portfolio to which the account belongs, and asks for pages that it lacks. */
public interface ReadsPortfolio extends Capability {

    /** What could not be read is said in {@link Portfolio#lacks()}; it fails only when nothing could be asked. */
    Answer<Portfolio> portfolio(Session session);

    /**
     * Asks the owner of a page to let the portfolio work on it; they decide on the network. Asking twice is as asking once.
     *
     * @param portfolio by its {@link Portfolio#id()}
     * @param page by its permanent id
     */
    Outcome request(Session session, String portfolio, String page);
}
