package org.folkmoot.delivery;

import java.util.Map;

/** Whether a source still stands behind what is about to be sent. */
public sealed interface Verdict {

    record Cleared() implements Verdict {}

    /** @param reasonKey a message of the room that withholds, with its named values */
    record Withheld(String reasonKey, Map<String, String> args) implements Verdict {}
}
