package org.folkmoot.dunmere;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Tells Dunmere's story once, at the first start of a demonstration, before the first page is served. */
@Component
@ConditionalOnProperty("folkmoot.demonstration")
class Storyteller implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Storyteller.class);

    private final Dunmere dunmere;
    private final Stories stories;
    private final Clock clock;
    private volatile boolean running;

    Storyteller(Dunmere dunmere, Stories stories, Clock clock) {
        this.dunmere = dunmere;
        this.stories = stories;
        this.clock = clock;
    }

    @Override
    public void start() {
        if (!stories.begun()) {
            var began = System.nanoTime();
            stories.begin(clock.instant());
            dunmere.live();
            stories.finish(clock.instant());
            LOG.info("Dunmere's past took {} s", (System.nanoTime() - began) / 1_000_000_000);
        }
        if (!stories.finished()) {
            throw new IllegalStateException(
                    "The demonstration was interrupted while it was being made. Delete its data folder and start again.");
        }
        running = true;
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
