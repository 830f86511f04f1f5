package org.folkmoot.publishing;

import java.util.List;

/** A socket: looks at a variant before it is submitted, before it is approved, and while it is being written. */
public interface Check {

    /** Its words are {@code publishing.check.<key>} for its name and {@code publishing.check.<key>.passed}. */
    String key();

    List<Finding> findings(Checked checked);
}
