package org.folkmoot.connections;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether it is strange that nobody has written lately. It can be quite natural, so it is shown as a question and breaks
 * nothing.
 *
 * @param strange usually somebody would have written by now
 * @param lastAt when the newest item was written; null when none ever came
 * @param longest the longest time without one before
 */
public record Silence(boolean strange, @Nullable Instant lastAt, Duration longest) {

    static final Silence NONE = new Silence(false, null, Duration.ZERO);
}
