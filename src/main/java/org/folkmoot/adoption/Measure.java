package org.folkmoot.adoption;

/**
 * A figure by which a launch is judged; targets and what was reached after 30, 90 and 180 days, as they were typed.
 *
 * @param source where the figure is read
 */
public record Measure(
        String name,
        String source,
        String target30,
        String target90,
        String target180,
        String reached30,
        String reached90,
        String reached180) {}
