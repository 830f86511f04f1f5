package org.folkmoot.directory;

enum ProofState {
    FOUND,
    MISSING,
    /** The page could not be read, so nothing is known. */
    UNREAD
}
