package org.folkmoot.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.folkmoot.connections.Budget;
import org.folkmoot.connections.ClockReading;
import org.folkmoot.networks.Network;
import org.jspecify.annotations.Nullable;

/**
 * How delivery is doing, on all nodes together.
 *
 * @param undecided deliveries whose outcome only a person can tell
 * @param nodes how many have made a request within ten minutes
 * @param lateness of this node's dispatcher; null when it is in time
 */
public record Engine(
        Instant at,
        List<Load> loads,
        Pace pace,
        int undecided,
        int nodes,
        @Nullable Duration lateness,
        boolean enabled,
        List<Tally> tallies,
        List<Budget> budgets,
        List<ClockReading> clocks) {

    /**
     * What a network's lines hold.
     *
     * @param due could be sent now, behind what is on its way too
     * @param oldest since when the longest overdue head of a line waits; null when none does
     */
    public record Load(
            Network network,
            int due,
            int underWay,
            int later,
            @Nullable Instant oldest) {}

    /**
     * What was published, and how late: half of the last hour's within {@code usual}, 99 in 100 within {@code worst}.
     *
     * @param usual null when nothing was
     */
    public record Pace(
            int lastMinute,
            int lastHour,
            int lastDay,
            @Nullable Duration usual,
            @Nullable Duration worst) {}

    /** How often a request ended so within a day. */
    public record Tally(String act, String outcome, int count) {}

    public int due() {
        return loads.stream().mapToInt(Load::due).sum();
    }

    public int underWay() {
        return loads.stream().mapToInt(Load::underWay).sum();
    }

    public int later() {
        return loads.stream().mapToInt(Load::later).sum();
    }

    /** How long the longest overdue delivery has been waiting; null when none is. */
    public @Nullable Duration oldest() {
        return loads.stream()
                .map(Load::oldest)
                .filter(java.util.Objects::nonNull)
                .min(Instant::compareTo)
                .map(oldest -> Duration.between(oldest, at))
                .orElse(null);
    }

    /** Clocks that are more than a minute apart from a network's. */
    public List<ClockReading> wrongClocks() {
        return clocks.stream().filter(ClockReading::wrong).toList();
    }
}
