package org.folkmoot.risk;

/**
 * How likely and how bad, each from 1 to 5.
 *
 * @param likelihood 0 where what was typed is no such number
 */
public record Weight(int likelihood, int impact) {

    static final int MOST = 5;

    public int product() {
        return likelihood * impact;
    }

    boolean valid() {
        return within(likelihood) && within(impact);
    }

    static boolean within(int value) {
        return value >= 1 && value <= MOST;
    }

    /** High from 15, medium from 6 (D). */
    public String tone() {
        return product() >= 15 ? "bad" : product() >= 6 ? "wait" : "good";
    }

    public String band() {
        return product() >= 15 ? "high" : product() >= 6 ? "medium" : "low";
    }
}
