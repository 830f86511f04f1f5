package org.folkmoot.readiness;

/** What a look at one aspect of an account says; words are for people. */
public sealed interface Look {

    /** It is so, and these words say by what one knows. */
    record Met(String words) implements Look {}

    /** @param href where in Folkmoot it is put right */
    record Lacking(String words, String href) implements Look {}

    /** No program can tell: a person says it. */
    record Unseen() implements Look {}
}
