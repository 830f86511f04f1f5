package org.folkmoot.directory;

/** How an account is shown to be ours by more than our word in this list. */
public enum ProofKind {
    /** A page of the council's own website links to it with rel="me". */
    LINKED_FROM_US,
    /** Its own public page links back to the council's website with rel="me"; Mastodon shows that as verified. */
    LINKS_BACK,
    /** Its handle is a name of the council's own domain, whose well-known file says which account that is. */
    OWN_DOMAIN
}
