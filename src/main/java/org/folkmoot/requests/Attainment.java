package org.folkmoot.requests;

import java.time.LocalDate;
import java.util.List;
import org.folkmoot.register.Account;

/** A socket: what an account has reached since a day, from the figures that are kept. */
public interface Attainment {

    /** In the order in which they are shown; empty where nothing of the account is known. */
    List<Reached> since(Account account, LocalDate from);

    /**
     * @param name what is counted, as people say it
     * @param value the figure in words
     * @param how where it was read, and what it was at the beginning
     */
    record Reached(String name, String value, String how) {

        /** Whether what a person called a measure means this. */
        public boolean answers(String measure) {
            return measure.toLowerCase(java.util.Locale.ROOT).contains(name.toLowerCase(java.util.Locale.ROOT));
        }

        String sentence() {
            return name + ": " + value + " (" + how + ")";
        }
    }
}
