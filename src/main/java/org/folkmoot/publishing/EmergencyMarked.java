package org.folkmoot.publishing;

import java.time.Instant;
import java.util.Optional;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Recorded;
import org.folkmoot.foundation.Subject;

/** From now on it goes ahead of everything else. */
record EmergencyMarked(PostId post, String because, Actor actor, Subject subject, Instant at) implements Recorded {

    @Override
    public Optional<String> reason() {
        return Optional.of(because);
    }
}
