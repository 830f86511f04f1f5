package org.folkmoot.inbox;

import java.time.Duration;
import java.time.Instant;
import org.folkmoot.hours.Hours;
import org.jspecify.annotations.Nullable;

/**
 * The reply clock of one conversation, in working time.
 *
 * @param left working time until the promised answer; negative once it is late; null while nobody waits
 * @param target how much was promised
 */
public record ClockFace(
        boolean closed,
        @Nullable Duration left,
        Duration target,
        @Nullable Instant since,
        @Nullable Instant due) {

    private static final Duration WAIT = Duration.ofMinutes(150);
    private static final Duration BAD = Duration.ofMinutes(60);

    static ClockFace of(Conversation conversation, Instant now, Hours hours, InboxSettings settings) {
        var due = conversation.dueAt();
        var target = settings.target();
        if (due == null || conversation.closed()) {
            return new ClockFace(conversation.closed(), null, target, conversation.waitingSince(), null);
        }
        var left = due.isBefore(now) ? hours.workingTime(due, now).negated() : hours.workingTime(now, due);
        return new ClockFace(false, left, target, conversation.waitingSince(), due);
    }

    public boolean running() {
        return left != null;
    }

    public boolean late() {
        return left != null && due != null && (left.isNegative() || left.isZero());
    }

    public String tone() {
        if (left == null) {
            return closed ? "quiet" : "held";
        }
        if (left.compareTo(BAD) < 0) {
            return "bad";
        }
        return left.compareTo(WAIT) < 0 ? "wait" : "quiet";
    }

    /** How much of the promised time is used, in per cent. */
    public long used() {
        if (left == null) {
            return 0;
        }
        return Math.clamp(100 - 100 * left.toMinutes() / Math.max(1, target.toMinutes()), 0, 100);
    }

    public String key() {
        if (left == null) {
            return closed ? "inbox.clock.closed" : "inbox.clock.answered";
        }
        return late() ? "inbox.clock.late" : "inbox.clock.left";
    }

    public Duration leftOrNone() {
        return left == null ? Duration.ZERO : left;
    }
}
