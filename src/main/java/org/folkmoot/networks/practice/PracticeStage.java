package org.folkmoot.networks.practice;

/** What the practice networks share: people, what they wrote, the time and the faults, and the way to webhooks. */
public record PracticeStage(Accounts accounts, Entries entries, Settings settings, Webhooks webhooks, Numbers numbers) {

    /** Every one only once. */
    @FunctionalInterface
    public interface Numbers {
        long next();
    }
}
