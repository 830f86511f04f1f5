package org.folkmoot.web;

import org.folkmoot.foundation.Actor;

/** A socket: a room's entry in the navigation; it appears with its room and to whom it serves. */
public interface NavItem {

    /** Where it stands. */
    enum Place {
        MAIN,
        SETTINGS,
        /** Beside the register, on the pages that belong to Accounts. */
        ACCOUNTS,
        /** The button in reach on every page: {@code newpost}. */
        CREATE
    }

    /** The message key of its label is {@code web.nav.<key>}; so is the name of its icon. */
    String key();

    String href();

    /**
     * Main: Today 10, Calendar 20, Inbox 30, Library 60, Accounts 70, Reports 80, Plan 110, Records 120, Settings 130.
     * Accounts: public register 10, requests 20, networks 30, launch plans 40, distribution lists 50. Settings, by tens:
     * one's own 0, organisation and people 10, register 20, networks 40, inbox 60, what happened 80.
     */
    int order();

    default Place place() {
        return Place.MAIN;
    }

    boolean shownTo(Actor actor);

    /** How many things wait there for this person; 0 shows nothing. */
    default int waiting(Actor actor) {
        return 0;
    }
}
