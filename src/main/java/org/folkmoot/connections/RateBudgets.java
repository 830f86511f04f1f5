package org.folkmoot.connections;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.folkmoot.networks.Allowance;
import org.folkmoot.networks.Availability;
import org.folkmoot.networks.Exchange;
import org.folkmoot.networks.Networks;
import org.folkmoot.networks.Rations;
import org.folkmoot.networks.Request;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How much each account, and each app for all of its accounts, may still ask of its network. Every exchange is heard; what
 * it showed is written together once in a second, and at once when little is left, so that other nodes know it too.
 */
@Service
public class RateBudgets implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(RateBudgets.class);
    private static final Duration SHOWN = Duration.ofDays(1);
    private static final long EVERY = 1_000;

    private final Budgets budgets;
    private final ConnectionRows rows;
    private final TransactionTemplate transaction;
    private final Networks networks;
    private final Clock clock;
    private final Map<Spending.Purse, Spending> unwritten = new ConcurrentHashMap<>();
    private final Map<Spending.Purse, Long> left = new ConcurrentHashMap<>();
    private final AtomicBoolean planned = new AtomicBoolean();
    private final ScheduledExecutorService writer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("budgets").factory());

    RateBudgets(Budgets budgets, ConnectionRows rows, TransactionTemplate transaction, Networks networks, Clock clock) {
        this.budgets = budgets;
        this.rows = rows;
        this.transaction = transaction;
        this.networks = networks;
        this.clock = clock;
    }

    /** What an exchange took, and what the answer to it says is left. */
    void heard(Connection connection, Request request, Exchange exchange) {
        if (exchange instanceof Exchange.NotSent
                || !(networks.connector(connection.network()).get(Rations.class)
                        instanceof Availability.Present<Rations>(var rations))) {
            return;
        }
        var now = clock.instant();
        var said = exchange instanceof Exchange.Answered answered
                ? rations.allowances(request, answered, now)
                : List.<Allowance>of();
        said.forEach(allowance -> note(Spending.said(connection, allowance, now)));
        for (var quota : rations.quotas()) {
            var cost = quota.cost().applyAsLong(request);
            if (cost > 0
                    && said.stream().noneMatch(allowance -> allowance.name().equals(quota.name()))) {
                note(Spending.counted(connection, quota, cost, now));
            }
        }
    }

    /** The network asked to wait, whatever its budgets say. */
    public void wait(ConnectionId id, Instant until) {
        var connection = rows.find(id).orElseThrow();
        var said = new Allowance("asked-to-wait", Allowance.Holder.ACCOUNT, true, 1, 0, until);
        note(Spending.said(connection, said, clock.instant()));
    }

    /**
     * Until when posts of this account have to wait; empty when they need not.
     *
     * @param emergency may use what is kept for emergencies
     */
    public Optional<Instant> closedUntil(ConnectionId connection, boolean emergency) {
        var now = clock.instant();
        return budgets.of(connection).stream()
                .filter(budget -> budget.closed(now, emergency))
                .map(Budget::refillsAt)
                .filter(java.util.Objects::nonNull)
                .max(Instant::compareTo);
    }

    /** Those that were heard of within a day, the tightest first. */
    public List<Budget> all() {
        write();
        return budgets.all(clock.instant().minus(SHOWN));
    }

    private void note(Spending spending) {
        var merged = unwritten.merge(spending.purse(), spending, Spending::and);
        var before = left.getOrDefault(merged.purse(), merged.most());
        var now = (merged.said() == null ? before : merged.said().left()) - merged.spent();
        if (Budget.tight(now, merged.most()) || Budget.tight(before, merged.most())) {
            write();
        } else if (planned.compareAndSet(false, true)) {
            writer.schedule(this::later, EVERY, TimeUnit.MILLISECONDS);
        }
    }

    private void later() {
        planned.set(false);
        try {
            write();
        } catch (RuntimeException e) {
            LOG.warn("Budgets could not be written; the next exchange says them again", e);
        }
    }

    /** All in one transaction, and in the same order on every node. */
    private void write() {
        var purses = unwritten.keySet().stream()
                .sorted(Comparator.comparing(Spending.Purse::holder).thenComparing(Spending.Purse::name))
                .toList();
        transaction.executeWithoutResult(status -> purses.forEach(purse -> {
            var spending = unwritten.remove(purse);
            if (spending != null) {
                left.put(purse, budgets.write(spending).left());
            }
        }));
    }

    @Override
    public void destroy() {
        writer.shutdown();
        later();
    }
}
