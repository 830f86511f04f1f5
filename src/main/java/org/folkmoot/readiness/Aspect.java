package org.folkmoot.readiness;

/** One thing that has to be so before an account is open, live or closed. */
public enum Aspect {
    /** The register says by which request it was opened. */
    REQUESTED,
    /** It exists: its address stands in the register, or it is connected. */
    OPENED,
    /** Its connection works with every right. */
    CONNECTED,
    /** It belongs to the council's business portfolio. */
    PORTFOLIO,
    /** Two people at least, each known by name, have access. */
    ADMINISTRATORS,
    /** Owner and deputy are two people who still work here. */
    PEOPLE,
    SECOND_FACTOR,
    /** Every check of the network's baseline is in order. */
    BASELINE,
    HOUSE_RULES,
    COUNCIL_LINK,
    AUTO_REPLY,
    /** It says when somebody looks after it. */
    HOURS,
    /** The council's website links to it. */
    WEBSITE_LINK,
    /** The council's website links to it no more. */
    WEBSITE_UNLINKED,
    /** Folkmoot's access has ended, and at most one person still holds the account. */
    ACCESS_ENDED,
    /** Nine posts are approved, so that nobody comes to an empty page. */
    SEED_POSTS,
    /** Every picture of its posts is described. */
    ALT_TEXT,
    /** Something was published on it. */
    FIRST_POST
}
