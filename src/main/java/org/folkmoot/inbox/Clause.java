package org.folkmoot.inbox;

/**
 * One numbered part of the public house rules, cited when something is hidden or removed or somebody is blocked. What was
 * cited keeps the words that it was cited with.
 */
public record Clause(ClauseId id, int number, String words) {

    /** As it is cited. */
    public String cited() {
        return number + ". " + words;
    }
}
