package org.folkmoot.plan;

/** Turns one kind of document into a {@link PlanTable}; a further kind of file is a further bean. */
interface TableReader {

    /** @param fileName as the browser sent it, lower case; empty for pasted text */
    boolean reads(String fileName, byte[] content);

    PlanTable read(byte[] content);

    /** The document as text, kept beside what was read from it. */
    default String text(byte[] content) {
        return PlainText.decode(content);
    }
}
