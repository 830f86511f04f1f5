package org.folkmoot.web;

/**
 * One choice of a select, of radios or of checkboxes, in words that were translated already.
 *
 * @param hint a second line; empty for none
 * @param named the label is the name of somebody or something, which nobody translates
 */
public record Option(String value, String label, String hint, boolean named) {

    public Option(String value, String label, String hint) {
        this(value, label, hint, false);
    }

    public static Option of(String value, String label) {
        return new Option(value, label, "");
    }

    public static Option named(String value, String name) {
        return new Option(value, name, "", true);
    }
}
