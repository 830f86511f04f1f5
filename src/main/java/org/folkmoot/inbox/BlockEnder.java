package org.folkmoot.inbox;

import java.time.Clock;
import java.time.Duration;
import org.folkmoot.foundation.Recurring;
import org.springframework.stereotype.Component;

/** Lets residents in again when the days of their block are over. */
@Component
class BlockEnder implements Recurring {

    /** After so long it is tried again, where the network did not do it (D). */
    private static final Duration AGAIN = Duration.ofHours(23);

    private final Blockings blockings;
    private final Doorkeeper doorkeeper;
    private final Clock clock;

    BlockEnder(Blockings blockings, Doorkeeper doorkeeper, Clock clock) {
        this.blockings = blockings;
        this.doorkeeper = doorkeeper;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "inbox.blocks";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        var now = clock.instant();
        blockings.over(now, now.minus(AGAIN)).forEach(doorkeeper::end);
    }
}
