package org.folkmoot.web;

/**
 * One choice of a select, of radios or of checkboxes, in words that were translated already.
 *
 * @param hint a second line; empty for none
 */
public record Option(String value, String label, String hint) {

    public static Option of(String value, String label) {
        return new Option(value, label, "");
    }
}
