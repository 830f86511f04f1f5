package org.folkmoot.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a check of the trail found.
 *
 * @param intact entries whose place and hash are as they were sealed, counted from the first
 * @param firstBroken where the chain stops being what was sealed
 * @param unsealed the newest entries, not in the chain yet
 * @param roots signed days that agree with the chain
 */
public record TrailReport(
        long intact, Optional<Broken> firstBroken, long unsealed, int roots, List<String> rootProblems) {

    /** @param position place in the chain; {@code number} is that of the entry found there, 0 where it is missing */
    public record Broken(long position, long number, String why) {}

    public boolean sound() {
        return firstBroken.isEmpty() && rootProblems.isEmpty();
    }

    /** For the console. */
    public List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add(intact + " sealed entries are intact, " + roots + " signed days agree with them.");
        firstBroken.ifPresent(broken -> lines.add("BROKEN at position " + broken.position() + ": " + broken.why()));
        rootProblems.forEach(problem -> lines.add("BROKEN: " + problem));
        lines.add(unsealed + " newer entries are not sealed yet (normal for the last seconds).");
        lines.add(sound() ? "The trail is sound." : "The trail has been changed since it was sealed.");
        return lines;
    }
}
