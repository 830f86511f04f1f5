package org.folkmoot.register;

/** An answer that may still be outstanding. */
public enum Known {
    YES,
    NO,
    UNKNOWN
}
