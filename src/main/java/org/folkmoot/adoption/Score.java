package org.folkmoot.adoption;

/** @param score 0 to 5 */
public record Score(Criterion criterion, int score, int weight, String note) {}
