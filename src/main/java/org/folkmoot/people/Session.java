package org.folkmoot.people;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** One browser in which somebody is signed in. */
record Session(
        UUID id,
        PersonId person,
        Proof proof,
        Instant createdAt,
        Instant seenAt,
        Instant endsAt,
        String address,
        String agent) {

    /** A working day away from the desk ends it (D). */
    static final Duration IDLE = Duration.ofHours(12);

    /** However busy: after a week one signs in again (D). */
    static final Duration LONGEST = Duration.ofDays(7);

    /** To find the phone and type the code. */
    static final Duration CODE_TIME = Duration.ofMinutes(10);

    boolean over(Instant now) {
        return now.isAfter(endsAt) || now.isAfter(seenAt.plus(IDLE));
    }
}
