package org.folkmoot.inbox;

import java.time.Duration;

/** @param target the reply target in working time: eight hours, one working day, by default */
public record InboxSettings(Duration target) {

    static final InboxSettings DEFAULT = new InboxSettings(Duration.ofHours(8));
}
