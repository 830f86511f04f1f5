package org.folkmoot.delivery;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.networks.Network;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * Hands due deliveries to workers, each on a virtual thread of its own. Any number of nodes may run one. A connection's
 * line is worked one by one, and a network gets at most {@link DeliverySettings#perNetwork} workers of a node, so that a
 * slow network holds up neither another network nor more than its own lines. Emergencies have a few workers more.
 */
@Component
class Dispatcher implements SmartLifecycle {

    private static final int AT_ONCE = 64;
    private static final Duration GRACE = Duration.ofSeconds(30);
    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

    private final Claims claims;
    private final Loads loads;
    private final Worker worker;
    private final Clock clock;
    private final DeliverySettings settings;
    private final String node = UUID.randomUUID().toString().substring(0, 8);
    private final Map<Network, AtomicInteger> working = new ConcurrentHashMap<>();
    private final Semaphore bell = new Semaphore(0);
    private volatile boolean running;
    private volatile long lastRound;
    private volatile Thread loop = Thread.currentThread();
    private volatile ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();

    Dispatcher(Claims claims, Loads loads, Worker worker, Clock clock, DeliverySettings settings) {
        this.claims = claims;
        this.loads = loads;
        this.worker = worker;
        this.clock = clock;
        this.settings = settings;
    }

    @Override
    public void start() {
        if (!settings.enabled()) {
            return;
        }
        running = true;
        lastRound = System.nanoTime();
        workers = Executors.newVirtualThreadPerTaskExecutor();
        loop = Thread.ofPlatform().name("dispatcher").start(this::run);
    }

    /** Takes no more work, and lets what is on its way come to its answer. */
    @Override
    public void stop() {
        running = false;
        bell.release();
        workers.shutdown();
        try {
            loop.join(GRACE);
            if (!workers.awaitTermination(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("Some requests got no answer in time; they will be read back at the next start");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /**
     * By how much it is too late: its loop has stood still, or something that it has room for waits longer than it may. A
     * network that is slow has no room.
     *
     * @return empty when it is in time, or does not run here
     */
    Optional<Duration> lateness() {
        if (!running) {
            return Optional.empty();
        }
        var now = clock.instant();
        var full = free().entrySet().stream()
                .filter(entry -> entry.getValue() <= 0)
                .map(Map.Entry::getKey)
                .toList();
        var stood = Duration.ofNanos(System.nanoTime() - lastRound);
        var waits = loads.oldestDue(now, full)
                .map(oldest -> Duration.between(oldest, now))
                .orElse(Duration.ZERO);
        return Stream.of(stood, waits)
                .filter(late -> late.compareTo(settings.lateAfter()) > 0)
                .max(Duration::compareTo);
    }

    /** There may be something new to do. */
    void ring() {
        bell.release();
    }

    /** Works through everything that is due now and returns when nothing is left: for a clock that was set. */
    void drain() {
        while (true) {
            var taken = take(Map.of());
            if (taken.isEmpty()) {
                return;
            }
            taken.forEach(claim -> worker.work(claim, () -> false));
        }
    }

    private void run() {
        while (running) {
            try {
                if (handOut() == 0) {
                    bell.tryAcquire(settings.pause().toMillis(), TimeUnit.MILLISECONDS);
                }
                bell.drainPermits();
            } catch (InterruptedException e) {
                running = false;
            } catch (RuntimeException e) {
                LOG.error("The dispatcher cannot reach its table; it tries again", e);
                rest();
            }
        }
    }

    private int handOut() {
        var taken = take(free());
        lastRound = System.nanoTime();
        taken.forEach(this::begin);
        return taken.size();
    }

    /** How many more each network gets for the moment. */
    private Map<Network, Integer> free() {
        return working.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> settings.perNetwork() - entry.getValue().get()));
    }

    private List<Claim> take(Map<Network, Integer> free) {
        var now = clock.instant();
        try {
            return claims.take(
                    node, now, now.plus(settings.lease()), free, settings.perNetwork(), settings.reserve(), AT_ONCE);
        } catch (DuplicateKeyException | PessimisticLockingFailureException e) {
            return List.of(); // another node was quicker with one of these lines; it is looked at again
        }
    }

    private void begin(Claim claim) {
        var count = working.computeIfAbsent(claim.network(), network -> new AtomicInteger());
        count.incrementAndGet();
        workers.execute(() -> {
            try {
                worker.work(claim, () -> running);
            } finally {
                count.decrementAndGet();
                bell.release();
            }
        });
    }

    private void rest() {
        try {
            Thread.sleep(settings.pause());
        } catch (InterruptedException e) {
            running = false;
        }
    }
}
