package org.folkmoot.dunmere;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Tells Dunmere's story once, at the first start of a demonstration, before the first page is served. */
@Component
@ConditionalOnProperty("folkmoot.demonstration")
class Storyteller implements SmartLifecycle, Demonstration {

    private static final Logger LOG = LoggerFactory.getLogger(Storyteller.class);

    private final Dunmere dunmere;
    private final Stories stories;
    private final Haste haste;
    private final Recount recount;
    private final Clock clock;
    private volatile boolean running;

    Storyteller(Dunmere dunmere, Stories stories, Haste haste, Recount recount, Clock clock) {
        this.dunmere = dunmere;
        this.stories = stories;
        this.haste = haste;
        this.recount = recount;
        this.clock = clock;
    }

    @Override
    public void start() {
        make();
        running = true;
    }

    @Override
    public void make() {
        if (!stories.begun()) {
            tell(clock.instant());
        }
        if (!stories.finished()) {
            throw new IllegalStateException(
                    "The demonstration was interrupted while it was being made. Delete its data folder and start again.");
        }
    }

    @Override
    public List<String> differences() {
        return recount.differences();
    }

    private void tell(Instant now) {
        var began = System.nanoTime();
        stories.begin(now);
        haste.during(() -> dunmere.live(now));
        stories.finish(clock.instant());
        LOG.info("Dunmere's past took {} s", (System.nanoTime() - began) / 1_000_000_000);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server and all workers. */
    @Override
    public int getPhase() {
        return 0;
    }
}
