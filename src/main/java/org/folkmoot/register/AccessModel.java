package org.folkmoot.register;

/** How people get to the account on the network itself. */
public enum AccessModel {
    /** It is an asset of the council's business portfolio, and people have roles there. */
    PORTFOLIO,
    /** Somebody's own profile administers it. */
    PERSONAL_ADMIN,
    /** Several people know one password. */
    SHARED_LOGIN,
    /** Somebody else posts for the council. */
    AGENCY,
    UNKNOWN;

    /** Nobody has to borrow a name or a password for it. */
    public boolean accountable() {
        return this == PORTFOLIO || this == AGENCY;
    }
}
