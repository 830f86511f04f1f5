package org.folkmoot.dunmere;

import java.util.List;

/** The door for whoever starts Folkmoot as a demonstration. */
public interface Demonstration {

    /** Makes Dunmere and its past, the first time; afterwards it does nothing. */
    void make();

    /** Recomputes every figure that the screens show, from what happened; a sentence for each that differs. */
    List<String> differences();
}
