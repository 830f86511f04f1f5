package org.folkmoot.delivery;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.folkmoot.networks.Network;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Hands due deliveries to workers, each on a virtual thread of its own. Any number of nodes may run one. A connection's
 * line is worked one by one, and a network gets at most {@link #PER_NETWORK} workers of a node, so that a slow network
 * holds up neither another network nor more than its own lines.
 */
@Component
class Dispatcher implements SmartLifecycle {

    static final int PER_NETWORK = 8;
    private static final int AT_ONCE = 16;
    private static final Duration GRACE = Duration.ofSeconds(30);
    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

    private final Claims claims;
    private final Worker worker;
    private final Clock clock;
    private final boolean enabled;
    private final Duration pause;
    private final String node = UUID.randomUUID().toString().substring(0, 8);
    private final Map<Network, AtomicInteger> working = new ConcurrentHashMap<>();
    private final Semaphore bell = new Semaphore(0);
    private volatile boolean running;
    private volatile Thread loop = Thread.currentThread();
    private volatile ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();

    Dispatcher(
            Claims claims,
            Worker worker,
            Clock clock,
            @Value("${folkmoot.delivery.enabled:true}") boolean enabled,
            @Value("${folkmoot.delivery.pause:500ms}") Duration pause) {
        this.claims = claims;
        this.worker = worker;
        this.clock = clock;
        this.enabled = enabled;
        this.pause = pause;
    }

    @Override
    public void start() {
        if (!enabled) {
            return;
        }
        running = true;
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

    /** There may be something new to do. */
    void ring() {
        bell.release();
    }

    /** Works through everything that is due now and returns when nothing is left: for a clock that was set. */
    void drain() {
        while (true) {
            var taken = take(List.of());
            if (taken.isEmpty()) {
                return;
            }
            taken.forEach(worker::work);
        }
    }

    private void run() {
        while (running) {
            try {
                if (handOut() == 0) {
                    bell.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS);
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
        var busy = working.entrySet().stream()
                .filter(entry -> entry.getValue().get() >= PER_NETWORK)
                .map(entry -> entry.getKey().key())
                .toList();
        var taken = take(busy);
        taken.forEach(this::begin);
        return taken.size();
    }

    private List<Claim> take(List<String> busy) {
        var now = clock.instant();
        return claims.take(node, now, now.plus(PatienceRule.LEASE), busy, AT_ONCE);
    }

    private void begin(Claim claim) {
        var count = working.computeIfAbsent(claim.network(), network -> new AtomicInteger());
        count.incrementAndGet();
        workers.execute(() -> {
            try {
                worker.work(claim);
            } finally {
                count.decrementAndGet();
                bell.release();
            }
        });
    }

    private void rest() {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            running = false;
        }
    }
}
