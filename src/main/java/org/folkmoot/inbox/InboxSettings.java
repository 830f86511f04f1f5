package org.folkmoot.inbox;

import java.time.Duration;

/**
 * @param target the reply target in working time: eight hours, one working day, by default
 * @param messageDays how long direct messages are kept: a year by default (D)
 * @param firstBlockDays how long somebody is blocked the first time: 7 by default (D)
 * @param laterBlockDays how long when they were blocked before: 90 by default (D)
 */
public record InboxSettings(Duration target, int messageDays, int firstBlockDays, int laterBlockDays) {

    static final InboxSettings DEFAULT = new InboxSettings(Duration.ofHours(8), 365, 7, 90);

    InboxSettings promising(Duration other) {
        return new InboxSettings(other, messageDays, firstBlockDays, laterBlockDays);
    }
}
