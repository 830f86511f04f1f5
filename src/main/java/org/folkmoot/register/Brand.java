package org.folkmoot.register;

/** In whose name an account speaks. */
public enum Brand {
    COUNCIL,
    /** Of several bodies together, such as the council and the police. */
    PARTNERSHIP,
    /** A body of its own that works for the council, such as a leisure operator. */
    ARMS_LENGTH,
    /** The mayor's or the chair's. */
    MAYORAL
}
