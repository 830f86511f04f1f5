package org.folkmoot.foundation;

import java.time.Duration;

/** A socket: work that a room wants done again and again; installation's timetable runs it on one node at a time. */
public interface Recurring {

    /** Room and worker: {@code archive.sealer}. */
    String key();

    Duration every();

    void run();
}
