package org.folkmoot.networks;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A business portfolio as its network shows it.
 *
 * @param id empty where it could not be found out
 * @param lacks what could not be read, and which permission would allow it
 */
public record Portfolio(
        String id, String name, List<Holding> pages, List<Member> people, List<Partner> partners, List<Lack> lacks) {

    public Portfolio {
        pages = List.copyOf(pages);
        people = List.copyOf(people);
        partners = List.copyOf(partners);
        lacks = List.copyOf(lacks);
    }

    /** @param id the network's permanent id of the page */
    public record Holding(String id, String name, Hold hold) {}

    public enum Hold {
        OWNED,
        /** Belongs to somebody else, who let the portfolio work on it. */
        CLIENT,
        /** Asked for as its own. */
        PENDING_OWNED,
        /** Access was asked for. */
        PENDING_CLIENT
    }

    /**
     * @param email empty where the network does not tell
     * @param role in the network's words
     * @param secondFactor null where the network does not tell
     */
    public record Member(
            String id,
            String name,
            String email,
            String role,
            Kind kind,
            @Nullable Boolean secondFactor) {}

    public enum Kind {
        PERSON,
        /** Invited, and has not accepted yet. */
        INVITED,
        /** A program's own sign-in. */
        SYSTEM
    }

    /** Another business that may work on the account, such as an agency. */
    public record Partner(String id, String name) {}

    /**
     * @param permission in the network's words
     * @param said what the network answered
     */
    public record Lack(Part part, String permission, String said) {}

    public enum Part {
        PORTFOLIO,
        OWNED,
        CLIENT,
        PENDING,
        PEOPLE,
        SYSTEM,
        PARTNERS
    }
}
