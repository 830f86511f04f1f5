package org.folkmoot.adoption;

import java.util.Map;

/**
 * A scorecard as somebody filled it in.
 *
 * @param network the key of a network, or empty for one that Folkmoot does not know
 * @param name the name of a network that Folkmoot does not know
 * @param scores 0 to 5 for every criterion
 * @param notes why, for those criteria where somebody wrote it
 */
public record AssessmentDraft(
        String network, String name, String summary, Map<Criterion, Integer> scores, Map<Criterion, String> notes) {}
